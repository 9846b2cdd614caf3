import { matchesIn } from '../source/matches.ts';
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

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const figure = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7})`;
const noMore = String.raw`(?![\d/]|[.,]\d|\s?(?:m|k|bn|st|nd|rd|th|am|pm|million|thousand|${months})(?![a-z]))`;
/** A number of things, a sum of pounds or a percentage. */
const amount = String.raw`(?:£${figure}${noMore}|${figure}\s?(?:%|per\s?cent)|${figure}(?!\s?(?:%|per\s?cent))${noMore})`;
const anyAmount = new RegExp(String.raw`(?<![\p{L}\d£$€/.,:-])${amount}`, 'gu');

/** Words before parts, with the total in the sentence before or in these words: "Of these, ", "Of the 640 complaints, ". */
const ofThese = /^of (?:(?:these|those|them|which|whom)(?: [a-z]+){0,2}|the(?: [a-z]+){1,2}),?\s(?=£?\d)/u;
const ofTotal = new RegExp(
  String.raw`(?:^|[,;]\s|\bthat )(?:out )?of (?:(?:the|its|our|all|some) ){0,2}(?<total>${amount})(?: [a-z'’-]+){1,6},\s(?=£?\d)`,
  'u',
);
/** Words between the total and its parts. */
const ofWhich = /,?\sof (?:which|whom),?\s(?=£?\d)/u;
const wholeParts = /(?:made up of|comprising|consisting of)\s(?=£?\d)|(?::\s|\s[–—-]\s|\s\()(?=£?\d)/u;
/** Words behind the parts. */
const inAll = new RegExp(
  String.raw`,\s(?:(?:a|making a|which is a|giving a|or a) total of (?<total>${amount})|(?:making |or )?(?<total2>${amount}) (?:in all|in total|altogether))`,
  'u',
);

/** The sums that sentences in small letters give and that are wrong. Only forms that can be nothing else are read. */
export function sumsIn(sentences: readonly Sentence[]): readonly WrongSum[] {
  return sentences.flatMap((sentence, index): readonly WrongSum[] => {
    const list = listIn(sentence.text, sentences[index - 1]?.text ?? '');
    const parts = list === undefined ? undefined : partsOf(sentence.text.slice(list.from, list.to));
    if (list === undefined || parts === undefined) return [];
    const total = parts.kind === '%' ? 100 : list.totalOf(parts.kind);
    const sum = parts.numbers.reduce((all, one) => all + one, 0);
    if (total === undefined || !isWrong(sum, { total, parts, mayBeFewer: list.mayBeFewer })) return [];
    return [{ start: sentence.start + (list.shownFrom ?? list.from), end: sentence.end, total, sum }];
  });
}

/** What is counted: plain numbers, pounds or percentages. */
type Kind = '' | '£' | '%';

interface List {
  /** Where the parts begin and end in the sentence. */
  readonly from: number;
  readonly to?: number;
  /** Where the words begin that are told. */
  readonly shownFrom?: number;
  /** The total, if there is one of this kind. */
  readonly totalOf: (kind: Kind) => number | undefined;
  /** Whether what is left over may just not have been told. */
  readonly mayBeFewer: boolean;
}

/** Cheap questions first: the patterns cost more to prepare than most notes to read. */
const mayBeOfTotal = /(?:^|[,;]\s|that )(?:out )?of /u;
const mayBeInAll = /total|in all|altogether/u;

function listIn(text: string, previous: string): List | undefined {
  const own = mayBeOfTotal.test(text) ? ofTotal.exec(text) : null;
  if (own !== null)
    return { from: own.index + own[0].length, totalOf: (kind) => onlyOne(own[0], kind), mayBeFewer: true };
  const these = ofThese.exec(text);
  if (these !== null)
    return { from: these[0].length, shownFrom: 0, totalOf: (kind) => onlyOne(previous, kind), mayBeFewer: true };
  const end = mayBeInAll.test(text) ? inAll.exec(text) : null;
  if (end !== null) {
    const [first] = matchesIn(text.slice(0, end.index), anyAmount);
    const total = end.groups?.['total'] ?? end.groups?.['total2'] ?? '';
    return { from: first?.index ?? 0, to: end.index, totalOf: (kind) => onlyOne(total, kind), mayBeFewer: false };
  }
  const split = ofWhich.exec(text) ?? wholeParts.exec(text);
  if (split === null) return undefined;
  const before = text.slice(0, split.index);
  const mayBeFewer = /of (?:which|whom)/u.test(split[0]);
  return { from: split.index + split[0].length, totalOf: (kind) => onlyOne(before, kind), mayBeFewer };
}

interface Parts {
  readonly numbers: readonly number[];
  readonly kind: Kind;
  /** Whether the last part is all that is left: "the other 40". */
  readonly isRest: boolean;
  /** Whether the same small word stands in all of them, as in "by bus, by taxi and by train": nothing is counted twice then. */
  readonly isAlike: boolean;
}

const part = new RegExp(
  String.raw`^(?<rest>the (?:other|remaining) )?(?:only |just |some |another |a further )?(?<amount>${amount})(?<words>(?:\s[^\d]{2,60})?)$`,
  'u',
);
/** What is counted within another part, or twice. */
const within =
  /\b(?:of|from) (?:these|those|them|which|whom)\b|\b(?:total|altogether|including|also|again|more|less|fewer|both|either)\b/u;
const joining = /^(?:\s[a-z-]+){0,3}?\s(?<word>in|at|from|by|for|to)\s/u;

/** "110 were in Cobdyke, 84 in Northmere and 56 in Staithe Quay": amounts of one kind, each followed by words. */
function partsOf(text: string): Parts | undefined {
  const pieces = text
    .replace(/[.;)]*\s*$/u, '')
    .split(/[,;]\s(?:and\s)?|\sand\s(?=(?:the (?:other|remaining) )?£?\d)/u);
  if (pieces.length < 2 || pieces.length > 12) return undefined;
  const read = pieces.map((piece) => part.exec(piece)?.groups);
  if (read.some((groups) => groups === undefined || within.test(groups['words'] ?? ''))) return undefined;
  const amounts = read.map((groups) => groups?.['amount'] ?? '');
  const words = new Set(read.map((groups) => joining.exec(groups?.['words'] ?? '')?.groups?.['word']));
  const kinds = new Set(amounts.map((one) => kindOf(one)));
  const [kind] = kinds;
  if (kind === undefined || kinds.size !== 1) return undefined;
  return {
    numbers: amounts.map((one) => valueOf(one)),
    kind,
    isRest: read.at(-1)?.['rest'] !== undefined,
    isAlike: words.size === 1 && !words.has(undefined),
  };
}

/**
 * Parts that may overlap, or may not be all, are taken for a sum only where they come near the total; percentages are rounded.
 */
function isWrong(
  sum: number,
  { total, parts, mayBeFewer }: { readonly total: number; readonly parts: Parts; readonly mayBeFewer: boolean },
): boolean {
  const { numbers, kind, isRest, isAlike } = parts;
  const isFewer = sum < total && mayBeFewer && !isRest;
  const off = Math.abs(sum - total) / total;
  if (kind === '%')
    return mayBeFewer && numbers.length > 2 && !isFewer && off * 200 > numbers.length && (isAlike || off < 0.16);
  if (numbers.length < 3 && (isFewer || !isAlike)) return false;
  return off > 0 && (isFewer ? off < 0.05 : isAlike || off <= 0.1);
}

/** The one amount of a kind in a text; none where there are more, since which of them is the total cannot be told. */
function onlyOne(text: string, kind: Kind): number | undefined {
  const found = matchesIn(text, anyAmount)
    .map((match) => match[0])
    .filter((one) => kindOf(one) === kind && !/^(?:19|20)\d\d$/u.test(one));
  return found.length === 1 ? valueOf(found[0] ?? '') : undefined;
}

function kindOf(written: string): Kind {
  if (written.startsWith('£')) return '£';
  return /^\d/u.test(written) && /[%t]$/u.test(written) ? '%' : '';
}

function valueOf(written: string): number {
  return Number(written.replaceAll(/[^\d]/gu, ''));
}

/** A total in a table that its parts do not make. */
export interface WrongTotal {
  /** The row in which the total stands, from 0; the head counts. */
  readonly row: number;
  /** Its column, from 0. */
  readonly column: number;
  /** The total as written. */
  readonly total: string;
  /** What the parts add up to. */
  readonly sum: number;
  /** Whether the parts stand beside it rather than above it. */
  readonly isBeside: boolean;
}

type Table = readonly (readonly string[])[];

const called = /^\s*(?:grand |overall |sub)?(?:totals?|all|sum):?\s*$/iu;

/** The totals of a table that are wrong: of columns where its last row is called "Total", of rows where its last column is. The first row is its head. */
export function wrongTotals(rows: Table): readonly WrongTotal[] {
  const across = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? '')) ?? [];
  return [
    ...wrongBelow(rows),
    ...wrongBelow(across).map(({ row, column, ...total }) => ({ ...total, row: column, column: row, isBeside: true })),
  ];
}

