import type { PreviewPage, PreviewPlace, PreviewState } from '../preview-state.ts';
import { morph } from './elements.ts';
import { highlight, rangeOf } from './find-words.ts';
import { frameStyles } from './frame-styles.ts';

/** What happens in the frame. */
export interface FrameEvents {
  /** Somebody points at a place, or moved to it; nothing when they leave. */
  pointedAt(place: number | undefined): void;
  /** Somebody moved to a place, by keyboard or with a click. */
  movedTo(place: number): void;
  /** Somebody asks what is wrong with a place. */
  chosen(place: number): void;
}

/** The frame that shows the report. */
export interface ReportFrame {
  /** Shows a page. What is the same stays as it is: scrolling, focus, zoom. */
  show(state: PreviewState): void;
  /** Leads to a place and marks the words in it, where they stand there. */
  lead(place: number, words: string | undefined): void;
  /** Marks a place while a problem is pointed at. */
  mark(place: number | undefined): void;
}

/** The frame, once it is there. It runs no scripts: what listens in it belongs to this page. */
export async function openFrame(events: FrameEvents): Promise<ReportFrame> {
  const inside = await frameDocument();
  const styles = inside.querySelector('#preview-styles');
  if (styles !== null) styles.textContent = frameStyles;
  let places: readonly PreviewPlace[] = [];
  let shown = '';
  listen(inside, events);
  return {
    show: ({ page, problems, review }) => {
      if (page === undefined) return;
      ({ places } = page);
      const commented = (review?.comments ?? []).flatMap(({ place }) => place ?? []);
      const key = `${page.id} ${JSON.stringify([problems.map(({ place, severity }) => [place, severity]), commented])}`;
      if (key === shown) return;
      shown = key;
      showPage(page, { inside, problems, commented });
    },
    lead: (index, words) => {
      const place = places[index];
      const found = place === undefined ? undefined : find(place, inside);
      if (found === undefined) return;
      found.setAttribute('tabindex', found.getAttribute('tabindex') ?? '-1');
      found.focus({ preventScroll: true });
      const range = words === undefined ? undefined : rangeOf(words, found);
      highlight(inside, range);
      (range?.startContainer.parentElement ?? found).scrollIntoView({ block: 'center' });
    },
    mark: (index) => {
      for (const marked of inside.querySelectorAll('[data-preview-marked]'))
        marked.removeAttribute('data-preview-marked');
      const place = index === undefined ? undefined : places[index];
      if (place !== undefined) find(place, inside)?.setAttribute('data-preview-marked', '');
    },
  };
}

function listen(inside: Document, events: FrameEvents): void {
  const placeAt = ({ target }: Event): number | undefined => {
    const found = isElement(target) ? target.closest('[data-preview-place]') : null;
    return found === null ? undefined : Number(found.getAttribute('data-preview-place'));
  };
  inside.addEventListener('mouseover', (event) => events.pointedAt(placeAt(event)));
  inside.addEventListener('focusin', (event) => {
    const place = placeAt(event);
    events.pointedAt(place);
    if (place !== undefined) events.movedTo(place);
  });
  inside.addEventListener('keydown', (event) => {
    const place = placeAt(event);
    if (event.key === 'Enter' && place !== undefined && linkAt(event) === null) events.chosen(place);
  });
  inside.addEventListener('click', follow);
}

/** A frame has classes of its own, so `instanceof` knows none of its elements. */
function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'nodeType' in target && target.nodeType === 1;
}

function frame(): HTMLIFrameElement {
  const found = document.querySelector<HTMLIFrameElement>('iframe#page');
  if (found === null) throw new Error('The page has no frame.');
  return found;
}

async function frameDocument(): Promise<Document> {
  const isThere = (): Document | undefined => {
    const inside = frame().contentDocument;
    return inside !== null && inside.readyState === 'complete' && inside.querySelector('#preview-styles') !== null
      ? inside
      : undefined;
  };
  const inside = isThere();
  if (inside !== undefined) return inside;
  return new Promise((resolve) => {
    frame().addEventListener('load', () => {
      const loaded = isThere();
      if (loaded !== undefined) resolve(loaded);
    });
  });
}

function showPage(
  page: PreviewPage,
  {
    inside,
    problems,
    commented,
  }: { readonly inside: Document; readonly commented: readonly number[] } & Pick<PreviewState, 'problems'>,
): void {
  const [, before = '', css = '', after = ''] = /^([^]*?)<style>([^]*?)<\/style>([^]*)$/.exec(page.html) ?? [];
  const next = new DOMParser().parseFromString(before + after, 'text/html');
  for (const [index, place] of page.places.entries()) {
    const found = find(place, next);
    if (found === undefined) continue;
    found.setAttribute('data-preview-place', String(index));
    found.setAttribute('tabindex', '0');
    if (commented.includes(index)) found.setAttribute('data-preview-commented', '');
    const worst = problems.find((problem) => problem.place === index);
    if (worst !== undefined) found.setAttribute('data-preview-severity', worst.severity);
  }
  const styles = inside.querySelector('#report-styles');
  if (styles !== null && styles.textContent !== css) styles.textContent = css;
  inside.documentElement.lang = next.documentElement.lang;
  inside.title = next.title;
  morph(inside.body, next.body, 'outerHTML');
}

/** The element of a place; its heading tells it from others that the templates give the same class. */
function find({ selector, heading }: PreviewPlace, within: Document): HTMLElement | undefined {
  const found = [...within.querySelectorAll<HTMLElement>(selector)];
  if (heading === undefined) return found[0];
  const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/gu, ' ').trim();
  return found.find((one) => plain(one.querySelector('th')?.textContent) === plain(heading));
}

function linkAt({ target }: Event): Element | null {
  return isElement(target) ? target.closest('a') : null;
}

/** Addresses of others open in a tab of their own, since nothing but the report may stand in the frame. */
function follow(event: MouseEvent): void {
  const address = linkAt(event)?.getAttribute('href') ?? '#';
  if (address.startsWith('#')) return;
  event.preventDefault();
  if (/^(?:https?|mailto):/iu.test(address)) window.open(address, '_blank', 'noopener,noreferrer');
}
