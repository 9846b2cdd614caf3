import type { Expression } from 'oxc-parser';
import type { SourceFile } from './source-file.ts';
import { visit } from './source-file.ts';

/** Functions whose second argument is the id of a rule. */
const makers = new Set(['problem', 'refusal']);

/** Kinds of date readings share the form of a rule's id. */
const kinds = new Set(['no-date']);

/** Every id that the sources give to a problem, in order: as `rule: '…'`, as `const rule = …`, or handed to a function that makes problems. */
export function emittedRules(files: readonly SourceFile[]): readonly string[] {
  const found = new Set<string>();
  for (const file of files) {
    const add = (node: { readonly start: number; readonly end: number } | null | undefined): void => {
      if (node === null || node === undefined) return;
      for (const match of file.text.slice(node.start, node.end).matchAll(/'([a-z]+(?:-[a-z0-9]+)+)'|'(placeholder)'/gu)) found.add(match[1] ?? match[2] ?? '');
    };
    visit(file, {
      Property({ key, value }) {
        if (key.type === 'Identifier' && key.name === 'rule' && isWords(value)) add(value);
      },
      VariableDeclarator({ id, init }) {
        if (id.type === 'Identifier' && id.name === 'rule' && init !== null && isWords(init)) add(init);
      },
      CallExpression({ callee, arguments: values }) {
        if (callee.type === 'Identifier' && makers.has(callee.name)) add(values.find((value) => value.type === 'Literal'));
      },
    });
  }
  return [...found].toSorted();
}

function isWords(node: Expression | { readonly type: string }): boolean {
  return node.type === 'Literal' || node.type === 'ConditionalExpression';
}
