import { nearest } from '../diagnostics/did-you-mean.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lineStarts } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import type { Shape } from './template-shape.ts';

/** What names mean at one place of a template. */
export interface Scope {
  /** The template. */
  readonly source: Source;
  /** What the page's template finds: `@root`. */
  readonly root: Shape;
  /** The innermost thing first; `../` leads to the next. */
  readonly shapes: readonly Shape[];
  /** What the names between the bars of `as |…|` stand for. */
  readonly named: ReadonlyMap<string, Shape>;
  /** The partials that led here, so that none can call itself. */
  readonly callers: readonly string[];
  /** Whether `{{> @partial-block}}` has something to print here. */
  readonly hasBlock: boolean;
  /** Takes a mistake. */
  readonly report: (problem: Diagnostic) => void;
}

/** A part of Handlebars' syntax tree that has a place. */
type Node = hbs.AST.Node;

const LOOP_NAMES: Readonly<Record<string, Shape>> = {
  index: { kind: 'text' },
  key: { kind: 'text' },
  first: { kind: 'flag' },
  last: { kind: 'flag' },
};

/** What is wrong, before it has a place. */
export interface Mistake {
  /** The rule's id. */
  readonly rule: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
}

/** Reports a mistake at a part of the template. */
export function complain(scope: Scope, node: Node, mistake: Mistake): void {
  scope.report({ ...mistake, severity: 'error', source: scope.source, span: spanOf(scope.source, node) });
}

/** "Did you mean …?", or the names that there are. */
export function nameHint(name: string, names: readonly string[]): { readonly hint: string } {
  const meant = nearest(name, names);
  if (meant !== undefined) return { hint: `Did you mean \`${meant}\`?` };
  return {
    hint:
      names.length === 0
        ? 'There is nothing to name here.'
        : `The names here are ${names.map((each) => `\`${each}\``).join(', ')}.`,
  };
}

/** Where a part of the syntax tree stands in the template. Handlebars counts lines from 1 and columns from 0. */
export function spanOf(source: Source, node: Node): Span {
  const starts = lineStarts(source);
  const offset = (place: { readonly line: number; readonly column: number }): number =>
    (starts[place.line - 1] ?? 0) + place.column;
  return { start: offset(node.loc.start), end: offset(node.loc.end) };
}

/** What a path such as `sections`, `../number` or `@root.strings.contents` leads to; reported and nothing when it leads nowhere. */
export function shapeAt(path: hbs.AST.PathExpression, scope: Scope): Shape | undefined {
  const parts = path.parts.map(String);
  if (path.data) return dataShape(path, parts, scope);
  const [first = '', ...rest] = parts;
  const named = path.depth === 0 && !isScoped(path) ? scope.named.get(first) : undefined;
  if (named !== undefined) return follow(named, rest, { path, scope });
  const outer = scope.shapes[path.depth];
  if (outer !== undefined) return follow(outer, parts, { path, scope });
  complain(scope, path, {
    rule: 'template-unknown-name',
    message: `\`${path.original}\` climbs out of this template.`,
    hint: 'Within a partial, begin the name with `@root.` instead.',
  });
  return undefined;
}

function dataShape(path: hbs.AST.PathExpression, parts: readonly string[], scope: Scope): Shape | undefined {
  const [first = '', ...rest] = parts;
  if (first === 'root') return follow(scope.root, rest, { path, scope });
  const shape = rest.length === 0 ? LOOP_NAMES[first] : undefined;
  if (shape === undefined) {
    const names = ['root', ...Object.keys(LOOP_NAMES)];
    complain(scope, path, {
      rule: 'template-unknown-name',
      message: `There is no \`${path.original}\`.`,
      ...nameHint(first, names),
    });
  }
  return shape;
}

function follow(
  from: Shape,
  parts: readonly string[],
  place: { readonly path: hbs.AST.PathExpression; readonly scope: Scope },
): Shape | undefined {
  let shape = from;
  for (const part of parts) {
    const properties: Readonly<Record<string, Shape>> = shape.kind === 'object' ? shape.properties : {};
    const next = Object.hasOwn(properties, part) ? properties[part] : undefined;
    if (next === undefined) {
      const message = `There is no \`${part}\` here.`;
      complain(place.scope, place.path, {
        rule: 'template-unknown-name',
        message,
        ...nameHint(part, Object.keys(properties)),
      });
      return undefined;
    }
    shape = next;
  }
  return shape;
}

function isScoped(path: hbs.AST.PathExpression): boolean {
  return /^(?:this\b|\.)/u.test(path.original);
}
