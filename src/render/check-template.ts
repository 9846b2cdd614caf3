import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { complain, nameHint, shapeAt } from './template-scope.ts';
import type { Mistake, Scope } from './template-scope.ts';
import type { Shape } from './template-shape.ts';

/** One template as written and as Handlebars read it. */
export interface ReadTemplate {
  /** As written. */
  readonly source: Source;
  /** As read. */
  readonly tree: hbs.AST.Program;
}

/** The template of a page and its partials by name. */
export interface ReadTemplates {
  /** The template of the page. */
  readonly report: ReadTemplate;
  /** The partials. */
  readonly partials: ReadonlyMap<string, ReadTemplate>;
}

/** What every step needs to know. */
interface Place {
  readonly partials: ReadTemplates['partials'];
  readonly scope: Scope;
}

type PartialCall = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

const BLOCKS = ['each', 'if', 'unless', 'with'];

/**
 * What the templates name that is not there, or use as what it is not; each place once. Handlebars itself would be silent:
 * its strict mode stops at the door of partials and of `{{#each}}`, and its errors do not say which partial they mean.
 */
export function checkTemplates(templates: ReadTemplates, shape: Shape): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const report = (problem: Diagnostic): void => {
    const key = `${problem.source.path}:${problem.span.start}:${problem.message}`;
    if (!found.has(key)) found.set(key, problem);
  };
  const { source, tree } = templates.report;
  const scope: Scope = { source, root: shape, shapes: [shape], named: new Map(), callers: [], hasBlock: false, report };
  checkProgram(tree, { partials: templates.partials, scope });
  return [...found.values()];
}

function checkProgram(program: hbs.AST.Program | undefined, place: Place): void {
  for (const statement of program?.body ?? []) {
    if (isMustache(statement)) checkMustache(statement, place.scope);
    else if (isBlock(statement)) checkBlock(statement, place);
    else if (isPartial(statement) || isPartialBlock(statement)) checkPartial(statement, place);
    else if (statement.type.startsWith('Decorator')) {
      complain(place.scope, statement, {
        rule: 'template-syntax',
        message: 'Templates here have no decorators (`{{*…}}`).',
      });
    }
  }
}

function checkMustache(statement: hbs.AST.MustacheStatement, scope: Scope): void {
  const { path } = statement;
  if (!isPath(path)) return;
  const name = path.original;
  if (statement.params.length > 0 || statement.hash !== undefined) {
    complain(scope, statement, {
      rule: 'template-unknown-helper',
      message: `There is no helper \`${name}\`.`,
      hint: 'Print a name alone, such as `{{title}}`; text is ready to print, and what ends in `Html` is marked up already.',
    });
    return;
  }
  const shape = shapeAt(path, scope);
  if (shape === undefined) return;
  if (shape.kind !== 'text' && shape.kind !== 'html') {
    complain(scope, statement, {
      rule: 'template-not-text',
      message: `\`${name}\` cannot be printed: it is ${kindInWords(shape)}.`,
      ...useHint(shape, name),
    });
  } else if (!statement.escaped) {
    complain(scope, statement, {
      rule: 'template-unescaped',
      message: 'Three braces would print text without protecting the page from it.',
      hint: `Write \`{{${name}}}\`.`,
    });
  }
}

function checkBlock(block: hbs.AST.BlockStatement, place: Place): void {
  const { scope } = place;
  const name = block.path.original;
  const [subject] = block.params;
  if (!BLOCKS.includes(name)) {
    const message = `There is no block \`{{#${name}}}\`.`;
    complain(scope, block.path, { rule: 'template-unknown-helper', message, ...nameHint(name, BLOCKS) });
  } else if (subject === undefined || !isPath(subject) || block.params.length > 1) {
    const message = `\`{{#${name}}}\` needs one name after it.`;
    complain(scope, block.path, {
      rule: 'template-syntax',
      message,
      hint: `Write the name of a thing: \`{{#${name} …}}\`.`,
    });
  } else {
    const shape = shapeAt(subject, scope);
    checkProgram(block.inverse, place);
    if (shape !== undefined) checkInner(block, { name, subject: subject.original, shape }, place);
  }
}

