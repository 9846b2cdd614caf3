import { array, assert, asyncProperty, nat, record, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';
import { checkPdf } from '../../src/pdf/check-pdf.ts';
import { conform, mend } from '../../src/pdf/conform.ts';
import { smallPdf, tag, wishes, words } from '../support/small-pdf.ts';

const runs = Number(process.env['MUTATED_PDFS'] ?? 150);

it(
  'never hangs on damaged bytes, and hands out only what can be read again and is in order',
  { timeout: 600_000 },
  async () => {
    const cell = tag('TD', [tag('NonStruct', [2])]);
    const tree = [tag('Document', [tag('H1', [0]), tag('P', [1]), tag('Table', [tag('TR', [cell])])], { Lang: 'en' })];
    const sound = Buffer.from(smallPdf([[0, 1, 2].map(words).join('')], tree));
    const change = record({
      at: nat(sound.length - 1),
      length: nat(12),
      put: uint8Array({ maxLength: 12 }),
    });
    await assert(
      asyncProperty(array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let bytes = sound;
        for (const { at, length, put } of changes)
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)]);
        const start = performance.now();
        const made = conform(bytes, wishes);
        expect(performance.now() - start).toBeLessThan(5000);
        if (made.kind === 'conforms') expect(checkPdf(made.bytes)).toEqual([]);
        else expect(made.findings.length).toBeGreaterThan(0);
        const written = whatIsWritten(bytes);
        if (written !== undefined) expect(checkPdf(written.bytes)).toEqual(written.findings);
      }),
      { numRuns: runs },
    );
  },
);

/** What is written of damaged bytes, and what is known to be wrong with it; nothing where they cannot be read. */
function whatIsWritten(bytes: Uint8Array): ReturnType<typeof mend> | undefined {
  try {
    return mend(bytes, wishes);
  } catch {
    return undefined;
  }
}
