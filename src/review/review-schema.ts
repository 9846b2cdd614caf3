import * as z from 'zod/mini';
import { cleanName, cleanText } from './review.ts';

const moment = z.string().check(z.refine((text) => isMoment(text), 'a moment such as 2026-12-01T10:00:00Z'));

/** Whether a text is a moment in UTC, to the second. */
export function isMoment(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text.replace('Z', '.000Z');
}

const name = z
  .string()
  .check(z.refine((text) => cleanName(text) === text, 'one line of at most 100 characters, all of which can be seen'));
const deed = { by: name, at: moment };
const version = z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/u, 'the number of a version, sha256-…'));
const edition = z.enum(['public', 'members']);

/** What a review file may hold. */
export const reviewSchema = z.strictObject({
  review: z.literal('1'),
  notes: z.optional(name),
  comments: z.optional(
    z
      .array(
        z.strictObject({
          id: z.string().check(z.regex(/^[a-z0-9]{6,32}$/u, '6 to 32 small letters and digits')),
          item: name,
          text: z
            .string()
            .check(
              z.refine(
                (text) => cleanText(text) === text,
                'words of at most 4,000 characters, all of which can be seen',
              ),
            ),
          ...deed,
          version,
          edition,
          resolved: z.optional(z.strictObject(deed)),
        }),
      )
      .check(z.maxLength(500, 'at most 500 comments')),
  ),
  agreements: z.optional(
    z.array(z.strictObject({ ...deed, version, edition })).check(z.maxLength(500, 'at most 500 agreements')),
  ),
});
