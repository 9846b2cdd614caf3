import type { Rule } from '../rule.ts';
import * as list from './list.ts';

/** Every rule, in the order of the alphabet. */
export const rules: readonly Rule[] = Object.values(list).toSorted((one, other) => (one.id < other.id ? -1 : 1));
