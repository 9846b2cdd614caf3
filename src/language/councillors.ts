import { matchesIn } from '../source/matches.ts';
import { nameLetters } from './person-names.ts';

/** How councillors are styled. */
export type CouncillorStyle = 'Cllr' | 'Councillor' | 'Cyng' | 'Cynghorydd';

/** A councillor named in a text. */
export interface NamedCouncillor {
  /** Where it begins: at the style, or at the name where a plural style stands before several. */
  readonly start: number;
  /** Where the name ends, without a possessive `’s`. */
  readonly end: number;
  /** The style, in the singular. */
  readonly style: CouncillorStyle;
  /** The name after the style, titles such as `Dr` included. */
  readonly name: string;
  /** Where the name begins. */
  readonly nameStart: number;
}

// Latin letters by their ranges: Unicode's classes take longer to compile than all names to find.
const style =
  /(?<![A-Za-zÀ-ɏ\d@./-])(?:(?<short>Cllrs?)\.?|(?<long>[Cc]ouncillors?)|(?<shortWelsh>[CG]yng)\.?|(?<longWelsh>[CcGg]yngh?or(?:ydd|wyr)))\s+(?=[A-ZÀ-ÞĀ-ɏadflv])/gu;
const title = /(?:Dr|Mrs?|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Revd?|Reverend|Hon)\.?\s+/uy;
const word =
  /(?:(?:[A-ZÀ-ÞĀ-ɏ]\.)+|[A-ZÀ-ÞĀ-ɏ][A-Za-zÀ-ɏ]*(?:['’-][A-Za-zÀ-ɏ][A-Za-zÀ-ɏ]*)*|(?:ap|ab|ferch|verch|van|der|den|de|von|bin|al|la|le)(?=\s))/uy;
const space = /\s+/uy;
const next = /(?:\s*,\s*(?:(?:and|&|a|ac)\s+)?|\s+(?:and|&|a|ac)\s+)(?=[A-ZÀ-ÞĀ-ɏadflv])/uy;
const mostWords = 5;

/** Capitals that are no names: what may follow a name without a comma, and what "councillor" may stand before. */
const noNames = new Set(
  (
    'chair chairman chairwoman chairperson convener convenor vice leader deputy portfolio cabinet executive member members mayor the and ' +
    'for of in on at to by with from that who as is was has had lead opposition shadow officer officers head director obe mbe cbe jp dl mp ms qc kc ' +
    'cllr cllrs councillor councillors cyng cynghorydd call calls code conduct development training questions question portal referral ' +
    'attendance conference briefing briefings workshop network survey working group panel committee council board service services ' +
    'housing trust police inspector chief sergeant superintendent constable manager team community association forum society ' +
    'support handbook allowances allowance induction surgery surgeries enquiries enquiry safety scrutiny champion champions mr mrs miss dr'
  ).split(' '),
);

/** Every councillor who is named with a style: `Cllr D Tyle`, `Councillors Oakes and ap Rhys`. */
export function findCouncillors(text: string): readonly NamedCouncillor[] {
  if (!/ouncillor|Cllr|yng/u.test(text)) return [];
  return matchesIn(text, style).flatMap((match) => namesAfter(text, match));
}

function namesAfter(text: string, match: RegExpExecArray): readonly NamedCouncillor[] {
  const found: NamedCouncillor[] = [];
  const { short, long, shortWelsh } = match.groups ?? {};
  const named =
    short === undefined
      ? long === undefined
        ? shortWelsh === undefined
          ? 'Cynghorydd'
          : 'Cyng'
        : 'Councillor'
      : 'Cllr';
  const isPlural = /(?:s|wyr)\.?\s*$/u.test(match[0]);
  let at = match.index + match[0].length;
  let start = match.index;
  for (;;) {
    const name = nameAt(text, at);
    const isDoubtful = found.length > 0 && name?.isCut === true;
    if (name === undefined || isDoubtful) break;
    found.push({ start, end: name.end, style: named, name: text.slice(at, name.end), nameStart: at });
    const step = isPlural ? matchAt(next, text, name.end) : 0;
    if (step === 0) break;
    at = name.end + step;
    start = at;
  }
  return found;
}

interface NameFound {
  readonly end: number;
  /** Whether it ends before a word that is no name. */
  readonly isCut: boolean;
}

/** The name that begins at an index, titles included. */
function nameAt(text: string, start: number): NameFound | undefined {
  let at = start;
  for (let step = matchAt(title, text, at); step > 0; step = matchAt(title, text, at)) at += step;
  let end = at;
  let last = '';
  for (let count = 0; count < mostWords; count += 1) {
    const length = matchAt(word, text, at);
    const written = text.slice(at, at + length).replace(/['’]s$/u, '');
    if (length === 0) break;
    if (noNames.has(nameLetters(written))) return isName(last) ? { end, isCut: true } : undefined;
    last = written;
    end = at + written.length;
    if (written.length < length) break;
    const gap = matchAt(space, text, end);
    if (gap === 0) break;
    at = end + gap;
  }
  return isName(last) ? { end, isCut: false } : undefined;
}

/** A single letter stands for nobody. */
function isName(last: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(last);
}

function matchAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}
