import { deflateSync } from 'node:zlib';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPdf } from '../../src/pdf/check-pdf.ts';
import { readPdfFile } from '../../src/pdf/file/read-file.ts';
import { pdfText, wordsOf } from '../../src/pdf/file/texts.ts';
import { unpacked } from '../../src/pdf/file/unpack.ts';
import { PdfName, PdfReference, PdfStream, PdfText } from '../../src/pdf/file/values.ts';
import type { PdfDictionary, PdfValue } from '../../src/pdf/file/values.ts';
import { writePdfFile } from '../../src/pdf/file/write-file.ts';
import { openPdf } from '../../src/pdf/opened-pdf.ts';
import { dictionaryOf, entryOf, listOf, newDictionary, textOf } from '../../src/pdf/objects.ts';
import { smallPdf } from '../support/small-pdf.ts';

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
/** A file of these parts, between a header and a trailer that leads to object 1. */
const read = (...parts: readonly (string | Buffer)[]): PdfDictionary =>
  readPdfFile(
    Buffer.concat(
      ['%PDF-1.7\n', ...parts, '\ntrailer <</Root 1 0 R>>'].map((part) =>
        typeof part === 'string' ? bytesOf(part) : part,
      ),
    ),
  ).trailer;
const root = (trailer: PdfDictionary): PdfDictionary => dictionaryOf(trailer, 'Root') ?? new Map();

describe('a text', () => {
  it('is what was put in', () => {
    assert(property(string({ unit: 'grapheme' }), (text) => wordsOf(pdfText(text)) === text));
  });

  it.each([
    ['(a\\(b\\)\\\\c\\n\\101\\7z\\\r\nd\re)', 'a(b)\\c\nA\u0007zd\ne'],
    ['<48 65 6C6C 7>', 'Hellp'],
    ['<EFBBBF C3A9>', 'é'],
    ['(\\200\\240\\351)', '•€é'],
    ['<FEFF0175>', 'ŵ'],
  ])('is read out of %j', (written, words) => {
    expect(wordsOf(new PdfText(written))).toBe(words);
  });
});

describe('a file', () => {
  it('is read with every kind of value', () => {
    const catalog = root(
      read('1 0 obj<</A[1 -2.5 .5 +3 true false null /N#41m (x(y)) <41> 2 0 R]/B<</C 4 0 R>>>>endobj 2 0 obj 7 endobj'),
    );
    const [one, two, half, three, ...others] = listOf(catalog, 'A');
    expect([one, two, half, three]).toEqual([1, -2.5, 0.5, 3]);
    const name = new PdfName('NAm');
    expect(others).toEqual([true, false, null, name, new PdfText('(x(y))'), new PdfText('<41>'), 7]);
    expect(entryOf(dictionaryOf(catalog, 'B') ?? new Map(), 'C')).toBeUndefined();
  });

  it('counts what is said last, passes over tables of places, and finds the end of a stream whose length is wrong', () => {
    const trailer = read(
      '1 0 obj<</T(old)>>endobj xref\n0 1\n0000000000 65535 f\ntrailer<</Root 9 0 R>>startxref 5 %%EOF\n',
      '1 0 obj<</T(new)/S 2 0 R>>endobj 2 0 obj<</Length 99>>stream\r\n1 0 obj<</T(inner)>>endobj\nendstream endobj',
    );
    expect(textOf(root(trailer), 'T')).toBe('new');
    const stream = entryOf(root(trailer), 'S');
    expect(stream instanceof PdfStream && Buffer.from(stream.bytes).toString()).toBe('1 0 obj<</T(inner)>>endobj');
  });

  it('is read out of streams of objects', () => {
    const packed = deflateSync(bytesOf('1 0 3 14 <</T(packed)>><</U(other)>>'));
    const { trailer } = readPdfFile(
      Buffer.concat([
        bytesOf(`%PDF-1.5\n5 0 obj<</Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length ${packed.length}>>stream\n`),
        packed,
        bytesOf('\nendstream endobj 6 0 obj<</Type/XRef/Root 1 0 R/Length 0>>stream\n\nendstream endobj'),
      ]),
    );
    expect(textOf(root(trailer), 'T')).toBe('packed');
  });

  it.each(['no PDF', '%PDF-1.7\n1 0 obj<</A', `%PDF-1.7\n1 0 obj ${'['.repeat(500)}`, '%PDF-1.7\n1 0 obj<<>>stream x'])(
    'that is damaged is told: %.40s',
    (text) => {
      expect(() => readPdfFile(bytesOf(text))).toThrow(/It (?:is damaged|cannot be read)/u);
    },
  );

  it('is written with what can be reached only, and read again as it was', () => {
    const shared = new PdfReference(new PdfText('(once)'));
    const stream = new PdfReference(new PdfStream(new Map(), bytesOf('endobj <00>')));
    const value: PdfValue[] = [0.0000001, -4, new PdfName('a b/c'), null, shared, shared, stream, new Map()];
    const written = writePdfFile(newDictionary({ Root: new PdfReference(newDictionary({ A: value })) }));
    const text = Buffer.from(written).toString('latin1');
    expect(text.match(/\(once\)/gu)).toHaveLength(1);
    const again = root(readPdfFile(written).trailer);
    expect(listOf(again, 'A').slice(0, 6)).toEqual([1e-7, -4, value[2], null, shared.value, shared.value]);
    expect(Buffer.compare(writePdfFile(readPdfFile(written).trailer), written)).toBe(0);
  });
});

