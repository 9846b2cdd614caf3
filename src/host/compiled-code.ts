import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';

interface LoadedModule {
  exports: unknown;
}

/** A module's code as a function of `exports`, `require`, `module`, `__filename` and `__dirname`. */
type ModuleFunction = (...values: readonly unknown[]) => void;

/**
 * Loads a CommonJS program with the code that V8 compiled for it the last time, as Node 22 and newer do themselves
 * (`module.enableCompileCache`). The file that keeps it is written anew at exit when anything in it was missing. V8 itself refuses
 * code of another version; a file that cannot be read or written is done without.
 */
export function runWithCompiledCode(program: string, store: string): void {
  const kept = readStore(store);
  const scripts = new Map<string, Script>();
  const modules = new Map<string, LoadedModule>();
  let isComplete = true;
  const load = (path: string): unknown => {
    const loaded = modules.get(path);
    if (loaded !== undefined) return loaded.exports;
    const cachedData = kept.get(path);
    const code = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`;
    const script = new Script(code, { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
    if (cachedData === undefined || script.cachedDataRejected === true) isComplete = false;
    scripts.set(path, script);
    const module: LoadedModule = { exports: {} };
    modules.set(path, module);
    const native = createRequire(path);
    const require = (id: string): unknown => (id.startsWith('./') ? load(join(dirname(path), id)) : native(id));
    const run: ModuleFunction = script.runInThisContext();
    run(module.exports, require, module, path, dirname(path));
    return module.exports;
  };
  process.once('exit', (code) => {
    if (!isComplete && code <= 1) writeStore(store, scripts);
  });
  load(program);
}

/** A store is one line of JSON, the length of each script's code by path, then all the code. */
function readStore(store: string): ReadonlyMap<string, Buffer> {
  try {
    const bytes = readFileSync(store);
    const end = bytes.indexOf('\n');
    const lengths: Readonly<Record<string, number>> = JSON.parse(bytes.toString('utf8', 0, end));
    let start = end + 1;
    return new Map(
      Object.entries(lengths).map(([path, length]) => [path, bytes.subarray(start, (start += length))] as const),
    );
  } catch {
    return new Map();
  }
}

function writeStore(store: string, scripts: ReadonlyMap<string, Script>): void {
  const codes = [...scripts].map(([path, script]) => [path, script.createCachedData()] as const);
  const lengths = Object.fromEntries(codes.map(([path, code]) => [path, code.length]));
  // Threads of one process have the same number.
  const temporary = `${store}.${String(process.pid)}-${String(process.hrtime.bigint())}`;
  try {
    writeFileSync(
      temporary,
      Buffer.concat([Buffer.from(`${JSON.stringify(lengths)}\n`), ...codes.map(([, code]) => code)]),
    );
    renameSync(temporary, store);
  } catch {
    // Without it the next start is as slow as this one.
  }
}
