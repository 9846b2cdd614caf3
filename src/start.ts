import module from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { compiledCodeFolder } from './host/compiled-code-folder.ts';
import { runWithCompiledCode } from './host/compiled-code.ts';
import { version } from './version.ts';

/** The file beside this one that holds the program; its name changes with the program. The build fills it in. */
declare const programFile: string;

// Asked for its version alone, the program loads nothing else.
if (/^(?:--version|-V)$/u.test(process.argv.slice(2).join(' '))) process.stdout.write(`${version}\n`);
else start(join(import.meta.dirname, programFile));

/** Starts the program, with the code that was compiled for it before. */
function start(program: string): void {
  const isWanted = process.env['NODE_DISABLE_COMPILE_CACHE'] === undefined;
  const folder = isWanted ? compiledCodeFolder(programFile, process.env) : undefined;
  const load = module.createRequire(program);
  if (folder === undefined) {
    load(program);
  } else if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') {
    module.enableCompileCache(folder);
    load(program);
  } else {
    const command = /^[a-z]+$/u.exec(process.argv[2] ?? '')?.[0] ?? 'help';
    runWithCompiledCode(program, join(folder, `${process.version}-${command}`));
  }
}
