import { firstWords } from '../../interpret/first-words.ts';
import type { Rule } from '../rule.ts';

/** Tells which fields are not given that most reports give. */
export const usualFieldMissing: Rule = {
  id: 'usual-field-missing',
  severity: 'notice',
  preset: 'house-style',
  summary: 'Tells which fields are not given that most reports give.',
  *check(notes) {
    const missing = notes.type.structure.fields.filter(
      ({ isUsual, name }) => isUsual && !notes.fields.has(name) && !notes.unreadable.includes(name),
    );
    if (missing.length === 0) return;
    const labels = missing.map(({ label, name }) => label['en'] ?? name);
    yield {
      message: `These are not given, though most reports give them: ${labels.join('; ')}.`,
      hint: `Add ${missing.map(({ name }) => `\`${name}:\``).join(', ')}, or turn this rule off if your council leaves them out.`,
      span: firstWords(notes),
    };
  },
};