function wrongBelow(rows: Table): readonly WrongTotal[] {
  const last = rows.at(-1);
  const body = rows.slice(1, -1);
  if (last === undefined || body.length < 2 || !called.test(last[0] ?? '')) return [];
  if (body.some(([first]) => /total|of which/iu.test(first ?? ''))) return [];
  return last.slice(1).flatMap((total, index) => {
    const column = index + 1;
    const cells = body.map((row) => row[column] ?? '');
    const isShare = [total, ...cells].every((cell) => /^\s*\d{1,3}\s?%\s*$/u.test(cell));
    const values = cells.map((cell) => wholeNumber(cell, isShare));
    const wanted = wholeNumber(total, isShare);
    const isRounded = !isShare && /%|£|000|million|rate|average|mean/iu.test(rows[0]?.[column] ?? '');
    if (wanted === undefined || isRounded || values.includes(undefined)) return [];
    const sum = values.reduce<number>((all, one) => all + (one ?? 0), 0);
    if (isShare && (wanted !== 100 || Math.abs(sum - wanted) * 2 <= cells.length)) return [];
    return sum === wanted ? [] : [{ row: rows.length - 1, column, total: total.trim(), sum, isBeside: false }];
  });
}

/** Whole numbers only: rounded ones need not add up. */
function wholeNumber(cell: string, isShare: boolean): number | undefined {
  const written = isShare ? cell.replace('%', '') : cell;
  return /^\s*£?(?:\d{1,3}(?:,\d{3})+|\d+)\s*$/u.test(written) ? valueOf(written) : undefined;
}
