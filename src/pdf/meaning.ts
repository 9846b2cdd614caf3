/** What the web page says of one of its elements and a browser's print leaves out. */
export interface Meaning {
  /** What it is in a PDF, where the print does not say so. */
  readonly type?: 'Sect' | 'Note' | 'Reference';
  /** What an abbreviation stands for. */
  readonly expansion?: string;
  /** Where a link leads, in words. */
  readonly linkText?: string;
}

/** The language of an element together with the number of its meaning: `en-GB-x-sr12`. */
export function markedLanguage(language: string, index: number): string {
  return `${language}-x-sr${String(index)}`;
}

/** A language as the print tells it: without the mark, and the number in it. */
export function readLanguage(written: string): { readonly language: string; readonly index?: number } {
  const [, language, index] = /^(.*)-x-sr(\d+)$/u.exec(written) ?? [];
  return language === undefined ? { language: written } : { language, index: Number(index) };
}
