import { MarkupKind } from 'vscode-languageserver';
import type { Hover } from 'vscode-languageserver';
import type { Host } from '../host/host.ts';
import type { Notes, Value } from '../interpret/notes.ts';
import type { FieldStructure, ParticularStructure, SectionStructure } from '../report-types/report-type.ts';
import { inLanguage } from '../report-types/report-type.ts';
import { ruleDocument } from '../rule-documents.ts';
import { hintOf, sentence } from '../schema/descriptions.ts';
import type { Source } from '../source/source.ts';
import type { Located, Span } from '../source/span.ts';
import type { CheckedDocument } from './checked-notes.ts';
import { rangeOf } from './editor-diagnostics.ts';
import { personNamed } from './people.ts';

/** What can be said of a place: why what is wrong there matters, what a field, section or label is, who a person is. */
export async function hoverAt(at: number, checked: CheckedDocument, host: Host): Promise<Hover | undefined> {
  const isHere = (span: Span | undefined): boolean => span !== undefined && span.start <= at && at <= span.end;
  const problem = checked.diagnostics.find(({ span }) => isHere(span));
  const told = problem === undefined ? undefined : await ruleDocument(problem.rule, host);
  if (problem !== undefined && told !== undefined) return shown(told, problem.span, problem.source);
  const { notes } = checked;
  if (notes === undefined) return undefined;
  const known = [...namesIn(notes), ...peopleIn(notes, checked)].find(({ span }) => isHere(span));
  return known === undefined ? undefined : shown(known.text, known.span, notes.source);
}

function shown(value: string, span: Span, source: Source): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(span, source) };
}

interface Known {
  readonly span: Span;
  readonly text: string;
}

/** The names of fields, sections and particulars, with what they are. */
function namesIn({ fields, sections }: Notes): readonly Known[] {
  const at = (name: Located<string> | undefined, told: string): readonly Known[] =>
    name === undefined ? [] : [{ span: name.span, text: told }];
  return [
    ...[...fields.values()].flatMap(({ name, structure }) => at(name, fieldText(structure))),
    ...sections.flatMap(({ heading, structure, items }) => [
      ...(structure === undefined ? [] : at(heading, sectionText(structure))),
      ...items.flatMap(({ particulars }) =>
        [...particulars.values()].flatMap(({ name, structure: one }) => at(name, particularText(one))),
      ),
    ]),
  ];
}

/** What a field is, as Markdown. */
export function fieldText(field: FieldStructure): string {
  const must = field.isRequired ? 'It must be given.' : 'It may be left out.';
  return text(inLanguage(field.label, 'en'), [sentence(field.description), hintOf(field), must]);
}

/** What a section is, as Markdown. */
export function sectionText(section: SectionStructure): string {
  return text(inLanguage(section.heading, 'en'), [sentence(section.description)]);
}

/** What a labelled fact of a point is, as Markdown. */
export function particularText(particular: ParticularStructure): string {
  return text(inLanguage(particular.label, 'en'), [hintOf(particular)]);
}

function text(title: string, sentences: readonly string[]): string {
  return [`**${title}**`, sentences.filter((one) => one !== '').join(' ')].join('\n\n').trim();
}

/** The persons whom the register knows, with their posts. */
function peopleIn({ fields }: Notes, { project }: CheckedDocument): readonly Known[] {
  const persons = [...fields.values()].flatMap(({ value }) => personsOf(value));
  return persons.flatMap(({ value, span }) => {
    const person = project === undefined ? undefined : personNamed(value, project.facts);
    return person === undefined
      ? []
      : [{ span, text: text(person.name, [person.posts.map((post) => post.title).join('; ')]) }];
  });
}

function personsOf(value: Value): readonly Located<string>[] {
  return value.kind === 'persons' ? value.persons.map(({ name }) => name) : [];
}
