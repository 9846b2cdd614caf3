import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FontFace, FontManifest } from '../src/render/fonts.ts';
import { charactersOf } from './font-characters.ts';
import { readWoff, writeWoff2 } from './font-file.ts';
import { sliceOf, withPlainZero } from './font-outlines.ts';

/** Where fonts come from and go. */
export interface FontFolders {
  /** The folder of the @fontsource packages. */
  readonly packages: string;
  /** The folder that is emptied and filled, `dist/fonts`. */
  readonly target: string;
}

/** One package's part in the page. */
interface FontPackage {
  readonly name: string;
  readonly role: FontFace['role'];
  /** The stylesheets whose faces are taken, without their ending. */
  readonly sheets: readonly string[];
  /** Alphabets that are left out, by the name in the file names. */
  readonly without?: RegExp;
  /** Cut into these ranges, since whole it is too large to embed for one tick. */
  readonly slices?: readonly (readonly [name: string, first: number, last: number])[];
  readonly plainZero?: true;
}

/** In the order in which a browser tries them. */
const PACKAGES: readonly FontPackage[] = [
  {
    name: 'atkinson-hyperlegible-next',
    role: 'text',
    sheets: ['400', '700', '400-italic', '700-italic'],
    plainZero: true,
  },
  { name: 'atkinson-hyperlegible-mono', role: 'code', sheets: ['400'] },
  { name: 'noto-sans', role: 'fallback', sheets: ['400', '700'], without: /devanagari/u },
  {
    name: 'dejavu-sans',
    role: 'fallback',
    sheets: ['400', '700'],
    slices: [
      ['punctuation', 0x2000, 0x206f],
      ['raised', 0x2070, 0x218f],
      ['arrows', 0x2190, 0x21ff],
      ['operators', 0x2200, 0x22ff],
      ['shapes', 0x2300, 0x25ff],
      ['signs', 0x2600, 0x27bf],
    ],
  },
];

/** Fills `dist/fonts`: static WOFF2 faces, the licence of each package, and `fonts.json`, a `FontManifest` that tells what each face covers. */
export async function buildFonts(folders: FontFolders): Promise<FontManifest> {
  await rm(folders.target, { recursive: true, force: true });
  await mkdir(folders.target, { recursive: true });
  const faces: FontFace[] = [];
  for (const font of PACKAGES) {
    faces.push(...(await buildPackage(font, folders)));
    await writeFile(join(folders.target, `${font.name}-LICENSE.txt`), await licenceOf(font, folders));
  }
  const manifest: FontManifest = { faces };
  await writeFile(join(folders.target, 'fonts.json'), `${JSON.stringify(manifest)}\n`);
  return manifest;
}

async function licenceOf(font: FontPackage, folders: FontFolders): Promise<string> {
  const licence = await readFile(join(folders.packages, font.name, 'LICENSE'), 'utf8');
  if (font.plainZero) return `These files are changed: their zero has no slash.\n\n${licence}`;
  return font.slices
    ? `These files are changed: each holds the outlines of some characters only.\n\n${licence}`
    : licence;
}

async function buildPackage(font: FontPackage, folders: FontFolders): Promise<readonly FontFace[]> {
  const faces: FontFace[] = [];
  for (const sheet of font.sheets) {
    const css = await readFile(join(folders.packages, font.name, `${sheet}.css`), 'utf8');
    for (const [, rule = ''] of css.matchAll(/@font-face\s*\{([^}]*)\}/gu)) {
      if (font.without === undefined || !font.without.test(rule)) faces.push(...(await buildFace(font, rule, folders)));
    }
  }
  return faces;
}

async function buildFace(font: FontPackage, rule: string, folders: FontFolders): Promise<readonly FontFace[]> {
  const stem = basename(/\(\.\/files\/([^)]*)\.woff2\)/u.exec(rule)?.[1] ?? '');
  const from = (ending: string): Promise<Buffer> =>
    readFile(join(folders.packages, font.name, 'files', `${stem}${ending}`));
  const to = async (face: FontFace, bytes: Buffer): Promise<FontFace> => {
    await writeFile(join(folders.target, face.file), bytes);
    return face;
  };
  const whole = readWoff(await from('.woff'));
  const codes = [...charactersOf(whole).keys()].toSorted((one, other) => one - other);
  const face = (file: string, unicodeRange: string): FontFace => ({
    file,
    family: declaration(rule, 'font-family').replaceAll("'", ''),
    role: font.role,
    weight: declaration(rule, 'font-weight') === '700' ? 700 : 400,
    style: declaration(rule, 'font-style') === 'italic' ? 'italic' : 'normal',
    unicodeRange,
    covers: rangesOf(codes.filter((code) => isWithin(code, unicodeRange))),
  });
  if (font.slices) {
    return Promise.all(
      font.slices.map(([name, first, last]) =>
        to(face(`${stem}-${name}.woff2`, `U+${hex(first)}-${hex(last)}`), writeWoff2(sliceOf(whole, [first, last]))),
      ),
    );
  }
  const isChanged = font.plainZero === true && codes.includes(0x30);
  return [
    await to(
      face(`${stem}.woff2`, declaration(rule, 'unicode-range')),
      isChanged ? writeWoff2(withPlainZero(whole)) : await from('.woff2'),
    ),
  ];
}

function declaration(rule: string, name: string): string {
  const value = new RegExp(`${name}:([^;]*);`, 'u').exec(rule)?.[1]?.trim();
  if (value === undefined) throw new Error(`A face has no ${name}.`);
  return value;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

function isWithin(code: number, unicodeRange: string): boolean {
  return [...unicodeRange.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/giu)].some(
    ([, first = '', last = first]) => code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16),
  );
}

function rangesOf(codes: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last !== undefined && code === last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}
