import { lowerCase } from './lower-case.ts';
import type { WrittenTime } from './written-times.ts';
import { findTimes } from './written-times.ts';

/** A time that a text speaks of as still to come. */
export interface FutureDate {
  /** The time. */
  readonly time: WrittenTime;
  /** Where the words that say so begin, such as "will open on". */
  readonly start: number;
  /** Where the time ends. */
  readonly end: number;
}

/** No such words stand farther to the left; they are small, where `Will` may be a name. */
const longest = 110;
const verb = String.raw`(?: (?:not|also|then|now|only|be)){0,2} (?!of\b|have\b|had\b|been\b|blame\b|be\b)[\p{Ll}-]+(?<rest>(?: [\p{L}'’-]+){0,7})`;
const mark = String.raw`(?<mark>on|by|from|until|before|after|in|during|at)(?: the)?(?: early| late| mid)?(?: (?:end|start|beginning|close|middle) of)?[ -]$`;
const futures = [
  // "will open in", "is due to open in", "expects to open in"
  String.raw`\b(?:will|(?:is|are) (?:going |due |planned |expected |scheduled |set |likely |about )?to|(?<!\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|of|[Tt]hese|[Tt]hose|[Aa]ny|[Nn]o|[Ss]uch|[Oo]ur) )(?:plans?|expects?|hopes?|intends?|aims?|proposes?) to|undertook to|should)${verb} ${mark}`,
  // "replied that she would write by"
  String.raw`(?<!\b(?:had|has|have) )\b(?:replied|said|explained|confirmed|added|hoped|promised|undertook)(?: to [\p{L}]+| members)?(?: that)?(?: [\p{L}'’-]+){1,6} would${verb} (?:by|before)(?: the)?(?: (?:end|start|close) of)? $`,
  // "is due in", "is planned for"
  String.raw`\b(?:is|are) (?:now )?(?:due|planned|expected|scheduled|awaited|set)(?<rest2>) (?:on|by|in|for|at|before|from|during)(?: the)?(?: (?:end|start|beginning|close) of)?[ -]$`,
  // "begins on"
  String.raw`\b(?:begins|takes (?:place|effect)|comes into (?:force|effect)|opens|expires|(?<!\b(?:housing|new|of|in|build) )starts) (?:on|in|from)(?: the (?:end|start|beginning) of)? $`,
].map((source) => new RegExp(source, 'u'));

/** Words after which the time may belong to something that has been: "will publish the results of the survey held on". */
const past =
  / (?:of|since|which|that|who|as|for|than|and|but|what|why|how|where|when|whether|held|made|taken|set|sent|given|met|begun|due|agreed|[a-z]+ed)(?= |$)/u;
/** Before "in" and "from" these may join the time to what stands before it: "will use the survey from", "will study the rise in". */
const joining: ReadonlyMap<string, RegExp> = new Map([
  ['from', / (?:the|a|an|its|their|his|her)\b/u],
  ['in', / (?:in|at|about|with) /u],
  ['during', / (?:in|at|about|with) /u],
]);
const looking =
  /\b(?:looks?|look at|examine|investigate|review|reviewed|consider|considered|study|analyse|analysed|explain|explained|use|used|compare|discuss|reflect|show|repeat|read) (?:[a-z]+ ){0,6}(?:in|during)(?: the)? /u;

/** The times, in English and with a year, that stand behind "will …", "is due …" or "expects to …" with nothing between that may be of the past. */
export function futureDates(text: string): readonly FutureDate[] {
  if (!future.test(text)) return [];
  return findTimes(lowerCase(text)).flatMap((time): FutureDate[] => {
    const from = Math.max(0, time.start - longest);
    const before = text.slice(from, time.start).replace(/\s/gu, ' ');
    const match = futures.map((pattern) => pattern.exec(before)).find((found) => found !== null);
    if (match === undefined) return [];
    const rest = match.groups?.['rest'] ?? '';
    const isJoined = joining.get(match.groups?.['mark'] ?? '')?.test(`${rest} `) === true || looking.test(match[0]);
    return past.test(rest) || isJoined ? [] : [{ time, start: from + match.index, end: time.end }];
  });
}

const future =
  /\b(?:will|would|due|planned|expect|scheduled|set|likely|awaited|going|(?:is|are|plans?|hopes?|intends?|aims?|proposes?|undertook|about) to|should|begins|takes|comes|opens|starts|expires)/u;
