import { byId, element } from './elements.ts';
import { say } from './page-words.ts';

let shown = '';
let wanted = '';

/** Shows the PDF of a page; it is printed when it is asked for, and not again while the page is the same. */
export async function showPaper(page: string, query: string): Promise<void> {
  if (page === shown || page === wanted) return;
  wanted = page;
  const holder = byId('paper');
  const isFirst = holder.querySelector('iframe') === null;
  const waiting = element('p', { role: 'status' }, say('printing'));
  if (isFirst) holder.replaceChildren(waiting);
  else holder.prepend(waiting);
  const address = `report.pdf${query}&page=${page}`;
  const answer = await fetch(address).catch(() => undefined);
  const isMade = answer?.ok === true;
  const words = isMade ? '' : ((await answer?.text()) ?? say('not-connected'));
  // A later page is on its way.
  if (wanted !== page) return;
  wanted = '';
  shown = isMade ? page : '';
  holder.replaceChildren(
    ...(isMade
      ? [
          element('p', {}, element('a', { href: address, target: '_blank', rel: 'noopener' }, say('open-pdf'))),
          element('iframe', { src: address, title: say('paper') }),
        ]
      : [element('p', { role: 'alert' }, say('no-pdf')), element('pre', { tabindex: '0', lang: 'en' }, words)]),
  );
}
