import { afterAll, describe, expect, it } from 'vitest';
import { compile, fixture, host } from './support/compile-fixture.ts';
import { readPdf } from './support/read-pdf.ts';
import type { PdfReading } from './support/read-pdf.ts';
import { pdf } from '../src/write/formats/pdf.ts';

const printer = host.openPrinter({ timeoutMs: 60_000, pages: 1 });
afterAll(async () => (await printer).close());

/** The bytes of the PDF that a build would write. */
async function made(name: string): Promise<Uint8Array> {
  const production = {
    host,
    pdfStandards: ['ua-1', 'a-2a'] as const,
    notes: { name: 'notes.md', text: '', isPublic: true },
    printer: () => printer,
  };
  const produced = await pdf.produce(await compile(fixture(name)), production);
  if ('faults' in produced) throw new Error(produced.faults.join('\n'));
  return produced.bytes;
}

const printed = ['perfect/input.md', 'three-spellings/notes.yaml'];

describe.each(printed)('the print of %s', (name) => {
  const path = `fixtures/notes/${name}`;
  const print = async (): Promise<PdfReading> => readPdf(await made(path));

  it('is what a reader meets', async () => {
    const reading = await print();
    const pages = reading.pages.map((text, index) => `--- page ${String(index + 1)}\n${text}`).join('\n');
    const golden = `title: ${reading.title}\nlanguage: ${reading.language}\ntagged: ${String(reading.isTagged)}\n\n--- outline\n${reading.outline.join('\n')}\n\n${pages}\n\n--- tags\n${reading.tags.join('\n')}\n`;
    await expect(golden).toMatchFileSnapshot(`../${path.replace(/[^/]*$/u, 'print.txt')}`);
  });

  it('has bookmarks for the title and each heading', async () => {
    const { report } = await compile(fixture(path));
    const headings = report.sections.map(
      (section) => `${section.number === undefined ? '' : `${section.number} `}${section.heading}`,
    );
    const outline = (await print()).outline.map((line) => line.trim().replace(/\u00A0/gu, ' '));
    expect(outline.filter((line) => headings.includes(line))).toEqual(headings);
    expect(outline[0]).toBe(report.title);
  });

  it('reads each number out as the label of its point', async () => {
    const { report } = await compile(fixture(path));
    const { tags } = await print();
    const labels = tags.flatMap((line, index) =>
      line.trim() === 'Lbl' ? [tags[index + 1]?.trim().replace(/"/gu, '')] : [],
    );
    const numbers = report.sections.flatMap((section) => section.items.map((item) => item.number));
    expect(labels.filter((label) => /^(?:\d+\.\d+|R\d+)$/u.test(label ?? ''))).toEqual(numbers);
  });
});

describe('the words of the report', () => {
  it.each(printed)('stand once each and in order in the PDF of %s', async (name) => {
    const page = await compile(fixture(`fixtures/notes/${name}`));
    const squeezed = (text: string): string => text.replace(/[\s\u00A0]+/gu, '');
    const drawn = squeezed((await readPdf(await made(`fixtures/notes/${name}`))).pages.join(''));
    const texts = page.report.sections
      .flatMap((section) => section.items)
      .flatMap((item) =>
        item.blocks.slice(0, 1).flatMap((block) => (block.kind === 'paragraph' ? block.phrases.slice(0, 1) : [])),
      );
    let from = 0;
    for (const phrase of texts) {
      const words = squeezed('text' in phrase ? phrase.text : '');
      expect(drawn.split(words)).toHaveLength(2);
      expect(drawn.indexOf(words)).toBeGreaterThan(from);
      from = drawn.indexOf(words);
    }
  });
});