/** What stands within a block is read in the light of the block's subject. */
function checkInner(
  block: hbs.AST.BlockStatement,
  of: { readonly name: string; readonly subject: string; readonly shape: Shape },
  place: Place,
): void {
  const { name, subject, shape } = of;
  if (name === 'if' || name === 'unless') return checkProgram(block.program, place);
  const inner = innerShape(name, shape);
  if (inner !== undefined)
    return checkProgram(block.program, {
      ...place,
      scope: within(place.scope, inner, block.program.blockParams ?? []),
    });
  const message = `\`{{#${name} ${subject}}}\` does not fit: \`${subject}\` is ${kindInWords(shape)}.`;
  complain(place.scope, block.params[0] ?? block, { rule: 'template-not-a-list', message, ...useHint(shape, subject) });
}

function innerShape(name: string, shape: Shape): Shape | undefined {
  if (name === 'each') return shape.kind === 'list' ? shape.of : undefined;
  return shape.kind === 'object' ? shape : undefined;
}

function within(scope: Scope, inner: Shape, names: readonly string[]): Scope {
  const [item, index] = names;
  const named = new Map(scope.named);
  if (item !== undefined) named.set(item, inner);
  if (index !== undefined) named.set(index, { kind: 'text' });
  return { ...scope, shapes: [inner, ...scope.shapes], named };
}

function checkPartial(statement: PartialCall, place: Place): void {
  const { scope, partials } = place;
  if (isPartialBlock(statement)) checkProgram(statement.program, place);
  const name = isPath(statement.name) ? statement.name.original : '';
  const partial = partials.get(name);
  const mistake = partialMistake(name, place);
  if (mistake !== undefined) complain(scope, statement.name, mistake);
  const shape = partialShape(statement, scope);
  if (mistake !== undefined || partial === undefined || shape === undefined) return;
  const inner = {
    source: partial.source,
    shapes: [shape],
    named: new Map(),
    callers: [...scope.callers, name],
    hasBlock: isPartialBlock(statement),
  };
  checkProgram(partial.tree, { partials, scope: { ...scope, ...inner } });
}

function partialMistake(name: string, { scope, partials }: Place): Mistake | undefined {
  const rule = 'template-unknown-partial';
  if (name === '') return { rule, message: 'A partial needs its name written out.' };
  if (name === '@partial-block') {
    const message = 'Nothing stands between `{{#> …}}` and `{{/…}}` to be printed here.';
    return scope.hasBlock ? undefined : { rule, message };
  }
  if (!partials.has(name))
    return { rule, message: `There is no partial \`${name}\`.`, ...nameHint(name, [...partials.keys()]) };
  const message = `The partial \`${name}\` would print itself without end.`;
  return scope.callers.includes(name) ? { rule: 'template-partial-in-itself', message } : undefined;
}

function partialShape(statement: PartialCall, scope: Scope): Shape | undefined {
  const [subject] = statement.params;
  const shape = subject === undefined ? scope.shapes[0] : argumentShape(subject, scope);
  const pairs = statement.hash?.pairs ?? [];
  const added = pairs.map((pair) => [pair.key, argumentShape(pair.value, scope) ?? TEXT]);
  if (shape === undefined || pairs.length === 0) return shape;
  return {
    kind: 'object',
    properties: { ...(shape.kind === 'object' ? shape.properties : {}), ...Object.fromEntries(added) },
  };
}

/** What is handed to a partial: something with a name, or words in quotation marks. */
function argumentShape(value: hbs.AST.Expression, scope: Scope): Shape | undefined {
  if (isPath(value)) return shapeAt(value, scope);
  if (value.type.endsWith('Literal')) return TEXT;
  complain(scope, value, {
    rule: 'template-unknown-helper',
    message: 'Nothing is worked out between round brackets here.',
  });
  return undefined;
}

const TEXT: Shape = { kind: 'text' };

function kindInWords(shape: Shape): string {
  return { text: 'text', html: 'text', flag: 'a yes or no', list: 'a list', object: 'a group of names' }[shape.kind];
}

function useHint(shape: Shape, name: string): { readonly hint: string } {
  if (shape.kind === 'list') return { hint: `Go through it with \`{{#each ${name}}}\`.` };
  if (shape.kind === 'flag') return { hint: `Ask it with \`{{#if ${name}}}\`.` };
  return {
    hint: shape.kind === 'object' ? nameHint('', Object.keys(shape.properties)).hint : `Print it with \`{{${name}}}\`.`,
  };
}

function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

function isPartial(node: hbs.AST.Node): node is hbs.AST.PartialStatement {
  return node.type === 'PartialStatement';
}

function isPartialBlock(node: hbs.AST.Node): node is hbs.AST.PartialBlockStatement {
  return node.type === 'PartialBlockStatement';
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}
