import type { ErrorCode } from 'yaml';

interface Wording {
  readonly message: string;
  readonly hint?: string;
}

const wordings: Partial<Record<ErrorCode, Wording>> = {
  TAB_AS_INDENT: { message: 'A tab is used to indent this line.', hint: 'Use spaces: two for each level.' },
  BAD_INDENT: {
    message: 'This line is not indented like its neighbours.',
    hint: 'Line it up with the line above it, using spaces.',
  },
  MISSING_CHAR: {
    message: 'A quotation mark or bracket is opened here and never closed.',
    hint: 'Close it, or put the whole value in double quotation marks.',
  },
  UNEXPECTED_TOKEN: {
    message: 'This text does not belong here.',
    hint: 'If it is part of a value, put the whole value in double quotation marks.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A name before a colon must stand on one line.',
    hint: 'If the text only contains a colon, put it in double quotation marks.',
  },
  BAD_ALIAS: {
    message: 'A value that begins with `*` means something else in YAML.',
    hint: 'Put the value in double quotation marks.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'A value that begins with `!` means something else in YAML.',
    hint: 'Put the value in double quotation marks.',
  },
  BAD_SCALAR_START: {
    message: 'A value cannot begin with this character.',
    hint: 'Put the value in double quotation marks.',
  },
  BAD_DQ_ESCAPE: {
    message: 'A backslash in double quotation marks has a special meaning.',
    hint: 'Write two backslashes, or use single quotation marks.',
  },
  MULTIPLE_DOCS: {
    message: 'A second document begins here.',
    hint: 'Keep one report in each file: remove the `---` line or what follows it.',
  },
  IMPOSSIBLE: { message: 'This part cannot be read.' },
};

/** The parser has one code for several mistakes. */
const specialWordings: readonly (Wording & { readonly says: RegExp })[] = [
  {
    says: /call stack/u,
    message: 'Lists or brackets are nested too deeply in this file.',
    hint: 'Remove the brackets that are not meant.',
  },
  {
    says: /end with a [}\]]/u,
    message: 'A bracket is opened here and never closed.',
    hint: 'Close it, or put the whole value in double quotation marks.',
  },
  {
    says: /followed by map values/u,
    message: 'This line has no colon, so it is neither a name nor a value.',
    hint: 'Write it as `name: value`; if it belongs to the text above, indent it by two more spaces.',
  },
  {
    says: /Sequence item without/u,
    message: 'This line is not indented like its neighbours.',
    hint: 'Line it up with the line above it, using spaces.',
  },
  {
    says: /Anchor/u,
    message: 'A value that begins with `&` means something else in YAML.',
    hint: 'Put the value in double quotation marks.',
  },
];

/** What a YAML problem means, in the clerk's words; `fallback` is the parser's own text for a rare one. */
export function describeYamlError(code: ErrorCode, fallback: string): Wording {
  const special = specialWordings.find(({ says }) => says.test(fallback));
  return (
    special ??
    wordings[code] ?? {
      message: `This part cannot be read: ${fallback.replace(/\.$/u, '')}.`,
      hint: 'Look for a missing quotation mark, colon or space near this place.',
    }
  );
}
