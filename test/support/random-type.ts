import * as fc from 'fast-check';

/** A report type whose names nobody has thought of, with notes for it. */
export interface RandomType {
  /** The type's name. */
  readonly name: string;
  /** Its `structure.yaml`. */
  readonly structure: string;
  /** Exemplary notes, as YAML. */
  readonly yaml: string;
  /** The same notes, as Markdown with front matter. */
  readonly markdown: string;
  /** What the page has to say: headings, labels, values, texts. */
  readonly says: readonly string[];
}

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvw'), minLength: 4, maxLength: 8 });
const word = letters.filter((text) => !/^(?:type|text|body|sections|heading|exempt)$/u.test(text));

/** Words enough for every name, no two alike. */
const words = fc.uniqueArray(
  fc.tuple(word, word).map(([one, other]) => `${one}-${other}`),
  { minLength: 24, maxLength: 24 },
);

const day = fc.record({
  year: fc.integer({ min: 2020, max: 2035 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

/** Report types made of random names; every kind of value and of section is in each. */
export const randomTypes: fc.Arbitrary<RandomType> = fc
  .record({ words, day, isNumbered: fc.boolean(), isYes: fc.boolean(), points: fc.integer({ min: 1, max: 5 }) })
  .map(typeOf);

interface Ingredients {
  readonly words: readonly string[];
  readonly day: { readonly year: number; readonly month: number; readonly day: number };
  readonly isNumbered: boolean;
  readonly isYes: boolean;
  readonly points: number;
}

const named = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1).replace('-', ' ')}`;

function typeOf({ words: given, day: on, isNumbered, isYes, points }: Ingredients): RandomType {
  const [name = '', text = '', date = '', yes = '', persons = '', choice = '', list = '', reference = '', ...others] =
    given;
  const [prose = '', items = '', asks = '', post = '', when = '', cites = '', stable = '', ...free] = others;
  const label = (key: string): string => `label: { en: ${named(key)} }`;
  const iso = `${String(on.year)}-${String(on.month).padStart(2, '0')}-${String(on.day).padStart(2, '0')}`;
  const structure = `summary: A report about ${text}.
default-title: { en: "${named(free[0] ?? '')} – {${text}}" }
lead: { en: "${named(free[1] ?? '')} {${date}}" }
short-title-from: ${text}
file-name: [${text}, ${date}]
fields:
  - { name: ${text}, ${label(text)}, kind: text, required: true, role: considered-title, synonyms: [${free[2] ?? ''}], description: what it is about }
  - { name: ${date}, ${label(date)}, kind: date, required: true, description: the day }
  - { name: ${yes}, ${label(yes)}, kind: yes-no, required: true, description: whether }
  - { name: ${persons}, ${label(persons)}, kind: persons, required: true, description: who }
  - { name: ${choice}, ${label(choice)}, kind: choice, choices: [${free[3] ?? ''}, ${free[4] ?? ''}], required: true, description: which }
  - { name: ${list}, ${label(list)}, kind: list, description: several }
  - { name: ${reference}, ${label(reference)}, kind: text, role: reference, description: the reference }
tables:
  - { caption: { en: ${named(free[5] ?? '')} }, rows: [${[text, date, yes, persons, choice, list].join(', ')}] }
sections:
  - { name: ${prose}, heading: { en: ${named(prose)} }, kind: prose, required: true, numbered: ${String(isNumbered)}, description: what happened }
  - { name: ${items}, heading: { en: ${named(items)} }, kind: points, required: true, numbered: ${String(isNumbered)}, description: what was said }
  - name: ${asks}
    heading: { en: ${named(asks)} }
    kind: recommendations
    description: what is asked for
    particulars:
      - { name: ${post}, label: { en: ${named(post)} }, kind: text, role: owner }
      - { name: ${when}, label: { en: ${named(when)} }, kind: date, role: due }
      - { name: ${cites}, label: { en: ${named(cites)} }, kind: references, role: evidence }
      - { name: ${stable}, label: { en: ${named(stable)} }, kind: text, role: id }
`;
  const said = Array.from(
    { length: points },
    (_, index) => `The Committee heard of the matter in ward ${String(index + 10)}.`,
  );
  const about = `The matter of ${named(free[6] ?? '')}`;
  const fields = `type: ${name}
${free[2] ?? ''}: ${about}
${date}: ${iso}
${yes}: ${isYes ? 'yes' : 'no'}
${persons}: ["Cllr J Wintringham, Chair", "Cllr A Pellow"]
${choice}: ${free[4] ?? ''}
${list}: [the first thing, the second thing]
${reference}: X/01
`;
  const ask = 'That Cabinet publishes the result.';
  const yaml = `${fields}${prose}: |\n  The Committee met.\n${items}:\n${said.map((point) => `  - ${point}\n`).join('')}${asks}:\n  - { text: "${ask}", ${post}: Head of Streets, ${when}: ${iso}, ${cites}: [${stable}-one], ${stable}: ${stable}-one }\n`;
  const markdown = `---\n${fields}---\n\n## ${named(prose)}\n\nThe Committee met.\n\n## ${named(items)}\n\n${said.map((point) => `1. ${point}\n`).join('')}\n## ${named(asks)}\n\n1. ${ask}\n   - ${named(post)}: Head of Streets\n   - ${named(when)}: ${iso}\n   - ${named(cites)}: ${stable}-one\n   - ${named(stable)}: ${stable}-one\n`;
  const says = [
    named(free[0] ?? ''),
    named(free[1] ?? ''),
    ...[text, date, yes, persons, choice, list, prose, items, asks, post, when, cites].map(named),
    about,
    isYes ? 'Yes' : 'No',
    'Chair',
    free[4] ?? '',
    'the second thing',
    'The Committee met.',
    ...said,
    ask,
    'Head of Streets',
    'href="#r1"',
  ];
  return { name, structure, yaml, markdown, says };
}
