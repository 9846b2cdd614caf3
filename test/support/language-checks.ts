import { place, visit } from './source-file.ts';
import type { SourceFile } from './source-file.ts';

/** Where the world may be touched directly; what runs in a browser has no host. */
const touchesWorld = /^(preview\/client\/|cli\.ts$|start\.ts$|host\/)/;

/** What a file uses of TypeScript that hides mistakes: `any`, `!`, `as`, switched-off checks, default exports. */
export function languageBreaches(file: SourceFile): readonly string[] {
  const breaches: string[] = [];
  const add = (start: number, problem: string): void => void breaches.push(`${place(file, start)} ${problem}`);
  visit(file, {
    TSAnyKeyword: ({ start }) => add(start, 'says `any`; say `unknown` and find out what it is.'),
    TSNonNullExpression: ({ start }) => add(start, 'says `!`; ask whether the value is there.'),
    TSTypeAssertion: ({ start }) => add(start, 'claims a type; find it out instead.'),
    TSAsExpression({ start, typeAnnotation }) {
      if (!isConst(file.text.slice(typeAnnotation.start, typeAnnotation.end)))
        add(start, 'says `as`; find the type out instead.');
    },
    ExportDefaultDeclaration: ({ start }) => add(start, 'exports a default; a name stays the same everywhere.'),
    ExportSpecifier({ start, exported }) {
      if (file.text.slice(exported.start, exported.end) === 'default')
        add(start, 'exports a default; a name stays the same everywhere.');
    },
  });
  for (const { start, value } of file.comments) {
    if (/@ts-(ignore|expect-error|nocheck)/.test(value)) add(start, 'switches the type checker off.');
  }
  return breaches;
}

/** Where a file reaches for the terminal, the process, the clock or chance itself instead of asking the host. */
export function worldBreaches(file: SourceFile): readonly string[] {
  if (touchesWorld.test(file.path)) return [];
  const breaches: string[] = [];
  const add = (start: number, what: string): void => {
    breaches.push(
      `${place(file, start)} uses ${what}. Only start.ts, cli.ts and host/ touch the world; ask the host, so that tests can stand in.`,
    );
  };
  visit(file, {
    MemberExpression({ object, property, start }) {
      if (object.type !== 'Identifier') return;
      const member = `${object.name}.${property.type === 'Identifier' ? property.name : '…'}`;
      if (/^(console|process)\.|^(Date|performance)\.now$|^Math\.random$|^globalThis\.(console|process)$/.test(member))
        add(start, `\`${member}\``);
    },
    NewExpression({ callee, arguments: values, start }) {
      if (callee.type === 'Identifier' && callee.name === 'Date' && values.length === 0) add(start, '`new Date()`');
    },
    VariableDeclarator({ init, start }) {
      if (init?.type === 'Identifier' && /^(console|process)$/.test(init.name)) add(start, `\`${init.name}\``);
    },
  });
  return breaches;
}

function isConst(type: string): boolean {
  return type === 'const';
}
