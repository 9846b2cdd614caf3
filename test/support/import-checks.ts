import { posix } from 'node:path';
import type { ImportRule } from './import-rule.ts';
import type { PackageRule } from './package-table.ts';
import { place } from './source-file.ts';
import type { ImportOf, SourceFile } from './source-file.ts';

/** Imports of our own files that the table does not allow, each with the table's reason. */
export function importBreaches(file: SourceFile, table: readonly ImportRule[]): readonly string[] {
  const rule = ruleFor(file.path, table);
  if (rule === undefined) return [`${file.path} is in no part of the import table: add the part with a reason.`];
  return relativeImports(file).flatMap(({ specifier, isTypeOnly, start }) => {
    const target = targetOf(file, specifier);
    if (target.startsWith('../')) return [`${place(file, start)} imports ${specifier}, which is outside src/.`];
    if (!target.endsWith('.ts')) return [`${place(file, start)} imports ${specifier}, which does not end in .ts.`];
    if (isWithin(target, rule, isTypeOnly)) return [];
    return [`${place(file, start)} imports ${target}. ${allowance(rule)} ${rule.reason}`];
  });
}

/** Imports of packages in files where they may not be. The first rule that names the package decides. */
export function packageBreaches(file: SourceFile, table: readonly PackageRule[]): readonly string[] {
  return file.imports
    .filter(({ specifier }) => !specifier.startsWith('.'))
    .flatMap(({ specifier, start }) => {
      const rule = table.find(({ packages }) => packages.test(packageName(specifier)));
      if (rule === undefined) {
        return [
          `${place(file, start)} imports ${specifier}, which the package table does not name: add it with a reason.`,
        ];
      }
      if (rule.only.some((beginning) => file.path.startsWith(beginning))) return [];
      return [`${place(file, start)} imports ${specifier}, which is for ${rule.only.join(', ')} only. ${rule.reason}`];
    });
}

/** Circles of files that import one another, types included, each told once as `a.ts → b.ts → a.ts`. */
export function importCycles(files: readonly SourceFile[]): readonly string[] {
  const targets = new Map(
    files.map((file) => [file.path, relativeImports(file).map(({ specifier }) => targetOf(file, specifier))]),
  );
  const cycles: string[] = [];
  const finished = new Set<string>();
  const follow = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) cycles.push([...trail.slice(seenAt), path].join(' → '));
    if (seenAt >= 0 || finished.has(path)) return;
    for (const target of targets.get(path) ?? []) follow(target, [...trail, path]);
    finished.add(path);
  };
  for (const { path } of files) follow(path, []);
  return cycles;
}

function ruleFor(path: string, table: readonly ImportRule[]): ImportRule | undefined {
  const fitting = table.filter(({ part }) => isIn(path, part));
  return fitting.toSorted((one, other) => other.part.length - one.part.length)[0];
}

function isWithin(target: string, { part, mayImport }: ImportRule, isTypeOnly: boolean): boolean {
  return [part, ...mayImport].some((allowed) => {
    const forTypes = allowed.startsWith('type ');
    return (isTypeOnly || !forTypes) && isIn(target, allowed.replace('type ', ''));
  });
}

function isIn(path: string, part: string): boolean {
  return part.endsWith('/') ? path.startsWith(part) : path === part;
}

function allowance({ part, mayImport }: ImportRule): string {
  return mayImport.length === 0 ? `${part} may import nothing of ours.` : `${part} may import ${mayImport.join(', ')}.`;
}

function relativeImports(file: SourceFile): readonly ImportOf[] {
  return file.imports.filter(({ specifier }) => specifier.startsWith('.'));
}

function targetOf(file: SourceFile, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file.path), specifier));
}

/** `remark-gfm/lib` is of the package `remark-gfm`, `@clack/prompts/x` of `@clack/prompts`; `node:` modules stay whole. */
function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
