import type { WrittenPhrase } from './written-notes.ts';

/** The words of phrases without their marks, white space folded to single spaces. */
export function plainPhrases(phrases: readonly WrittenPhrase[]): string {
  return words(phrases).replace(/\s+/gu, ' ').trim();
}

function words(phrases: readonly WrittenPhrase[]): string {
  return phrases.map((phrase) => wordsOf(phrase)).join('');
}

function wordsOf(phrase: WrittenPhrase): string {
  switch (phrase.kind) {
    case 'text':
      return phrase.text.text;
    case 'code':
      return phrase.text;
    case 'break':
      return ' ';
    case 'image':
      return phrase.alternative;
    case 'html':
    case 'footnote':
      return '';
    default:
      return words(phrase.phrases);
  }
}
