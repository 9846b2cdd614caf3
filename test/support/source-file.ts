import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import type { Comment, Program, VisitorObject } from 'oxc-parser';

/** A TypeScript file as the architecture checks see it. */
export interface SourceFile {
  /** Its path below the folder that was read, such as `parse/yaml.ts`. */
  readonly path: string;
  /** The whole text. */
  readonly text: string;
  /** The syntax tree. */
  readonly program: Program;
  /** The comments in order. */
  readonly comments: readonly Comment[];
  /** What it imports or exports onwards, types and `import()` included. */
  readonly imports: readonly ImportOf[];
}

/** One import. */
export interface ImportOf {
  /** What stands in the quotes. */
  readonly specifier: string;
  /** Whether only types come in. */
  readonly isTypeOnly: boolean;
  /** The offset of the import. */
  readonly start: number;
}

/** Reads the text of a made-up or real file; throws when it is not TypeScript. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return { path, text, program, comments, imports: importsOf(program) };
}

/** All TypeScript files below a folder, in the order of their paths. */
export function readSources(folder: string): readonly SourceFile[] {
  return pathsBelow(folder, '.ts').map((path) => parseSource(path, readFileSync(join(folder, path), 'utf8')));
}

/** The paths of the files below a folder that end in a certain way, with `/` between folders, sorted. */
export function pathsBelow(folder: string, ending: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending))
    .toSorted();
}

/** Walks the syntax tree of a file. */
export function visit(file: SourceFile, visitor: VisitorObject): void {
  new Visitor(visitor).visit(file.program);
}

/** The number of the line that holds an offset, from 1. */
export function lineAt(file: SourceFile, offset: number): number {
  return file.text.slice(0, offset).split('\n').length;
}

/** How a breach begins: the path and the line, as editors understand them. */
export function place(file: SourceFile, offset: number): string {
  return `${file.path}:${lineAt(file, offset)}`;
}

/** The length of a text in lines; a line break at the end starts no further one. */
export function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function importsOf(program: Program): readonly ImportOf[] {
  const imports: ImportOf[] = [];
  new Visitor({
    ImportDeclaration({ source, importKind, specifiers, start }) {
      const areTypes = specifiers.map((one) => one.type === 'ImportSpecifier' && one.importKind === 'type');
      const isTypeOnly = importKind === 'type' || (areTypes.length > 0 && areTypes.every(Boolean));
      imports.push({ specifier: source.value, isTypeOnly, start });
    },
    ExportNamedDeclaration({ source, exportKind, start }) {
      if (source !== null) imports.push({ specifier: source.value, isTypeOnly: exportKind === 'type', start });
    },
    ExportAllDeclaration({ source, exportKind, start }) {
      imports.push({ specifier: source.value, isTypeOnly: exportKind === 'type', start });
    },
    ImportExpression({ source, start }) {
      if (source.type === 'Literal' && typeof source.value === 'string') {
        imports.push({ specifier: source.value, isTypeOnly: false, start });
      }
    },
    TSImportType({ source, start }) {
      imports.push({ specifier: source.value, isTypeOnly: true, start });
    },
  }).visit(program);
  return imports;
}
