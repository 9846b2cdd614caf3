import { PdfName } from '../file/values.ts';
import type { Finding } from '../finding.ts';
import { dictionaryOf } from '../objects.ts';
import { contentsOf, visitElements } from '../structure.ts';
import type { StructureElement } from '../structure.ts';
import type { CheckedPdf } from './checked-pdf.ts';
import { isLanguage } from './language-tag.ts';

const standardTypes = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody',
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ]
    .join(' ')
    .split(' '),
);

/** The standard type that a type stands for; nothing where it stands for none. */
function standardType(type: string, roles: ReadonlyMap<string, string>): string | undefined {
  let name: string | undefined = type;
  for (let step = 0; step < 20 && name !== undefined; step += 1) {
    if (standardTypes.has(name)) return name;
    name = roles.get(name);
  }
  return undefined;
}

/** What is wrong with single elements of the tag tree. Gives the elements their standard types on the way. */
export function elementFindings({ pdf, tree }: CheckedPdf): readonly Finding[] {
  const root = dictionaryOf(pdf.catalog, 'StructTreeRoot');
  const map = root === undefined ? undefined : dictionaryOf(root, 'RoleMap');
  const roles = new Map(
    [...(map ?? [])].flatMap(([type, role]) => (role instanceof PdfName ? [[type, role.name]] : [])),
  );
  const findings: Finding[] = [];
  const ids = new Set<string>();
  visitElements(tree, (element, parent) => {
    const type = standardType(element.type, roles);
    const report = (clause: string, words: string): void => void findings.push(found(element, clause, words));
    if (type === undefined) report('PDF/UA-1 7.1', `Readers do not know tags of the kind \`${element.type}\`.`);
    element.type = type ?? element.type;
    ownFindings(element, report);
    placeFindings(element, parent, report);
    if (element.type !== 'Note') return;
    if (element.id === undefined || ids.has(element.id)) report('PDF/UA-1 7.9', 'A note has no name of its own.');
    ids.add(element.id ?? '');
  });
  return [...findings, ...headingFindings(tree)];
}

type Report = (clause: string, words: string) => void;

function found(element: StructureElement, clause: string, words: string): Finding {
  const [first] = contentsOf(element);
  return first === undefined ? { clause, words } : { clause, words, page: first.page + 1 };
}

function ownFindings(element: StructureElement, report: Report): void {
  const { type, language } = element;
  if (language !== undefined && language !== '' && !isLanguage(language))
    report('PDF/UA-1 7.2', `\`${language}\` is no language.`);
  const hasWords = [element.alternative, element.actualText].some((words) => (words ?? '').trim() !== '');
  if (type === 'Figure' && !hasWords) report('PDF/UA-1 7.3', 'An image has no words for those who cannot see it.');
  if (type === 'Formula' && !hasWords) report('PDF/UA-1 7.7', 'A formula has no words for those who cannot see it.');
}

const places: readonly { readonly type: string; readonly parents: RegExp; readonly words: string }[] = [
  { type: 'LI', parents: /^L$/, words: 'An item stands in no list.' },
  { type: 'LBody', parents: /^LI$/, words: 'The body of an item stands in no item.' },
  { type: 'TR', parents: /^(?:Table|THead|TBody|TFoot)$/, words: 'A row stands in no table.' },
  { type: 'TH', parents: /^TR$/, words: 'A heading of a table stands in no row.' },
  { type: 'TD', parents: /^TR$/, words: 'A cell stands in no row.' },
  { type: 'TOCI', parents: /^TOC$/, words: 'A line of contents stands in no list of contents.' },
];
const holds: readonly { readonly type: string; readonly children: RegExp; readonly words: string }[] = [
  { type: 'L', children: /^(?:LI|L|Caption)$/, words: 'A list holds something that is no item.' },
  { type: 'LI', children: /^(?:Lbl|LBody)$/, words: 'An item of a list holds something outside its label and body.' },
  { type: 'Table', children: /^(?:TR|THead|TBody|TFoot|Caption)$/, words: 'A table holds something that is no row.' },
  { type: 'TR', children: /^(?:TH|TD)$/, words: 'A row holds something that is no cell.' },
];

function placeFindings(element: StructureElement, parent: StructureElement | undefined, report: Report): void {
  const wanted = places.find(({ type }) => type === element.type);
  if (wanted !== undefined && !wanted.parents.test(parent?.type ?? '')) report('PDF/UA-1 7.2', wanted.words);
  const outer = holds.find(({ type }) => type === parent?.type);
  if (outer !== undefined && !outer.children.test(element.type)) report('PDF/UA-1 7.2', outer.words);
}

function headingFindings(tree: StructureElement): readonly Finding[] {
  const findings: Finding[] = [];
  let last = 0;
  visitElements(tree, (element) => {
    const level = Number(/^H([1-6])$/u.exec(element.type)?.[1] ?? 0);
    if (level === 0) return;
    if (level > last + 1)
      findings.push(
        found(element, 'PDF/UA-1 7.4.2', `A heading of level ${String(level)} follows one of level ${String(last)}.`),
      );
    last = level;
  });
  return findings;
}
