import { describe, expect, it } from 'vitest';
import { conform } from '../../src/pdf/conform.ts';
import { contentBytes, openPdf } from '../../src/pdf/opened-pdf.ts';
import { readStructure } from '../../src/pdf/read-structure.ts';
import type { StructureChild } from '../../src/pdf/structure.ts';
import type { Wishes } from '../../src/pdf/wishes.ts';
import { smallPdf, tag, wishes, words } from '../support/small-pdf.ts';
import type { SmallElement } from '../support/small-pdf.ts';

/** A tree as text: `P[0]`, with languages and expansions behind the type. */
function shape(child: StructureChild): string {
  if (child.kind === 'object') return 'link';
  if (child.kind === 'content')
    return child.page === 0 ? String(child.number) : `${String(child.page)}:${String(child.number)}`;
  const said = [child.language, child.expansion, child.alternative].filter((each) => each !== undefined);
  return `${child.type}${said.map((each) => `(${each})`).join('')}[${child.children.map((each) => shape(each)).join(' ')}]`;
}

async function mended(contents: readonly string[], tree: readonly SmallElement[], more: Partial<Wishes> = {}) {
  const made = conform(smallPdf(contents, tree), { ...wishes, ...more });
  if (made.kind === 'fails') return { tree: made.findings.map((finding) => finding.words).join('; '), content: '' };
  const pdf = openPdf(made.bytes);
  return {
    tree: shape(readStructure(pdf, { allowsForms: false })).replace('Document(en-GB)', 'Document'),
    content: pdf.pages.map((page) => Buffer.from(contentBytes(page.dictionary)).toString('latin1')).join('\n'),
  };
}

const run = (number: number | readonly [number, number]): SmallElement => tag('NonStruct', [number]);

describe('mending the tags of a print', () => {
  it('gives the items of lists within lists their bodies', async () => {
    const inner = tag('L', [tag('LI', [tag('Lbl', [2]), run(3)])]);
    const { tree } = await mended(
      [[0, 1, 2, 3].map(words).join('')],
      [tag('Document', [tag('L', [tag('LI', [tag('Lbl', [0]), run(1), inner])])])],
    );
    expect(tree).toBe('Document[L[LI[Lbl[0] LBody[1 L[LI[Lbl[2] LBody[3]]]]]]]');
  });

  it('keeps column headings on the first page of their table only', async () => {
    const scope = { A: { O: 'Table', Scope: 'Column' } };
    const heading = tag('TH', [tag('NonStruct', [0, [1, 0]])], scope);
    const rows = [tag('TR', [heading]), tag('TR', [tag('TD', [run(1)])]), tag('TR', [tag('TD', [run([1, 1])])])];
    const { tree, content } = await mended(
      [words(0) + words(1), words(0) + words(1)],
      [tag('Document', [tag('Table', rows)])],
    );
    expect(tree).toBe('Document[Table[TR[TH[0]] TR[TD[1]] TR[TD[1:1]]]]');
    expect(content.match(/\/Artifact <<\/Type \/Pagination>> BDC/gu)).toHaveLength(1);
  });

  it('takes the wrappers of runs away and gives loose words a paragraph', async () => {
    const { tree } = await mended(
      [[0, 1, 2].map(words).join('')],
      [tag('Document', [tag('NonStruct', [tag('P', [run(0), tag('Strong', [run(1)])]), run(2)])])],
    );
    expect(tree).toBe('Document[P[0 Strong[1]] P[2]]');
  });

  it('reads languages, expansions, sections, references and notes from their marks', async () => {
    const abbreviation = tag('NonStruct', [run(1)], { Lang: 'en-GB-x-sr1' });
    const welsh = tag('NonStruct', [run(2)], { Lang: 'cy' });
    const section = tag('NonStruct', [tag('P', [run(0), abbreviation, welsh])], { Lang: 'en-GB-x-sr0' });
    const note = tag('LI', [tag('Lbl', [3]), tag('P', [run(4)])], { Lang: 'en-GB-x-sr2' });
    const { tree } = await mended(
      [[0, 1, 2, 3, 4].map(words).join('')],
      [tag('Document', [section, tag('L', [note])])],
      {
        meanings: [{ type: 'Sect' }, { expansion: 'Member of Parliament' }, { type: 'Note' }],
      },
    );
    expect(tree).toBe('Document[Sect[P[0 Span(Member of Parliament)[1] Span(cy)[2]]] L[LI[Lbl[3] LBody[Note[P[4]]]]]]');
  });

  it('makes one figure of a figure round an image', async () => {
    const image = tag('Figure', [0], { Alt: 'A heron' });
    const { tree } = await mended(
      [words(0) + words(1)],
      [tag('Document', [tag('Figure', [image, tag('Caption', [run(1)])])])],
    );
    expect(tree).toBe('Document[Figure(A heron)[0 Caption[1]]]');
  });

  it('marks borders and margins as no part of the document, and leaves clips alone', async () => {
    const page = `0 0 9 9 re W n BT (head (of) page) Tj ET\n/Table <</MCID 1>>BDC 0 0 9 1 re f EMC\n${words(0)}0 0 1 1 re f`;
    const { tree, content } = await mended([page], [tag('Document', [tag('P', [run(0)]), tag('NonStruct', [1])])]);
    expect(tree).toBe('Document[P[0]]');
    expect(content.replaceAll(/\s+/gu, ' ')).toBe(
      '0 0 9 9 re W n /Artifact <</Type /Pagination>> BDC BT (head (of) page) Tj ET EMC /Artifact <</Type /Layout>> BDC 0 0 9 1 re f EMC /NonStruct <</MCID 0>>BDC BT (a) Tj ET EMC /Artifact <</Type /Layout>> BDC 0 0 1 1 re f EMC ',
    );
  });
});

