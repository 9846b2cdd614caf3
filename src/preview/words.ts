import type { Host } from '../host/host.ts';

/** The languages of the preview. */
export type PreviewLanguage = 'en' | 'cy';

/** The words of the preview by key and language. */
export type PreviewWords = Readonly<Record<string, Readonly<Record<PreviewLanguage, string>>>>;

/** Reads the words that the build made of `data/preview.yaml`. */
export async function readPreviewWords(host: Host): Promise<PreviewWords> {
  const bytes = await host.files.read(`${host.packageFolder}/dist/preview/words.json`);
  const words: PreviewWords = JSON.parse(new TextDecoder().decode(bytes));
  return words;
}

/** The words of one language. */
export function wordsIn(words: PreviewWords, language: PreviewLanguage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).map(([key, translated]) => [key, translated[language]]));
}
