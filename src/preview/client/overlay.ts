import { byId, element, put } from './elements.ts';
import { say } from './page-words.ts';

let isHidden = false;
let latest: { readonly words: string | undefined; readonly hasPage: boolean } | undefined;

/** Lays what is wrong over the report, or takes it away where nothing keeps the report from being shown. */
export function showOverlay(words: string | undefined, hasPage: boolean): void {
  const overlay = byId('overlay');
  if (latest === undefined) overlay.addEventListener('click', toggle);
  latest = { words, hasPage };
  if (words === undefined) isHidden = false;
  overlay.hidden = words === undefined;
  overlay.classList.toggle('folded', isHidden && hasPage);
  byId('report').classList.toggle('stale', words !== undefined);
  if (words === undefined) {
    put(overlay, []);
    return;
  }
  const button = element(
    'button',
    { type: 'button', id: 'overlay-toggle', 'aria-expanded': String(!isHidden) },
    say(isHidden ? 'show-overlay' : 'hide-overlay'),
  );
  put(overlay, [
    element('h2', {}, say('cannot-show')),
    ...(hasPage ? [element('p', {}, [say('last-good'), ' ', button])] : []),
    ...(isHidden && hasPage ? [] : [element('pre', { tabindex: '0', lang: 'en' }, words)]),
  ]);
}

function toggle({ target }: Event): void {
  if (!(target instanceof HTMLButtonElement) || latest === undefined) return;
  isHidden = !isHidden;
  showOverlay(latest.words, latest.hasPage);
}
