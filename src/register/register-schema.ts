import * as z from 'zod/mini';
import type { Day } from '../language/dates.ts';
import { daysInMonth, isOnCalendar } from '../language/dates.ts';
import { findDates } from '../language/written-dates.ts';
import { yesNo } from '../report-types/validate-yaml.ts';

const text = z.string().check(z.minLength(1));
const date = z
  .string()
  .check(z.refine((written) => readDay(written, 'first') !== undefined, 'a date such as 21 May 2026'));
const period = { from: z.optional(date), until: z.optional(date) };

/** A list whose place may be left blank. */
const blank = z.pipe(
  z.literal(''),
  z.transform((): never[] => []),
);

const post = z.union([text, z.strictObject({ post: text, ...period })]);
const committee = z.union([text, z.strictObject({ committee: text, ...period })]);

/** What a register in the council's own form may hold. */
export const peopleSchema = z.strictObject({
  people: z.union([
    z.array(
      z.strictObject({
        name: text,
        also: z.optional(z.array(text)),
        ...period,
        ward: z.optional(text),
        executive: z.optional(yesNo),
        posts: z.optional(z.array(post)),
        committees: z.optional(z.array(committee)),
      }),
    ),
    blank,
  ]),
});

/** A register in the council's own form that has been checked. */
export type WrittenRegister = z.infer<typeof peopleSchema>;

const words = z.optional(z.string());
const day = z.optional(
  z
    .string()
    .check(
      z.refine((written) => written === '' || readDay(written, 'first') !== undefined, 'a date such as 2026-05-21'),
    ),
);
const dates = { start_date: day, end_date: day };

/** What is read of a register in Popolo; the rest is left aside. */
export const popoloSchema = z.object({
  persons: z.array(
    z.object({
      id: words,
      name: words,
      honorific_prefix: words,
      given_name: words,
      family_name: words,
      other_names: z.optional(z.union([z.array(z.object({ name: words })), blank])),
    }),
  ),
  organizations: z.optional(z.array(z.object({ id: words, name: words, classification: words }))),
  posts: z.optional(z.array(z.object({ id: words, label: words, role: words, organization_id: words }))),
  areas: z.optional(z.array(z.object({ id: words, name: words }))),
  memberships: z.optional(
    z.array(
      z.object({
        person_id: words,
        organization_id: words,
        post_id: words,
        area_id: words,
        role: words,
        label: words,
        ...dates,
      }),
    ),
  ),
});

/** A register in Popolo that has been checked. */
export type WrittenPopolo = z.infer<typeof popoloSchema>;

/** The day that a text names: `2026-05-21`, `21 May 2026`, or the first or last of `2026-05` and `2026`. */
export function readDay(written: string, end: 'first' | 'last'): Day | undefined {
  const numbers = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/u.exec(written.trim());
  if (numbers === null) {
    const [found] = findDates(written);
    return found?.text === written.trim() && isOnCalendar(found.day) ? found.day : undefined;
  }
  const year = Number(numbers[1]);
  const month = Number(numbers[2] ?? (end === 'first' ? 1 : 12));
  const read = { year, month, day: Number(numbers[3] ?? (end === 'first' ? 1 : daysInMonth(year, month))) };
  return isOnCalendar(read) ? read : undefined;
}