describe('a stream', () => {
  const plain = Buffer.from(Array.from({ length: 40 }, (_, index) => (index * index * 7) % 256));
  const stream = (filter: string, bytes: Uint8Array, settings?: PdfDictionary): PdfStream =>
    new PdfStream(newDictionary({ Filter: [new PdfName(filter)], DecodeParms: settings }), bytes);

  it.each([
    ['ASCIIHexDecode', bytesOf(`${plain.toString('hex')} >`)],
    ['FlateDecode', deflateSync(plain)],
    ['RunLengthDecode', Buffer.concat([bytesOf('\x27'), plain, bytesOf('\x80')])],
  ])('packed with %s is unpacked', (filter, packed) => {
    expect(Buffer.from(unpacked(stream(filter, packed)))).toEqual(plain);
  });

  it('packed in base 85 and in runs is unpacked', () => {
    const text = unpacked(stream('ASCII85Decode', bytesOf('87cUR D]i,"Ebo80~>')));
    expect(Buffer.from(text).toString()).toBe('Hello World!');
    expect(Buffer.from(unpacked(stream('RunLengthDecode', bytesOf('\xfda\x00b')))).toString()).toBe('aaaab');
  });

  it('is told where it is packed in another way, or damaged', () => {
    expect(() => unpacked(stream('LZWDecode', plain))).toThrow('It is packed with `LZWDecode`');
    expect(() => unpacked(stream('FlateDecode', plain))).toThrow('It is damaged');
  });

  it('of rows that are told by their differences is put together', () => {
    const width = 8;
    const rows = Array.from({ length: 5 }, (_, kind) => {
      const at = (index: number, from: number): number => (index < 0 || from < 0 ? 0 : (plain[from] ?? 0));
      return [
        kind,
        ...Array.from({ length: width }, (_unused, column) => {
          const here = kind * width + column;
          const left = at(column - 1, here - 1);
          const above = at(kind - 1, here - width);
          const corner = at(Math.min(column - 1, kind - 1), here - width - 1);
          const whole = left + above - corner;
          const nearest = [left, above, corner].toSorted(
            (one, two) => Math.abs(whole - one) - Math.abs(whole - two),
          )[0];
          const foretold = [0, left, above, Math.floor((left + above) / 2), nearest ?? 0][kind] ?? 0;
          return (plain[here] ?? 0) - foretold;
        }),
      ];
    });
    const settings = newDictionary({ Predictor: 15, Columns: width });
    const packed = deflateSync(Uint8Array.from(rows.flat()));
    expect(Buffer.from(unpacked(stream('FlateDecode', packed, settings)))).toEqual(plain);
  });
});

describe('a file that was made to do harm', () => {
  const stream = (dictionary: string, bytes: Buffer): PdfStream => {
    const trailer = read(
      `1 0 obj <<${dictionary}/Length ${String(bytes.length)}>> stream\n`,
      bytes,
      '\nendstream endobj',
    );
    const found = trailer.get('Root');
    if (!(found instanceof PdfReference) || !(found.value instanceof PdfStream)) throw new Error('There is no stream.');
    return found.value;
  };

  it.each([
    [
      'rows of three thousand million bytes',
      '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 3000000000>>',
      deflateSync('a'),
    ],
    [
      'long runs, packed twice',
      '/Filter[/FlateDecode/RunLengthDecode]',
      deflateSync(Buffer.alloc(2_000_000, '\x81a', 'latin1')),
    ],
    ['very many noughts', '/Filter[/FlateDecode/ASCII85Decode]', deflateSync(Buffer.alloc(30_000_000, 'z'))],
  ])('is refused: %s', (_, dictionary, bytes) => {
    expect(() => unpacked(stream(dictionary, bytes))).toThrow('It is damaged');
  });

  it('keeps objects of high generations apart, and refuses those that no file can have', () => {
    const trailer = read('4 10 obj (four) endobj 5 10 obj (five) endobj 1 0 obj [4 10 R 5 10 R] endobj');
    const found = trailer.get('Root');
    const list = found instanceof PdfReference && Array.isArray(found.value) ? found.value : [];
    const texts = list.map((one) =>
      one instanceof PdfReference && one.value instanceof PdfText ? wordsOf(one.value) : '',
    );
    expect(texts).toEqual(['four', 'five']);
    expect(() => read('4 99999 obj (x) endobj')).toThrow();
  });
});

