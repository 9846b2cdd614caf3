import { wordsOfBlocks } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import type { PreviewPage } from './preview-state.ts';

/** Words a minute: the mean of 190 studies of silent reading of English non-fiction (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047). */
const wordsInAMinute = 238;

/** How many words the sections of a report hold, and how long they take to read. */
export function reportLength({ sections }: Report): PreviewPage['length'] {
  const texts = sections.flatMap(({ heading, blocks, items, after }) => [
    heading,
    wordsOfBlocks([...blocks, ...items.flatMap((item) => item.blocks), ...after]),
  ]);
  const words = texts.join(' ').match(/[^\s–—]*[\p{L}\p{N}][^\s–—]*/gu)?.length ?? 0;
  return { words, minutes: Math.max(1, Math.round(words / wordsInAMinute)) };
}
