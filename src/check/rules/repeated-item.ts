import { numberSections } from '../../interpret/numbering.ts';
import { proseOfItem } from '../../interpret/prose.ts';
import { nameKey } from '../../source/name-key.ts';
import type { Span } from '../../source/span.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds points and recommendations that stand twice, and recommendations that ask for one thing in other words. */
export const repeatedItem: Rule = {
  id: 'repeated-item',
  severity: 'warning',
  preset: 'recommended',
  summary:
    'Finds points and recommendations that stand twice, and recommendations that ask for one thing in other words.',
  *check(notes) {
    const seen: Said[] = [];
    for (const { structure, items } of numberSections(notes)) {
      for (const { item, number } of items) {
        const words = proseOfItem(item)
          .map(({ text }) => text.text)
          .join(' ');
        const isAsked = structure?.kind === 'recommendations';
        const said = { number, span: item.span, key: nameKey(words), telling: isAsked ? tellingWords(words) : none };
        const same = seen.find(({ key }) => key === said.key);
        const alike = same ?? seen.find((other) => areAlike(other.telling, said.telling));
        if (alike !== undefined) yield finding(said, alike, same === undefined ? 'nearly the same as' : 'the same as');
        else if (said.key.length > 30) seen.push(said);
      }
    }
  },
};

interface Said {
  readonly number: string;
  readonly span: Span;
  readonly key: string;
  /** The words that tell what is asked for; none for points, which come back to a subject. */
  readonly telling: ReadonlyMap<string, boolean>;
}

const none: ReadonlyMap<string, boolean> = new Map();

function finding({ number, span }: Said, first: Said, how: string): Finding {
  return {
    message: `${number} says ${how} ${first.number}.`,
    hint: 'Take one of them out.',
    span,
    related: [{ span: first.span, message: 'The first stands here.' }],
  };
}

const small = new Set(
  'that the and for with from about into onto over upon their its this these those each every all any both has have had make makes made are was were been will shall should must which who whom cabinet council executive committee that’s'.split(
    ' ',
  ),
);

/** The beginnings of the words that tell something, and whether each is a name or number. */
function tellingWords(text: string): ReadonlyMap<string, boolean> {
  const words = text.match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? [];
  return new Map(
    words
      .slice(0, 100)
      .filter((word) => !small.has(word.toLowerCase()))
      .map((word) => [word.toLowerCase().slice(0, 5), /^[\p{Lu}\p{N}]/u.test(word)]),
  );
}

/** Whether most of what two texts tell is told by both, and neither has a name or number in the place of another's. */
function areAlike(one: ReadonlyMap<string, boolean>, other: ReadonlyMap<string, boolean>): boolean {
  const own = [...one].filter(([word]) => !other.has(word));
  const others = [...other].filter(([word]) => !one.has(word));
  const inBoth = one.size - own.length;
  const isOfOther = own.some(([, isName]) => isName) && others.some(([, isName]) => isName);
  return inBoth >= 4 && !isOfOther && inBoth >= 3 * (own.length + others.length);
}
