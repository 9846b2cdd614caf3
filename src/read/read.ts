import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Source } from '../source/source.ts';

/** Turns bytes into a source. UTF-8 only; a byte order mark is dropped, CRLF is kept. Anything else is a diagnostic that says what the file is. */
export function readSource(path: string, bytes: Uint8Array): Outcome<Source> {
  const kind = kindOf(bytes);
  if (kind !== undefined) return refusal({ path, text: '' }, 0, kind);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return { value: { path, text: decoder.decode(bytes) }, diagnostics: [] };
  } catch {
    return invalid(path, bytes);
  }
}

interface Refusal {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

const sizeLimit = 8_000_000;

function kindOf(bytes: Uint8Array): Refusal | undefined {
  const [first, second, third, fourth] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (bytes.length > sizeLimit)
    return {
      rule: 'file-too-large',
      message: `This file holds ${(bytes.length / 1_000_000).toFixed(1)} million bytes; the limit is 2 million characters.`,
      hint: 'Check that it is the right file.',
    };
  if (isWide)
    return {
      rule: 'not-utf-8',
      message: 'This file is saved as UTF-16.',
      hint: 'Save it as UTF-8: in Notepad choose Save as, then UTF-8 under Encoding.',
    };
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4)
    return {
      rule: 'not-text',
      message: 'This is a Word document or a zip file, not a text file.',
      hint: 'Copy its text into a file that ends in .md.',
    };
  if (first === 0x25 && second === 0x50 && third === 0x44 && fourth === 0x46)
    return {
      rule: 'not-text',
      message: 'This is a PDF, not a text file.',
      hint: 'Copy its text into a file that ends in .md.',
    };
  if (bytes.includes(0))
    return {
      rule: 'not-text',
      message: 'This file holds bytes that no text has.',
      hint: 'Check that it is the right file, saved as plain text in UTF-8.',
    };
  return undefined;
}

function invalid(path: string, bytes: Uint8Array): Outcome<Source> {
  const text = new TextDecoder('utf-8').decode(bytes);
  const at = firstInvalid(text, bytes);
  return refusal({ path, text }, at, {
    rule: 'not-utf-8',
    message: 'This file is not saved as UTF-8: here is a byte that UTF-8 does not have.',
    hint: 'Save it as UTF-8: in Notepad choose Save as, then UTF-8 under Encoding.',
  });
}

/** The index of the first replacement character that the bytes did not hold themselves. */
function firstInvalid(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  let offset = text.length < bytes.length && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let index = 0;
  for (const character of text) {
    const expected = encoder.encode(character);
    if (expected.some((byte, place) => bytes[offset + place] !== byte)) return index;
    offset += expected.length;
    index += character.length;
  }
  return index;
}

function refusal(source: Source, start: number, words: Refusal): Outcome<Source> {
  const diagnostic: Diagnostic = {
    severity: 'error',
    ...words,
    source,
    span: { start, end: Math.min(start + 1, source.text.length) },
  };
  return { diagnostics: [diagnostic] };
}
