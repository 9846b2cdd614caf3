import * as z from 'zod/mini';
import { yesNo } from './report-types/validate-yaml.ts';

const text = z.string().check(z.minLength(1));

/** What a `scrutineer.yaml` may hold. */
export const settingsSchema = z.strictObject({
  council: z.optional(
    z.strictObject({
      name: text,
      country: z.optional(z.enum(['england', 'wales'])),
      logo: z.optional(text),
      'logo-alternative': z.optional(text),
      contact: z.optional(text),
    }),
  ),
  type: z.optional(text),
  language: z.optional(z.enum(['en', 'cy'])),
  vocabulary: z.optional(
    z.strictObject({
      executive: z.optional(text),
      chair: z.optional(text),
      committee: z.optional(text),
      'lead-member': z.optional(text),
      'portfolio-holder': z.optional(text),
    }),
  ),
  register: z.optional(text),
  templates: z.optional(text),
  preset: z.optional(z.enum(['recommended', 'house-style'])),
  rules: z.optional(z.record(text, z.enum(['error', 'warning', 'notice', 'off']))),
  words: z.optional(z.array(text)),
  abbreviations: z.optional(z.array(text)),
  terms: z.optional(z.record(z.string().check(z.minLength(1)), text)),
  output: z.optional(
    z.strictObject({
      folder: z.optional(text),
      formats: z.optional(
        z.array(z.enum(['html', 'pdf', 'json'])).check(z.minLength(1, 'at least one of html, pdf and json')),
      ),
      'allow-errors': z.optional(yesNo),
      'pdf-standard': z.optional(
        z.array(z.enum(['ua-1', 'a-2a', 'a-3a'])).check(z.minLength(1, 'at least one of ua-1, a-2a and a-3a')),
      ),
    }),
  ),
});

/** A `scrutineer.yaml` that has been checked. */
export type WrittenSettings = z.infer<typeof settingsSchema>;
