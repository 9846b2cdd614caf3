import type { Diagnostic, Edit } from '../../src/diagnostics/diagnostic.ts';
import { checkSource } from '../../src/pipeline.ts';
import { positionAt } from '../../src/source/source.ts';
import { projectOf } from './compile-fixture.ts';

/** An example in a rule's document: the fence's words, what the clerk wrote, and for a wrong one what the rule says of it. */
export interface RuleExample {
  /** The first line of the fence, such as `md wrong fragment`. */
  readonly fence: string;
  /** Whether the rule must find something in it. */
  readonly isWrong: boolean;
  /** What stands in the fence; `{U+200B}` stands for the character itself. */
  readonly written: string;
  /** The findings, a line each: `line:column severity message`; lines count from the first of the fence. */
  readonly expected: string;
}

/** The examples of a document, in order. A wrong one is followed by a `text` fence with its findings. */
export function examplesIn(document: string): readonly RuleExample[] {
  const fences = [...document.matchAll(/^```([^\n]+)\n([^]*?)^```$/gmu)].map((match) => ({
    fence: match[1] ?? '',
    text: match[2] ?? '',
  }));
  return fences.flatMap(({ fence, text }, index): RuleExample[] => {
    if (fence === 'text') return [];
    const next = fences[index + 1];
    const written = text.replace(/\{U\+([\dA-F]{4,6})\}/gu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    return [{ fence, isWrong: / wrong\b/u.test(fence), written, expected: next?.fence === 'text' ? next.text : '' }];
  });
}

const fields: Readonly<Record<string, string>> = {
  type: 'cabinet-feedback',
  to: 'Cabinet',
  date: '11 November 2026',
  from: 'Place Scrutiny Committee',
  'report-title': 'Night-time Noise Review',
  purpose: 'To review how the Council answers complaints of noise at night.',
  'key-decision': 'No',
  'lead-member': 'Cllr J Wintringham, Chair of the Place Scrutiny Committee',
  'portfolio-holder': 'Cllr A Pellow, Portfolio Holder for Environment and Climate',
  'meeting-date': '6 October 2026',
  'written-by': 'Chair of the Place Scrutiny Committee',
};
const introduction = '## Introduction\n\nThe Place Scrutiny Committee met on 6 October 2026.\n\n## Feedback\n\n';
const point = '1. Members asked how many complaints the Council receives at night.\n';

interface WholeNotes {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What stands round the words of a fence, which are checked as the notes of Ravensmere, or of Bro Alarch after `wales`: nothing for whole notes; after `fragment` complete notes up to the first line below the heading
 * of the feedback; after `fields` complete notes whose fields the fence's take the place of. A last word such as `noise-draft.md` names the file.
 */
function notesAround({ fence, written }: RuleExample): WholeNotes {
  const usual = fence.startsWith('yaml') && !fence.includes(' fields') ? 'notes.yaml' : 'notes.md';
  const path = / (\S+\.(?:md|ya?ml))$/u.exec(fence)?.[1] ?? usual;
  const lines = (names: readonly string[]): string => names.map((name) => `${name}: ${fields[name] ?? ''}\n`).join('');
  const names = Object.keys(fields);
  if (fence.includes(' fragment')) return { path, before: `---\n${lines(names)}---\n\n${introduction}`, after: '' };
  if (!fence.includes(' fields')) return { path, before: '', after: '' };
  const given = new Set([...written.matchAll(/^([a-z-]+):/gmu)].map((match) => match[1]));
  return {
    path,
    before: '---\n',
    after: `${lines(names.filter((name) => !given.has(name)))}---\n\n${introduction}${point}`,
  };
}

/** What was found in an example. */
export interface ExampleFindings {
  /** The rule's findings, a line each, as the document gives them. */
  readonly found: string;
  /** The findings with all that belongs to them: ends, hints, further places, edits and suggestions. */
  readonly whole: string;
  /** The errors that the notes' structure has besides. */
  readonly others: readonly string[];
  /** Whether `check --fix` would change something. */
  readonly isFixable: boolean;
}

/** What a rule finds in an example of its document. */
export async function findingsIn(example: RuleExample, rule: string): Promise<ExampleFindings> {
  const { path, before, after } = notesAround(example);
  const shift = before.split('\n').length - 1;
  const council = example.fence.includes(' wales') ? 'bro-alarch' : 'ravensmere';
  const project = await projectOf(`fixtures/councils/${council}/${path}`);
  const { diagnostics } = checkSource({ path, text: before + example.written + after }, project);
  const own = diagnostics.filter((diagnostic) => diagnostic.rule === rule);
  const told = own.map((diagnostic) => {
    const place = placeOf(diagnostic, shift);
    const line = `${place(diagnostic.span.start)} ${diagnostic.severity} ${diagnostic.message}\n`;
    return { line, whole: line + wholeFinding(diagnostic, place) };
  });
  const others = diagnostics
    .filter((diagnostic) => diagnostic.rule !== rule && diagnostic.severity === 'error')
    .map(({ message }) => message);
  return {
    found: told.map(({ line }) => line).join(''),
    whole: told.map(({ whole }) => whole).join(''),
    others,
    isFixable: own.some(({ edits }) => edits !== undefined),
  };
}

/** Writes an offset as the line and column that it has in the fence. */
function placeOf({ source }: Diagnostic, shift: number): (offset: number) => string {
  return (offset) => {
    const { line, column } = positionAt(source, offset);
    return `${String(line - shift)}:${String(column)}`;
  };
}

function wholeFinding(diagnostic: Diagnostic, place: (offset: number) => string): string {
  const change = ({ span, text }: Edit): string => `${place(span.start)}-${place(span.end)} ${JSON.stringify(text)}`;
  const { hint, related = [], edits, suggestions = [] } = diagnostic;
  const lines = [
    `to ${place(diagnostic.span.end)}`,
    ...(hint === undefined ? [] : [hint]),
    ...related.map(({ span, message }) => `${place(span.start)} ${message}`),
    ...(edits ?? []).map((edit) => `edit ${change(edit)}`),
    ...suggestions.map(({ message, edits: offers }) => `${message} ${offers.map(change).join(', ')}`),
  ];
  return lines.map((line) => `    ${line}\n`).join('');
}
