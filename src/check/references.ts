import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Notes, Particular } from '../interpret/notes.ts';
import { isSettled, statusOf } from '../interpret/notes.ts';
import type { NumberedItem, NumberedSection } from '../interpret/numbering.ts';
import { findItem, numberSections } from '../interpret/numbering.ts';
import type { Located } from '../source/span.ts';

/** Checks what points and recommendations are called and what they cite: ids that stand twice, citations of nothing, citations by a number that may still move. */
export function referenceProblems(notes: Notes): readonly Diagnostic[] {
  const sections = numberSections(notes);
  const items = sections.flatMap((section) => section.items);
  return [...repeatedIds(notes, items), ...onceFor(items.flatMap((item) => citations(notes, item, sections)))];
}

function particulars(item: NumberedItem, role: Particular['structure']['role']): readonly Particular[] {
  return [...item.item.particulars.values()].filter((particular) => particular.structure.role === role);
}

function repeatedIds(notes: Notes, items: readonly NumberedItem[]): readonly Diagnostic[] {
  const seen = new Map<string, Particular>();
  return items
    .flatMap((item) => particulars(item, 'id'))
    .flatMap((id): Diagnostic[] => {
      if (id.value.kind !== 'text') return [];
      const key = id.value.text.toLowerCase();
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, id);
        return [];
      }
      return [
        {
          rule: 'duplicate-id',
          severity: 'error',
          message: `Two items have the id \`${id.value.text}\`.`,
          hint: 'Give one of them another id.',
          source: notes.source,
          span: id.span,
          related: [{ span: first.span, message: 'The first stands here.' }],
        },
      ];
    });
}

function citations(notes: Notes, item: NumberedItem, sections: readonly NumberedSection[]): readonly Diagnostic[] {
  return particulars(item, 'evidence')
    .flatMap(({ value }) => (value.kind === 'references' ? value.references : []))
    .flatMap((reference) => citation(notes, reference, sections));
}

/** Of the citations by number of points without an id, one finding names them all. */
function onceFor(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first, ...others] = found.filter(({ rule, hint }) => rule === 'evidence-by-number' && hint === withoutId);
  if (first === undefined || others.length === 0) return found;
  const count = `${String(others.length)} other${others.length === 1 ? '' : 's'}`;
  const all = { ...first, message: first.message.replace(/\.$/u, `; so are ${count}.`).replace('so are 1', 'so is 1') };
  return found.flatMap((one) => (one === first ? [all] : others.includes(one) ? [] : [one]));
}

const withoutId = 'Give the point an id and cite that; once the report is agreed, numbers no longer move.';

function citation(
  notes: Notes,
  reference: Located<string>,
  sections: readonly NumberedSection[],
): readonly Diagnostic[] {
  const found = findItem(reference.value, sections);
  const place = { source: notes.source, span: reference.span };
  if (found === undefined) {
    return [
      {
        ...place,
        rule: 'evidence-not-found',
        severity: 'warning',
        message: `There is no point \`${reference.value}\`.`,
        hint: 'Cite a point by its id, or by the number that it is printed with.',
      },
    ];
  }
  if (isSettled(statusOf(notes)) || found.stableId?.toLowerCase() === reference.value.toLowerCase()) return [];
  const hint = found.stableId === undefined ? withoutId : `Cite it as \`${found.stableId}\`.`;
  return [
    {
      ...place,
      rule: 'evidence-by-number',
      severity: 'notice',
      message: `\`${reference.value}\` is cited by its number, which moves when points are added.`,
      hint,
    },
  ];
}
