import type { PreviewDeadline, PreviewPage } from '../preview-state.ts';
import { byId, element, put } from './elements.ts';
import { language, say } from './page-words.ts';

/** Shows what is known of the report besides its words. */
export function showFacts({ title, language: ofReport, status, version, length, deadlines }: PreviewPage): void {
  byId('title').textContent = title;
  byId('title').lang = ofReport;
  document.title = `${title} – ${say('preview')}`;
  const numbers = new Intl.NumberFormat(language === 'cy' ? 'cy' : 'en-GB');
  const words = say(length.minutes === 1 ? 'words-one-minute' : 'words', {
    words: numbers.format(length.words),
    minutes: numbers.format(length.minutes),
  });
  put(byId('facts'), [
    element('dl', {}, [
      ...pair('status', say(`status-${status ?? 'none'}`)),
      ...(version === undefined ? [] : pair('version', version)),
      ...pair('length', words),
    ]),
    element('h3', {}, say('deadlines')),
    deadlines.length === 0
      ? element('p', {}, say('no-deadlines'))
      : element(
          'ul',
          { class: 'deadlines' },
          deadlines.map((deadline) => element('li', {}, deadlineWords(deadline))),
        ),
  ]);
}

function pair(key: string, value: string): readonly HTMLElement[] {
  return [element('dt', {}, say(key)), element('dd', {}, value)];
}

function deadlineWords({ kind, day, from, count }: PreviewDeadline): string {
  return say(kind, { day: day[language], from: from[language], count });
}
