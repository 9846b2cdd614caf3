import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { lineStarts } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import { checkTemplates } from './check-template.ts';
import type { ReadTemplate } from './check-template.ts';
import type { Shape } from './template-shape.ts';

/** The templates of one kind of page. */
export interface TemplateSources {
  /** The template of the page. */
  readonly report: Source;
  /** What it calls with `{{> name}}`, by name. */
  readonly partials: ReadonlyMap<string, Source>;
}

/** Fills the templates with a context of the shape they were checked against. */
export type FillTemplate = (context: object) => string;

type Engine = typeof Handlebars;

const BUILT_IN = ['each', 'if', 'unless', 'with'];

/**
 * Reads templates and checks every name in them against the shape of what they will be filled with, partials included. Their
 * mistakes come back at their places: `template-syntax`, `template-unknown-name`, `template-unknown-partial`, `template-unknown-helper`,
 * `template-not-text`, `template-not-a-list`, `template-unescaped`, `template-partial-in-itself`. Handlebars is
 * loaded only here.
 */
export async function compileTemplates(sources: TemplateSources, shape: Shape): Promise<Outcome<FillTemplate>> {
  const { default: handlebars } = await import('handlebars');
  const engine = handlebars.create();
  for (const name of Object.keys(engine.helpers)) if (!BUILT_IN.includes(name)) engine.unregisterHelper(name);
  const problems: Diagnostic[] = [];
  const read = (source: Source): ReadTemplate | undefined => {
    const tree = parse(engine, source, problems);
    return tree === undefined ? undefined : { source, tree };
  };
  const report = read(sources.report);
  const partials = new Map(
    [...sources.partials].flatMap(([name, source]) => {
      const partial = read(source);
      return partial === undefined ? [] : [[name, partial] as const];
    }),
  );
  if (report === undefined || problems.length > 0) return { diagnostics: problems };
  problems.push(...checkTemplates({ report, partials }, shape));
  if (problems.length > 0) return { diagnostics: problems };
  for (const [name, { tree }] of partials) engine.registerPartial(name, compile(engine, tree));
  const template = compile(engine, report.tree);
  return { value: (context) => template(context), diagnostics: [] };
}

/** Not Handlebars' strict mode: `checkTemplates` is stricter, and a field that this report lacks prints nothing. */
function compile(engine: Engine, tree: hbs.AST.Program): HandlebarsTemplateDelegate {
  return engine.compile(tree, { knownHelpersOnly: true, preventIndent: true });
}

function parse(engine: Engine, source: Source, problems: Diagnostic[]): hbs.AST.Program | undefined {
  try {
    return engine.parse(source.text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({ rule: 'template-syntax', severity: 'error', source, ...syntaxProblem(message, source) });
    return undefined;
  }
}

/** Handlebars tells of a mistake in one of two ways: "each doesn't match if - 3:2", or "Parse error on line 3:" with what it expected. */
function syntaxProblem(
  message: string,
  source: Source,
): { readonly message: string; readonly span: Span; readonly hint: string } {
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):/u.exec(message);
  if (mismatch !== null) {
    const [, opened = '', closed = '', line = ''] = mismatch;
    return {
      message: `\`{{#${opened}}}\` is closed by \`{{/${closed}}}\`.`,
      span: lineSpan(source, Number(line)),
      hint: `Close it with \`{{/${opened}}}\`.`,
    };
  }
  const span = lineSpan(source, Number(/on line (\d+)/u.exec(message)?.[1] ?? '1'));
  if (/got 'EOF'/u.test(message)) {
    return {
      message: 'The template ends before a `{{` or a block is closed.',
      span,
      hint: 'Each `{{#…}}` needs its `{{/…}}`, each `{{` its `}}`.',
    };
  }
  return {
    message: 'This line cannot be read as a template.',
    span,
    hint: 'Look at the braces and at what stands between them.',
  };
}

function lineSpan(source: Source, line: number): Span {
  const starts = lineStarts(source);
  const start = starts[line - 1] ?? 0;
  return { start, end: start + (/^[^\r\n]*/u.exec(source.text.slice(start))?.[0].length ?? 0) };
}
