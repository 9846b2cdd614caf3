import type { Change, Compared, ComparedKind, SummaryLine } from './comparison.ts';

const kinds: readonly ComparedKind[] = ['recommendation', 'point', 'paragraph', 'section', 'field'];
const order: readonly Change[] = [
  'added',
  'removed',
  'withheld',
  'reworded',
  'details',
  'moved',
  'formatting',
  'renumbered',
];

/** What happened, kind by kind: what matters most comes first. */
export function summaryOf(all: readonly Compared[]): readonly SummaryLine[] {
  return kinds.flatMap((of) => {
    const changes = order.flatMap((change) => {
      const those = all.filter((one) => one.of === of && one.changes.includes(change));
      const names = [...new Set(those.map(({ name }) => name))];
      return those.length === 0 ? [] : [{ change, names, count: those.length }];
    });
    return changes.length === 0 ? [] : [{ of, changes }];
  });
}
