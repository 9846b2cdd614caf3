import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinMapped, normaliseMapped, plainText, sliceMapped, sourceSpan } from '../src/source/mapped-text.ts';
import type { Span } from '../src/source/span.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const accented = fc.string({
  unit: fc.constantFrom(
    'e',
    'a',
    '\u0301',
    '\u0302',
    '\u0327',
    'ŵ',
    'Å',
    '각',
    '\u1100',
    '\u1161',
    '\u11A8',
    '👍',
    ' ',
  ),
  maxLength: 30,
});

/** A text and two indexes into it, the first not after the second. */
const stretch = fc.tuple(anyText, fc.nat(40), fc.nat(40)).map(([text, one, other]) => ({
  text,
  start: Math.min(one, other, text.length),
  end: Math.min(Math.max(one, other), text.length),
}));

/** Words of a source with markup between them, and the text without the markup. */
const marked = fc
  .array(fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom('', '**', '\n    ')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pieces) => {
    let source = '';
    const parts = pieces.map(([word, markup]) => {
      const part = { mapped: plainText(word, source.length), start: source.length };
      source += word + markup;
      return part;
    });
    return { source, parts };
  });

function written(source: string, span: Span): string {
  return source.slice(span.start, span.end);
}

describe('a text that knows its source', () => {
  it('has one offset a unit and one for the end', () => {
    expect(plainText('Alarch', 10)).toEqual({ text: 'Alarch', offsets: Uint32Array.of(10, 11, 12, 13, 14, 15, 16) });
  });

  it('finds every stretch of a plain text where it stands', () => {
    fc.assert(
      fc.property(stretch, fc.nat(1000), ({ text, start, end }, from) => {
        expect(sourceSpan(plainText(text, from), start, end)).toEqual({ start: from + start, end: from + end });
      }),
    );
  });

  it('gives places inside the text for bounds outside it', () => {
    expect(sourceSpan(plainText('ward', 5), -3, 99)).toEqual({ start: 5, end: 9 });
    expect(sliceMapped(plainText('ward', 5), 2, 99).text).toBe('rd');
  });

  it('keeps places when it is cut', () => {
    fc.assert(
      fc.property(marked, fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)), ({ source, parts }, [from, length, inner]) => {
        const whole = joinMapped(parts.map((part) => part.mapped));
        const start = Math.min(from, whole.text.length);
        const end = Math.min(start + length, whole.text.length);
        const slice = sliceMapped(whole, start, end);
        const first = Math.min(inner, end - start);
        expect(slice.text).toBe(whole.text.slice(start, end));
        expect(slice.offsets).toHaveLength(slice.text.length + 1);
        if (first < end - start)
          expect(written(source, sourceSpan(slice, first, end - start))).toBe(
            written(source, sourceSpan(whole, start + first, end)),
          );
      }),
    );
  });
});

describe('joined parts', () => {
  it('make the text they were cut from', () => {
    fc.assert(
      fc.property(stretch, ({ text, start, end }) => {
        const whole = plainText(text, 7);
        expect(
          joinMapped([
            sliceMapped(whole, 0, start),
            sliceMapped(whole, start, end),
            sliceMapped(whole, end, text.length),
          ]),
        ).toEqual(whole);
      }),
    );
  });

  it('keep their own places, without the markup between them', () => {
    fc.assert(
      fc.property(marked, ({ source, parts }) => {
        const whole = joinMapped(parts.map((part) => part.mapped));
        let at = 0;
        for (const { mapped, start } of parts) {
          const end = at + mapped.text.length;
          expect(sourceSpan(whole, at, end)).toEqual({ start, end: start + mapped.text.length });
          expect(written(source, sourceSpan(whole, at, end))).toBe(mapped.text);
          at = end;
        }
      }),
    );
  });

  it('may stand in another order than in the source', () => {
    const whole = joinMapped([plainText('Ward', 20), plainText('Bryn ', 0)]);
    expect(sourceSpan(whole, 0, 4)).toEqual({ start: 20, end: 24 });
    expect(sourceSpan(whole, 4, 9)).toEqual({ start: 0, end: 5 });
  });

  it('may be none, or hold nothing', () => {
    expect(joinMapped([])).toEqual(plainText(''));
    expect(joinMapped([plainText('', 9), plainText('', 12)])).toEqual(plainText('', 9));
  });
});

describe('an escape', () => {
  it('is covered whole by the place of its character', () => {
    const escaped = { text: 'caffé', offsets: Uint32Array.of(1, 2, 3, 4, 5, 11) };
    expect(sourceSpan(escaped, 4, 5)).toEqual({ start: 5, end: 11 });
    expect(sourceSpan(sliceMapped(escaped, 3, 5), 0, 2)).toEqual({ start: 4, end: 11 });
  });
});

describe('the composed form', () => {
  it('is NFC for any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, accented), (text) => {
        expect(normaliseMapped(plainText(text)).text).toBe(text.normalize('NFC'));
      }),
    );
  });

  it('has an offset for every unit, in order, within the source', () => {
    fc.assert(
      fc.property(accented, (text) => {
        const { text: composed, offsets } = normaliseMapped(plainText(text, 3));
        expect(offsets).toHaveLength(composed.length + 1);
        expect([...offsets]).toEqual([...offsets].toSorted((one, other) => one - other));
        expect(offsets.at(-1)).toBe(text.length + 3);
      }),
    );
  });

  it('maps each composed character to all that it was written with', () => {
    const source = 'Cyngor y Bwrdd, cafe\u0301s';
    const composed = normaliseMapped(plainText(source));
    expect(composed.text).toBe('Cyngor y Bwrdd, cafés');
    expect(written(source, sourceSpan(composed, 19, 20))).toBe('e\u0301');
    expect(written(source, sourceSpan(composed, 20, 21))).toBe('s');
  });

  it('keeps the places of joined parts', () => {
    const source = '**cafe\u0301** a**';
    const composed = normaliseMapped(joinMapped([plainText('cafe\u0301', 2), plainText(' a', 9)]));
    expect(written(source, sourceSpan(composed, 0, 4))).toBe('cafe\u0301');
    expect(written(source, sourceSpan(composed, 4, 6))).toBe(' a');
  });
});