describe('a file of several versions', () => {
  /** A file whose tables of places stand as these parts say: `@n` is the byte at which the object of that number begins. */
  const placed = (text: string): Buffer => {
    const place = (number: string): string =>
      String(text.replaceAll(/@\d+/gu, '0000000000').indexOf(`${number} 0 obj`)).padStart(10, '0');
    return bytesOf(text.replaceAll(/@(\d+)/gu, (_, number: string) => place(number)));
  };
  const old = '%PDF-1.7\n1 0 obj<</T(old)>>endobj\n2 0 obj<</T(other)>>endobj\n';
  const table = 'xref\n0 3\n0000000000 65535 f \n@1 00000 n \n@2 00000 n \ntrailer<</Size 3/Root 1 0 R>>\n';
  const first = placed(`${old}${table}startxref\n${String(old.length)}\n%%EOF\n`);
  const titleOf = (bytes: Buffer): string | undefined => textOf(root(readPdfFile(bytes).trailer), 'T');

  it('is what its newest table says, whatever else stands in it', () => {
    expect(titleOf(first)).toBe('old');
    const decoy = '1 0 obj<</T(decoy)>>endobj\ntrailer<</Root 2 0 R>>\n';
    expect(titleOf(Buffer.concat([first, bytesOf(`${decoy}startxref\n${String(old.length)}\n%%EOF\n`)]))).toBe('old');
    const object = '1 0 obj<</T(new)>>endobj\n';
    const update = `xref\n1 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer<</Root 1 0 R/Prev ${String(old.length)}>>\n`;
    const end = `startxref\n${String(first.length + object.length)}\n%%EOF\n`;
    expect(titleOf(Buffer.concat([first, bytesOf(object + update + end)]))).toBe('new');
  });

  it('is looked through where its tables are wrong, and that is told', () => {
    const moved = bytesOf(first.toString('latin1').replace('1.7\n', '1.7\n%\n'));
    expect(readPdfFile(first).hasPlaces).toBe(true);
    expect(readPdfFile(moved).hasPlaces).toBe(false);
    expect(titleOf(moved)).toBe('old');
    const [finding] = checkPdf(
      bytesOf(
        Buffer.from(smallPdf(['n'], []))
          .toString('latin1')
          .replace('1.7\n', '1.7\n%\n'),
      ),
    );
    expect(finding?.words).toContain('programs have to guess');
  });

  it.each(['startxref\n-5', `startxref\n${String(old.length)}`, 'startxref 99999'])('comes to an end: %s', (end) => {
    const loop = table.replace('/Root', `/Prev ${String(old.length)}/Root`);
    expect(titleOf(placed(`${old}${loop}${end}\n%%EOF\n`))).toBe('old');
  });
});

describe('very many pages that draw one long content', () => {
  const packed = deflateSync(Buffer.alloc(5_000_000, ' '));
  const document = (contents: string, pages: number): Uint8Array => {
    const kids = Array.from({ length: pages }, (_, index) => `${String(index + 9)} 0 R`);
    const parts = kids.map((kid) => `${kid.slice(0, -1)}obj<</Type/Page/Contents ${contents}>>endobj\n`);
    return Buffer.concat([
      bytesOf(`%PDF-1.7\n1 0 obj<</Pages<</Kids[${kids.join(' ')}]>>>>endobj\n${parts.join('')}`),
      bytesOf(`5 0 obj<</Filter/FlateDecode/Length ${String(packed.length)}>>stream\n`),
      packed,
      bytesOf('\nendstream endobj\ntrailer<</Root 1 0 R>>'),
    ]);
  };

  it('are read once', () => {
    expect(openPdf(document('5 0 R', 2000)).pages).toHaveLength(2000);
  });

  it('are refused where it is drawn in other words each time', () => {
    expect(() => openPdf(document(`[${'5 0 R '.repeat(19)}]`, 2000))).toThrow('more than those of any document');
  });
});
