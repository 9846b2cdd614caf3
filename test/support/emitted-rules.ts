import type { Node } from 'oxc-parser';
import type { SourceFile } from './source-file.ts';
import { visit } from './source-file.ts';

/** Functions that are handed the id of a rule. */
const makers = new Set(['problem', 'refusal']);

/** Every id that the sources give to a problem, in order: as `rule: '…'`, as `const rule = …`, or handed to a function that makes problems. */
export function emittedRules(files: readonly SourceFile[]): readonly string[] {
  const found = new Set<string>();
  const add = (node: Node | null): void =>
    textsOf(node)
      .filter((text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text))
      .forEach((text) => found.add(text));
  for (const file of files) {
    visit(file, {
      Property({ key, value }) {
        if (key.type === 'Identifier' && key.name === 'rule') add(value);
      },
      VariableDeclarator({ id, init }) {
        if (id.type === 'Identifier' && id.name === 'rule') add(init);
      },
      CallExpression({ callee, arguments: values }) {
        if (callee.type === 'Identifier' && makers.has(callee.name)) values.forEach(add);
      },
    });
  }
  return [...found].toSorted();
}

/** The text that an expression is, or the two that it chooses between. */
function textsOf(node: Node | null): readonly string[] {
  if (node === null) return [];
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  return node.type === 'ConditionalExpression' ? [...textsOf(node.consequent), ...textsOf(node.alternate)] : [];
}
