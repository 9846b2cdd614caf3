import { latinSkeleton } from './look-alikes.ts';
import { onceOfText } from './once.ts';

/**
 * The form in which two names are compared: without regard to case, spaces, hyphens, underscores, slashes, a closing colon
 * and look-alike letters. `Key Decision:`, `key-decision` and `keyDecision` have one key.
 */
export const nameKey = onceOfText((name) =>
  latinSkeleton(name.normalize('NFKC'))
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\s_/\u2010-\u2015-]+/gu, '')
    .replace(/(?<!:):+$/u, '')
    .toLowerCase(),
);

/** A number typed before a heading or point, and the text after it: `2. Introduction`, `2.1<tab>Members`. */
const typedNumber =
  /^\s*(?:section\s+)?(\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})[.):]*\)?)[\s\u00A0]+(?=\S)/u;

/** Splits a heading from the number typed before it; `length` is where the heading itself begins. */
export function splitTypedNumber(heading: string): { readonly number: string; readonly length: number } | undefined {
  const match = typedNumber.exec(heading);
  const number = match?.[1];
  if (match === null || number === undefined) return undefined;
  const isMarked = /\d/u.test(number) || /[.):]/u.test(number);
  return isMarked ? { number, length: match[0].length } : undefined;
}
