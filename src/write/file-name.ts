import type { Report } from '../model/report.ts';

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
const longestStem = 120;

/** A file's name without ending from a report's committee, title and date: small letters, digits and hyphens, safe on Windows. `parts` are names of fields. */
export function fileStem(report: Report, parts: readonly string[]): string {
  const texts = parts.flatMap((part) => {
    const value = report.fields[part]?.value;
    if (value === undefined || value.kind === 'missing') return [];
    return value.kind === 'date' ? [value.iso] : value.kind === 'list' ? value.items.slice(0, 1) : [value.text];
  });
  const stem = stemOf(texts);
  return stem === '' ? slug(report.reference) || 'report' : stem;
}

/** A file's name without ending from texts, a date last: small letters, digits and hyphens, safe on Windows; empty when the texts hold neither letter nor digit. */
export function stemOf(texts: readonly string[]): string {
  const words = texts.map((text) => slug(text)).filter((text) => text !== '');
  const last = words.at(-1) ?? '';
  const isDated = /^\d{4}-\d{2}-\d{2}$/u.test(last);
  const head = (isDated ? words.slice(0, -1) : words).join('-').slice(0, longestStem).replace(/-+$/u, '');
  const stem = [head, ...(isDated ? [last] : [])].filter((text) => text !== '').join('-');
  return reserved.test(stem) ? `report-${stem}` : stem;
}

function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]/gu, '')
    .replace(/&/gu, ' and ')
    .toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, longestStem);
}
