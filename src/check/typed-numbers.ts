import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Notes } from '../interpret/notes.ts';
import type { NumberedItem, NumberedSection } from '../interpret/numbering.ts';
import { numberSections } from '../interpret/numbering.ts';
import { quoted } from '../source/quoted.ts';
import type { Located } from '../source/span.ts';

/** Numbers are generated; one that was typed and disagrees would make every reference to it wrong. */
export function typedNumberProblems(notes: Notes): readonly Diagnostic[] {
  return numberSections(notes).flatMap((section) => [...headingNumber(notes, section), ...itemNumbers(notes, section)]);
}

function headingNumber(notes: Notes, { section, number }: NumberedSection): readonly Diagnostic[] {
  const typed = section?.typedNumber;
  const match = typed === undefined ? null : /^\(?(\d{1,3})[.):]*$/u.exec(typed.value);
  return typed === undefined || match === null || number === undefined || match[1] === number
    ? []
    : [disagreement(notes, typed, { number, what: 'This section' })];
}

function itemNumbers(notes: Notes, { items, structure }: NumberedSection): readonly Diagnostic[] {
  const typed = items.flatMap(({ item }) => (item.typedNumber === undefined ? [] : [item.typedNumber.value]));
  // `1.` before every item is a way to write a list in Markdown, not a count.
  if (new Set(typed).size === 1 && typed.length > 1) return [];
  const what = structure?.kind === 'recommendations' ? 'This recommendation' : 'This point';
  const problems: Diagnostic[] = [];
  let shift = 0;
  let slipped = -1;
  for (const [index, item] of items.entries()) {
    const slip = slipOf(item);
    if (slip === undefined || slip === shift) continue;
    // One slip is reported once, not again at every number after it; behind a single wrong one the next is right again.
    shift = Number.isNaN(slip) ? shift : slip;
    const isRightAgain = slip === 0 && slipped === index - 1;
    slipped = index;
    if (item.item.typedNumber !== undefined && !isRightAgain)
      problems.push(disagreement(notes, item.item.typedNumber, { number: item.number, what }));
  }
  return problems;
}

/** How far a typed number is from the generated one; not a number when it belongs to another section. */
function slipOf({ item, number }: NumberedItem): number | undefined {
  const match = /^\(?(?:R|(\d{1,3})\.)?(\d{1,3})[.):]*$/iu.exec(item.typedNumber?.value ?? '');
  if (match === null) return undefined;
  const [parent, last = ''] = number.includes('.') ? number.split('.') : [undefined, number.replace('R', '')];
  if (match[1] !== undefined && parent !== undefined && match[1] !== parent) return Number.NaN;
  return Number(match[2]) - Number(last);
}

function disagreement(
  notes: Notes,
  typed: Located<string>,
  generated: { readonly number: string; readonly what: string },
): Diagnostic {
  const bare = typed.value.replace(/[.):]+$/u, '');
  const source = {
    source: notes.source,
    span: typed.span,
    rule: 'typed-number-disagrees',
    severity: 'warning',
  } as const;
  if (bare === generated.number)
    return {
      ...source,
      message: `${generated.what} is typed as ${quoted(bare)}, and the number before it does not lead to that.`,
      hint: 'A number was left out above; check what refers to it.',
    };
  return {
    ...source,
    message: `${generated.what} is typed as \`${bare}\`, and the report numbers it \`${generated.number}\`.`,
    hint: 'Numbers are made by scrutineer: correct or remove the typed one, and check what refers to it.',
    suggestions: [
      {
        message: `Write \`${typed.value.replace(bare, generated.number)}\`.`,
        edits: [{ span: typed.span, text: typed.value.replace(bare, generated.number) }],
      },
    ],
  };
}
