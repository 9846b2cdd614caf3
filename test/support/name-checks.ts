import type { BindingIdentifier, ParamPattern } from 'oxc-parser';
import { lineAt, place, visit } from './source-file.ts';
import type { SourceFile } from './source-file.ts';

/** Words that tell nothing about what a thing is. */
const emptyWords = /^(utils?|utilities|helpers?|common|shared|misc|managers?|handlers?|services?)$/;

/** Words cut short, with their whole forms. */
const wholeForms: Readonly<Record<string, string>> = {
  ctx: 'context',
  opts: 'options',
  idx: 'index',
  str: 'text',
  msg: 'message',
  diag: 'diagnostic',
  diags: 'diagnostics',
  cfg: 'settings',
  tmp: 'temporary',
  cb: 'what it does',
};

/** Where Handlebars' own word is the right one. */
const mayHaveHelpers = /(^|\/)template-(helpers|engine)\.ts$/;

/** What is wrong with the names of a file's folders, the file and the things it declares. */
export function nameBreaches(file: SourceFile): readonly string[] {
  return [
    ...pathBreaches(file),
    ...declaredNames(file).flatMap(({ name, start }) => wordBreaches(file, name, start)),
    ...letterBreaches(file),
  ];
}

function pathBreaches({ path }: SourceFile): readonly string[] {
  const names = path.replace(/\.ts$/, '').split('/');
  return names.flatMap((name) => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?$/.test(name)) return [`${path}: \`${name}\` is not in kebab-case.`];
    const empty = name.split('-').find((word) => emptyWords.test(word) && !mayHaveHelpers.test(path));
    return empty === undefined ? [] : [`${path}: \`${empty}\` says nothing; name what the file is about.`];
  });
}

function wordBreaches(file: SourceFile, name: string, start: number): readonly string[] {
  if (name === 'data') return [`${place(file, start)}: \`data\` says nothing; name what it is.`];
  return wordsOf(name).flatMap((word) => {
    if (emptyWords.test(word) && !(word.startsWith('helper') && mayHaveHelpers.test(file.path))) {
      return [`${place(file, start)}: \`${name}\` contains \`${word}\`, which says nothing.`];
    }
    return Object.hasOwn(wholeForms, word)
      ? [`${place(file, start)}: \`${name}\` is cut short; write \`${wholeForms[word]}\`.`]
      : [];
  });
}

/** `readOpts` and `READ_OPTS` are `read` and `opts`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[ _$]+/)
    .map((word) => word.toLowerCase());
}

/** A single letter is for the parameter of an arrow function on one line. */
function letterBreaches(file: SourceFile): readonly string[] {
  const allowed = new Set<number>();
  visit(file, {
    ArrowFunctionExpression({ params, start, end }) {
      if (lineAt(file, start) !== lineAt(file, end)) return;
      for (const parameter of params) for (const { start: at } of bindingsOf(parameter)) allowed.add(at);
    },
  });
  return declaredNames(file)
    .filter(({ name, start }) => /^[a-z]$/i.test(name) && !allowed.has(start))
    .map(({ name, start }) => `${place(file, start)}: \`${name}\` is a single letter outside a one-line arrow.`);
}

/** Everything that a file gives a name to, imports and type parameters apart. */
function declaredNames(file: SourceFile): readonly BindingIdentifier[] {
  const names: BindingIdentifier[] = [];
  const addNamed = ({ id }: { id: BindingIdentifier | null }): void => {
    if (id !== null) names.push(id);
  };
  const addParameters = ({ params }: { params: readonly ParamPattern[] }): void => {
    names.push(...params.flatMap(bindingsOf));
  };
  visit(file, {
    VariableDeclarator: ({ id }) => void names.push(...bindingsOf(id)),
    FunctionDeclaration: (node) => (addNamed(node), addParameters(node)),
    FunctionExpression: addParameters,
    ArrowFunctionExpression: addParameters,
    TSMethodSignature: addParameters,
    TSFunctionType: addParameters,
    CatchClause: ({ param }) => void names.push(...(param === null ? [] : bindingsOf(param))),
    ClassDeclaration: addNamed,
    TSInterfaceDeclaration: addNamed,
    TSTypeAliasDeclaration: addNamed,
  });
  return names;
}

/** The names inside a pattern such as `{ start, end: [first, ...rest] }`. */
function bindingsOf(pattern: ParamPattern): readonly BindingIdentifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'RestElement':
      return bindingsOf(pattern.argument);
    case 'AssignmentPattern':
      return bindingsOf(pattern.left);
    case 'TSParameterProperty':
      return bindingsOf(pattern.parameter);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : bindingsOf(element)));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        bindingsOf(property.type === 'RestElement' ? property.argument : property.value),
      );
  }
}
