const words: Readonly<Record<string, string>> = JSON.parse(document.querySelector('#words')?.textContent ?? '{}');

/** The language of the preview. */
export const language: 'en' | 'cy' = document.documentElement.lang === 'cy' ? 'cy' : 'en';

/** The words of a key in the language of the page, with what stands in braces filled in. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (words[key] ?? key).replaceAll(/\{([a-z]+)\}/gu, (place, name: string) => String(values[name] ?? place));
}