describe('what stands on a page', () => {
  const place = (height: number): string => `BT 1 0 0 -1 9 ${String(height)} Tm (a) Tj ET`;

  it('is head, foot or watermark where it is no part of the document, by its height', async () => {
    const furniture = [place(50), place(3), place(4), place(95)].join('\n');
    const { content } = await mended(
      [`q 1 0 0 -1 0 100 cm\n${furniture} Q\n${words(0)}`],
      [tag('Document', [tag('P', [0])])],
    );
    const marks = [...content.matchAll(/\/Artifact <<\/Type \/Pagination ?(.*?)>> BDC(.*?)\bEMC/gsu)];
    expect(marks.map(([, subtype, drawn = '']) => [subtype, drawn.split('Tj').length - 1])).toEqual([
      ['/Subtype /Watermark', 1],
      ['/Subtype /Header', 2],
      ['/Subtype /Footer', 1],
    ]);
  });

  it('is told of an image by the rectangle that it fills', async () => {
    const lines = '/Figure <</MCID 1>>BDC 0 0 99 99 re W n 10 20 m 30 20 l 30 60 20 70 10 60 c f EMC';
    const page = `q 2 0 0 -2 4 90 cm q 0 10 -20 0 30 5 cm /Figure <</MCID 0>>BDC /Im0 Do EMC Q Q\n${lines}`;
    const figures = [0, 1].map((number) => tag('Figure', [number], { Alt: 'A heron' }));
    const made = conform(smallPdf([page], [tag('Document', figures)]), wishes);
    const text = made.kind === 'conforms' ? Buffer.from(made.bytes).toString('latin1') : '';
    expect(text.match(/\/BBox \[.*?\]/gu)).toEqual(['/BBox [24 60 64 80]', '/BBox [10 20 30 70]']);
  });
});

describe('a print that cannot meet what it is to claim', () => {
  it('is not handed out', async () => {
    const silent = await mended([words(0)], [tag('Document', [tag('Figure', [0])])]);
    expect(silent.tree).toBe('An image has no words for those who cannot see it.');
    const untitled = await mended([words(0)], [tag('Document', [tag('P', [0])])], { title: '' });
    expect(untitled.tree).toBe('It has no title.');
    const leaping = await mended([words(0)], [tag('Document', [tag('H3', [0])])]);
    expect(leaping.tree).toBe('A heading of level 3 follows one of level 0.');
  });
});

it('gives the same bytes for the same print, named by their content', async () => {
  const print = smallPdf([words(0)], [tag('Document', [tag('P', [0])])]);
  const [one, same, other] = [
    conform(print, wishes),
    conform(print, wishes),
    conform(print, { ...wishes, title: 'Another' }),
  ];
  expect(one.kind).toBe('conforms');
  expect(same).toEqual(one);
  const name = (made: typeof one): string | undefined =>
    made.kind === 'conforms'
      ? /\/ID \[(<[0-9A-F]{32}>)/u.exec(Buffer.from(made.bytes).toString('latin1'))?.[1]
      : undefined;
  expect(name(one)).toBeDefined();
  expect(name(other)).not.toBe(name(one));
});
