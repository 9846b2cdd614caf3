import type { Sentence } from './sentences.ts';

/** Parts in a text that do not add up to their total. */
export interface WrongSum {
  /** Where the words begin that give the parts. */
  readonly start: number;
  /** Where they end. */
  readonly end: number;
  /** The total that the text gives. */
  readonly total: number;
  /** What the parts add up to. */
  readonly sum: number;
}

const number = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7})(?![\d%/]|[.,]\d|\s?(?:%|per\s?cent|st|nd|rd|th|am|pm)(?![a-z]))`;
const plainNumber = new RegExp(String.raw`(?<![\p{L}\d£$€/.,:-])${number}`, 'gu');
const ofThese = /^of (?:these|those|them|which|whom),?\s/u;
const ofWhich = /,?\sof (?:which|whom),?\s(?=\d)/u;
const inAll = new RegExp(String.raw`,\s(?:a|making a|which is a|giving a) total of (?<total>${number})`, 'u');
const wholeParts = new RegExp(String.raw`(?:made up of|comprising|consisting of)\s(?=\d)`, 'u');

const listedTotal = new RegExp(
  String.raw`(?<![\p{L}\d£$€/.,:-])(?<total>${number})(?:\s[a-z-]{2,20}){0,3}(?::\s|\s[–—-]\s|\s\()(?=\d)`,
  'u',
);

/** The sums that sentences in small letters give and that are wrong. Only forms that can be nothing else are read. */
export function sumsIn(sentences: readonly Sentence[]): readonly WrongSum[] {
  return sentences.flatMap((sentence, index): readonly WrongSum[] => {
    const previous = sentences[index - 1];
    if (ofThese.test(sentence.text) && previous !== undefined) {
      const from = ofThese.exec(sentence.text)?.[0].length ?? 0;
      return judge(onlyNumber(previous.text), partsOf(sentence.text.slice(from)), {
        sentence,
        from: 0,
        mayBeFewer: true,
      });
    }
    const split = ofWhich.exec(sentence.text) ?? wholeParts.exec(sentence.text);
    if (split !== null) {
      const from = split.index + split[0].length;
      const mayBeFewer = /of (?:which|whom)/u.test(split[0]);
      return judge(onlyNumber(sentence.text.slice(0, split.index)), partsOf(sentence.text.slice(from)), {
        sentence,
        from,
        mayBeFewer,
      });
    }
    const listed = listedParts(sentence);
    if (listed !== undefined) return judge(listed.total, listed.parts, listed.place);
    const end = inAll.exec(sentence.text);
    const total = end?.groups?.['total'];
    if (end === null || total === undefined) return [];
    const [first] = sentence.text.slice(0, end.index).matchAll(plainNumber);
    const from = first?.index ?? 0;
    return judge(valueOf(total), partsOf(sentence.text.slice(from, end.index)), { sentence, from, mayBeFewer: false });
  });
}

/** "1,240: 810 by bus, 290 by taxi and 150 by train": parts after a colon, a dash or in brackets right behind the total. */
function listedParts({ text, start, end }: Sentence): ListedParts | undefined {
  const match = listedTotal.exec(text);
  const written = match?.groups?.['total'];
  if (match === null || written === undefined) return undefined;
  const from = match.index + match[0].length;
  const parts = partsOf(text.slice(from).replace(/\)?[.;]?\s*$/u, ''));
  if (parts === undefined) return undefined;
  return { total: valueOf(written), parts, place: { sentence: { text, start, end }, from, mayBeFewer: false } };
}

interface ListedParts {
  readonly total: number;
  readonly parts: Parts;
  readonly place: Place;
}

interface Place {
  readonly sentence: Sentence;
  readonly from: number;
  /** Whether what is left over may just not have been told. */
  readonly mayBeFewer: boolean;
}

function judge(
  total: number | undefined,
  parts: Parts | undefined,
  { sentence, from, mayBeFewer }: Place,
): readonly WrongSum[] {
  if (total === undefined || parts === undefined) return [];
  const sum = parts.numbers.reduce((all, one) => all + one, 0);
  if (sum === total || (sum < total && mayBeFewer && !parts.isRest)) return [];
  return [{ start: sentence.start + from, end: sentence.end, total, sum }];
}

interface Parts {
  readonly numbers: readonly number[];
  /** Whether the last part is all that is left: "the other 40". */
  readonly isRest: boolean;
}

/** "110 were in Cobdyke, 84 in Northmere and 56 in Staithe Quay": three numbers or more, each before the same small word. */
function partsOf(text: string): Parts | undefined {
  const pieces = text.replace(/[.;]\s*$/u, '').split(/,\s(?:and\s)?|\sand\s(?=(?:the (?:other|remaining) )?\d)/u);
  if (pieces.length < 3 || pieces.length > 12) return undefined;
  const read = pieces.map((piece) => part.exec(piece)?.groups);
  const words = new Set(read.map((groups) => groups?.['word']));
  if (read.includes(undefined) || words.size !== 1) return undefined;
  return {
    numbers: read.map((groups) => valueOf(groups?.['number'] ?? '')),
    isRest: read.at(-1)?.['rest'] !== undefined,
  };
}

const part = new RegExp(
  String.raw`^(?<rest>the (?:other|remaining) )?(?<number>${number})(?:\s[a-z-]+){0,3}?\s(?<word>in|at|from|by|for|to)\s[^\d]{2,40}$`,
  'u',
);

/** The one plain number of a text; none where there are more, since which of them is the total cannot be told. */
function onlyNumber(text: string): number | undefined {
  const withoutDates = text.replace(
    /\b\d{1,2}\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gu,
    '',
  );
  const found = [...withoutDates.matchAll(plainNumber)]
    .map((match) => match[0])
    .filter((one) => !/^(?:19|20)\d\d$/u.test(one));
  return found.length === 1 ? valueOf(found[0] ?? '') : undefined;
}

function valueOf(written: string): number {
  return Number(written.replaceAll(',', ''));
}

/** The columns of a table whose last row is called "Total" and does not add up: its cells in rows, the first of them the head. */
export function wrongTotals(
  rows: readonly (readonly string[])[],
): readonly { readonly column: number; readonly total: string; readonly sum: number }[] {
  const last = rows.at(-1);
  const body = rows.slice(1, -1);
  if (last === undefined || body.length < 2 || !/^\s*(?:grand |overall )?totals?:?\s*$/iu.test(last[0] ?? ''))
    return [];
  if (body.some(([first]) => /total|of which/iu.test(first ?? ''))) return [];
  return last.slice(1).flatMap((total, index) => {
    const column = index + 1;
    const values = body.map((row) => wholeNumber(row[column] ?? ''));
    const wanted = wholeNumber(total);
    const isRounded = /%|£|000|million|rate|average|mean/iu.test(rows[0]?.[column] ?? '');
    if (wanted === undefined || isRounded || values.includes(undefined)) return [];
    const sum = values.reduce<number>((all, one) => all + (one ?? 0), 0);
    return sum === wanted ? [] : [{ column, total: total.trim(), sum }];
  });
}

/** Whole numbers only: rounded ones need not add up. */
function wholeNumber(cell: string): number | undefined {
  const match = /^\s*£?(?<number>\d{1,3}(?:,\d{3})+|\d+)\s*$/u.exec(cell);
  return match === null ? undefined : valueOf(match.groups?.['number'] ?? '');
}
