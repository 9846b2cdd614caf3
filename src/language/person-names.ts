/** A person's name without styles, in the form in which names are compared: small letters, no accents, straight apostrophes. */
export interface PersonName {
  /** First names and initials, in order; `MJ` are two initials. */
  readonly given: readonly string[];
  /** The surname with what belongs to it: `ap rhys`, `tarrant-osei`. */
  readonly surname: string;
}

const styles = new Set(
  (
    'the y yr cllr cllrs cyng cynghorydd gynghorydd cynghorwyr councillor councillors cynghorwr county borough alderman ald mr mrs ms miss ' +
    'mx dr prof professor rev revd reverend sir dame lord lady baroness hon obe mbe cbe jp dl qc kc'
  ).split(' '),
);

/** Words that are part of the surname after them. */
const particles = new Set('ap ab ferch verch van der den de di da du la le von bin al el st'.split(' '));

/** The particles that begin a surname also where they stand first with a capital; the others may be first names there. */
const leading = new Set(['de', 'st', 'von', 'van']);

/** Reads a name such as `Cllr Dr Ama Tarrant-Osei`: styles are left off, particles belong to the surname. */
export function readName(text: string): PersonName {
  const words = text
    .replace(/[.,]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '' && !styles.has(word.toLowerCase()));
  let start = Math.max(0, words.length - 1);
  while (start > 0 && isParticle(words, start - 1)) start -= 1;
  const given = words.slice(0, start).flatMap((word) => (/^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]));
  return { given: given.map((word) => nameLetters(word)), surname: nameLetters(words.slice(start).join(' ')) };
}

/** The words of a name as written, without styles. */
export function wordsOfName(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => !styles.has(word.replace(/[.,]/gu, '').toLowerCase()));
}

function isParticle(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  const small = word.toLowerCase();
  if (!particles.has(small)) return false;
  return word === small || index > 0 || (words.length === 2 && leading.has(small));
}

/** The letters of a name as they are compared: `Siân` and `Sian` have the same. */
export function nameLetters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[\u2010-\u2015]/gu, '-')
    .toLowerCase();
}

/** One surname, and given names that agree as far as both are given; an initial agrees with every name that begins with it. */
export function isOnePerson(one: PersonName, other: PersonName): boolean {
  if (one.surname === '' || one.surname !== other.surname) return false;
  if (one.given.length === 0 || other.given.length === 0) return one.given.length === other.given.length;
  return agree(one.given, other.given);
}

/** The same, but a surname alone agrees with everyone who has it. */
export function mayBeOnePerson(one: PersonName, other: PersonName): boolean {
  if (one.surname === '' || one.surname !== other.surname) return false;
  return one.given.length === 0 || other.given.length === 0 || agree(one.given, other.given);
}

function agree(given: readonly string[], others: readonly string[]): boolean {
  return given.every((name, index) => {
    const other = others[index];
    if (other === undefined) return true;
    return name.length === 1 || other.length === 1 ? name[0] === other[0] : name === other;
  });
}

/** Whether two names that are not one person's sound alike or differ by a slip of the pen: `Morwena` and `Morwenna`, `Bevan-Rees` and `Bevan Rees`. */
export function areNearlyAlike(one: PersonName, other: PersonName): boolean {
  const [whole, otherWhole] = [lettersOf(one), lettersOf(other)];
  if (whole === otherWhole || isDoubleName(one, otherWhole) || isDoubleName(other, whole)) return true;
  const areLong = Math.min(one.surname.length, other.surname.length) >= 6;
  if (one.given.length === 0 || other.given.length === 0) return areLong && areSlips(one.surname, other.surname);
  const [first, otherFirst] = [soundOf(one.given[0] ?? ''), soundOf(other.given[0] ?? '')];
  const haveFull = Math.min(first.length, otherFirst.length) > 1;
  if (haveFull && one.given.join(' ') === other.surname && other.given.join(' ') === one.surname) return true;
  if (one.surname === other.surname || soundOf(one.surname) === soundOf(other.surname))
    if (haveFull) return isBeginning(first, otherFirst) || areSlips(one.given[0] ?? '', other.given[0] ?? '');
  return agree(one.given, other.given) && (haveFull || areLong) && areSlips(one.surname, other.surname);
}

/** `Steve` for `Stephen`, as they sound. */
function isBeginning(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= 3 && (one.startsWith(other) || other.startsWith(one));
}

function lettersOf({ given, surname }: PersonName): string {
  return [...given, surname].join('').replace(/[^\p{L}]/gu, '');
}

/** `Bevan Rees` for somebody `Bevan-Rees`, with or without a first name or its initial. */
function isDoubleName({ given: [first = ''], surname }: PersonName, otherWhole: string): boolean {
  const parts = surname.replace(/[^\p{L}]/gu, '');
  if (!surname.includes('-')) return false;
  return [parts, first + parts, first.slice(0, 1) + parts].includes(otherWhole);
}

/** Two words that sound alike, or long ones that differ in one letter. */
function areSlips(one: string, other: string): boolean {
  const [sound, otherSound] = [soundOf(one), soundOf(other)];
  const least = one.length === other.length ? 6 : 4;
  return sound === otherSound || (Math.min(one.length, other.length) >= least && isOneEdit(sound, otherSound));
}

function soundOf(word: string): string {
  return word
    .replace(/^(?:ap|ab|mac(?=\p{L}))\s?/u, (start) => (start.startsWith('m') ? 'mc' : ''))
    .replace(/[^\p{L}]/gu, '')
    .replace(/ph|v/gu, 'f')
    .replace(/ck|k/gu, 'c')
    .replace(/y/gu, 'i')
    .replace(/e$/u, '')
    .replace(/(?<=[aeou])(?:gh|w)(?![aeiou])|h(?![aeiou])/gu, '')
    .replace(/(?<letter>.)\k<letter>/gu, '$<letter>');
}

/** Whether one letter is more, less or another, or two stand the other way round. */
function isOneEdit(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    rest === `${otherRest[1] ?? ''}${otherRest[0] ?? ''}${otherRest.slice(2)}`
  );
}
