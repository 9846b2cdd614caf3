import { plainForms } from './printed-text.ts';

/** A font file that can be put into a page. */
export interface FontFace {
  /** Its name in `dist/fonts`, a static WOFF2 file. */
  readonly file: string;
  /** The family, as CSS knows it. */
  readonly family: string;
  /** `text` for words, `code` for code, `fallback` for characters that those two lack. */
  readonly role: 'text' | 'code' | 'fallback';
  /** Its weight. */
  readonly weight: 400 | 700;
  /** Its style. */
  readonly style: 'normal' | 'italic';
  /** The characters that it is meant for, as CSS writes them. */
  readonly unicodeRange: string;
  /** The characters that it has an outline for, as ranges of code points, both ends included. */
  readonly covers: readonly (readonly [first: number, last: number])[];
}

/** `dist/fonts/fonts.json`: every bundled face, in the order in which a browser tries them. */
export interface FontManifest {
  /** The faces. */
  readonly faces: readonly FontFace[];
}

/** The fonts, and how to get at their files. */
export interface FontLibrary {
  /** What there is. */
  readonly manifest: FontManifest;
  /** The bytes of one `file` of the manifest. */
  readonly read: (file: string) => Promise<Uint8Array>;
}

/** The characters of a page, by the style they are set in. */
interface StyledCharacters {
  readonly upright: Set<number>;
  readonly italic: Set<number>;
  readonly boldItalic: Set<number>;
  readonly code: Set<number>;
}

const BOLD = /^(?:strong|b|h[1-6]|th|caption)$/u;
const ITALIC = /^(?:em|i|cite)$/u;
const CODE = /^(?:code|pre|kbd|samp)$/u;
const NEEDS_NO_OUTLINE = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};

/**
 * The faces that an HTML text needs: latin regular and bold always, since styles may set any words in bold; the others only when
 * their characters occur in that style. A character that a styled face lacks is taken upright from a fallback.
 */
export function facesFor(html: string, manifest: FontManifest): readonly FontFace[] {
  const characters = styledCharacters(html);
  const everyCharacter = new Set([
    ...characters.upright,
    ...characters.italic,
    ...characters.boldItalic,
    ...characters.code,
  ]);
  const chosen = new Set<FontFace>();
  const choose = (wanted: Iterable<number>, faces: readonly FontFace[]): void => {
    for (const code of wanted) {
      const face = faces.find((each) => hasOutline(each, code));
      if (face !== undefined) chosen.add(face);
    }
  };
  const { faces } = manifest;
  const of = (role: FontFace['role'], weight: number, style: string): readonly FontFace[] =>
    faces.filter((face) => face.role === role && face.weight === weight && face.style === style);
  for (const weight of [400, 700]) {
    const upright = of('text', weight, 'normal');
    choose([0x61, ...everyCharacter], [...upright, ...of('fallback', weight, 'normal')]);
  }
  choose(characters.italic, of('text', 400, 'italic'));
  choose(characters.boldItalic, of('text', 700, 'italic'));
  choose(characters.code, of('code', 400, 'normal'));
  return faces.filter((face) => chosen.has(face));
}

/** The characters of a plain text that no bundled font can draw, each once, in order. */
export function uncoveredCharacters(text: string, manifest: FontManifest): readonly string[] {
  const characters = new Set(plainForms(text));
  return [...characters].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return (
      !NEEDS_NO_OUTLINE.test(character) &&
      !manifest.faces.some((face) => face.role !== 'code' && hasOutline(face, code))
    );
  });
}

/** The `@font-face` rules of some faces, their files within. */
export async function fontRules(faces: readonly FontFace[], fonts: FontLibrary): Promise<string> {
  const rules = faces.map(async (face) => {
    const encoded = Buffer.from(await fonts.read(face.file)).toString('base64');
    return [
      `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};`,
      `src:url(data:font/woff2;base64,${encoded}) format("woff2");unicode-range:${face.unicodeRange}}`,
    ].join('');
  });
  return (await Promise.all(rules)).join('\n');
}

function hasOutline(face: FontFace, code: number): boolean {
  return face.covers.some(([first, last]) => code >= first && code <= last);
}

function styledCharacters(html: string): StyledCharacters {
  const characters: StyledCharacters = {
    upright: new Set(),
    italic: new Set(),
    boldItalic: new Set(),
    code: new Set(),
  };
  const depth = { bold: 0, italic: 0, code: 0 };
  for (const [, closing, tag = '', text] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/giu)) {
    const step = closing === '/' ? -1 : 1;
    if (BOLD.test(tag)) depth.bold += step;
    if (ITALIC.test(tag)) depth.italic += step;
    if (CODE.test(tag)) depth.code += step;
    if (text === undefined) continue;
    const target = depth.code > 0 ? 'code' : depth.italic === 0 ? 'upright' : depth.bold > 0 ? 'boldItalic' : 'italic';
    for (const character of decoded(text)) characters[target].add(character.codePointAt(0) ?? 0);
  }
  return characters;
}

function decoded(text: string): string {
  return text.replaceAll(/&([a-z]+|#39|#x[0-9A-F]+);/giu, (whole, name: string) => ENTITIES[name] ?? whole);
}
