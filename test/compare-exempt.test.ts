import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonText } from '../src/compare/comparison-text.ts';
import { compared, modelled, notes, told } from './support/comparing.ts';

describe('a comparison for the public', () => {
  const secret = (index: number): string =>
    Array.from({ length: 9 }, (_, at) => `secret${String(index)}x${String(at)}`).join(' ');
  const state = fc.constantFrom('open', 'exempt', 'absent');

  it('shows nothing that is exempt in the later version, or was exempt in the earlier one and is not public now', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(state, state, fc.nat({ max: 9 })), { minLength: 1, maxLength: 6 }), (points) => {
        const written = (of: 0 | 1): string => {
          const all = points.flatMap(({ [of]: one }, index) =>
            one === 'absent'
              ? []
              : [`${secret(index)}\n   - Id: secret${String(index)}x${one === 'exempt' ? '\n   - Exempt: 3' : ''}`],
          );
          return notes(of === 0 ? all : all.toReversed());
        };
        const comparison = compared(written(0), written(1));
        const shown = JSON.stringify(comparison) + comparisonText(comparison, { hasColour: false, columns: 100 });
        for (const [index, [before, after]] of points.entries()) {
          const isSecret = after === 'exempt' || (before === 'exempt' && after === 'absent');
          if (isSecret) expect(shown).not.toContain(`secret${String(index)}x`);
        }
        expect(JSON.stringify(compared(written(0), written(1), 'members'))).toContain(
          points.some((one) => one[1] !== 'absent') ? 'secret' : '',
        );
      }),
    );
  });

  it('withholds a sentence that has moved from a public point into an exempt one', () => {
    const price = "The contractor's price was £48,250 below the next lowest of the five.";
    const before = notes([`Members asked about the tender. ${price}`]);
    const after = notes(['Members asked about the tender.', `${price}\n   - Exempt: 3`]);
    const comparison = compared(before, after);
    expect(JSON.stringify(comparison)).not.toContain('48,250');
    expect(told(comparison)).toEqual(['2.1 added', '2.2 renumbered withheld was 2.1']);
    expect(JSON.stringify(compared(before, after, 'members'))).toContain('48,250');
  });

  it.each([
    ['with a round sum', 'The price is £48,000 with Zebra.', 'Zebra asked £48,000 for it.'],
    ['in fewer words', 'Zebra bid low.', 'We heard that Zebra bid low this time.'],
  ])('withholds what went where other words for it are exempt now: %s', (_, open, exempt) => {
    const after = notes(['Members asked about the tender.', `${exempt}\n   - Exempt: 3`]);
    const before = notes(['Members asked about the tender.', open]);
    expect(JSON.stringify(compared(before, after))).not.toMatch(/Zebra|48,000/u);
    expect(JSON.stringify(compared(before, after, 'members'))).toContain('Zebra');
  });

  it('is not made where a mark of exemption cannot be relied on', () => {
    expect(modelled(notes(['Members asked.']).replace('The Committee met.', 'Exempt: 3'))).toBeUndefined();
  });
});
