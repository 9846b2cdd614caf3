import type { PreviewPlace, PreviewState } from '../preview-state.ts';
import type { Heard, PreviewComment, PreviewReview, Said } from '../review-state.ts';
import { byId, element, put } from './elements.ts';
import { language, say } from './page-words.ts';

/** What the review asks of the rest of the page. */
export interface ReviewEvents {
  /** What is looked at, as a query. */
  query(): string;
  /** Leads to a place in the report. */
  lead(place: number): void;
}

/** What was said of the report, and the form in which more is said. */
export interface ReviewSection {
  /** Shows what was said of a state. */
  show(state: PreviewState): void;
  /** Offers a place to be commented on. */
  offer(place: number): void;
}

const whole = 'report';

/** The section with the comments and the agreement. */
export function openReview(events: ReviewEvents): ReviewSection {
  let latest: PreviewState | undefined;
  const about = field('comment-item', HTMLSelectElement);
  const text = field('comment-text', HTMLTextAreaElement);
  const send = openSending(events, text);
  const version = (): string => latest?.review?.version ?? '';
  const add = async (): Promise<void> => {
    const isDone = await send({ kind: 'comment', item: about.value, text: text.value, version: version() });
    if (isDone) text.value = '';
  };
  byId('comment-send').addEventListener('click', () => void add());
  byId('agree').addEventListener('click', () => void send({ kind: 'agree', version: version() }));
  byId('comments').addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { settles, leads } = target.dataset;
    if (leads !== undefined) events.lead(Number(leads));
    if (settles !== undefined) void send({ kind: 'settle', id: settles });
  });
  return {
    show: (state) => {
      latest = state;
      put(byId('comments'), comments(state));
      put(byId('agreement'), agreement(state));
      fill(about, state);
    },
    offer: (place) => {
      const item = latest?.page?.places[place]?.item;
      if (item !== undefined && text.value === '') about.value = item;
    },
  };
}

/** What is said, without the name, which stands in the form. */
type Unsigned = Said extends infer Each ? (Each extends Said ? Omit<Each, 'by'> : never) : never;

/** Sends what is said with the name in the form, and tells what came of it; whether it was done. */
function openSending(events: ReviewEvents, text: HTMLElement): (said: Unsigned) => Promise<boolean> {
  const name = field('reviewer', HTMLInputElement);
  const told = byId('review-told');
  return async (said) => {
    const heard = await ask({ ...said, by: name.value }, events.query());
    name.toggleAttribute('aria-invalid', heard === 'write-name');
    text.toggleAttribute('aria-invalid', heard === 'write-words');
    told.textContent = say(`heard-${heard === 'done' ? said.kind : heard}`);
    if (heard === 'write-name') name.focus();
    if (heard === 'write-words') text.focus();
    return heard === 'done';
  };
}

/** An element of the page of a certain kind; it is made by the same build. */
function field<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = byId(id);
  if (found instanceof kind) return found;
  throw new Error(`#${id} is of another kind.`);
}

async function ask(said: Said, query: string): Promise<Heard | 'not-sent'> {
  try {
    const answer = await fetch(`say${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(said),
    });
    const heard: Heard = await answer.json();
    return heard;
  } catch {
    return 'not-sent';
  }
}

/** The parts that can be spoken of; what was chosen stays chosen. */
function fill(about: HTMLSelectElement, { page }: PreviewState): void {
  const chosen = about.value;
  const items = [[whole, say('whole-report')], ...(page?.places ?? []).map((place) => [place.item, nameOf(place)])];
  const options = items.map(([value = '', words = '']) => element('option', { value }, words));
  if (
    about.options.length === options.length &&
    options.every((one, index) => one.isEqualNode(about.options[index] ?? null))
  )
    return;
  about.replaceChildren(...options);
  about.value = items.some(([value]) => value === chosen) ? chosen : whole;
}

/** A number alone tells nobody which point it is. */
function nameOf({ label, words = '' }: PreviewPlace): string {
  const beginning = /^[\s>*+-]*(?:\d+[.)]\s+)?(.{1,48})(?!\S)/u.exec(words)?.[1];
  return /^R?\d/u.test(label) && beginning !== undefined ? `${label}: ${beginning} …` : label;
}

function comments({ review, page }: PreviewState): readonly Node[] {
  if (review === undefined) return [];
  const { mistake, withheld, settled } = review;
  if (mistake !== undefined)
    return [element('p', { class: 'error' }, say('review-unreadable')), element('p', { lang: 'en' }, mistake)];
  return [
    review.comments.length === 0
      ? element('p', {}, say('no-comments'))
      : element(
          'ul',
          {},
          review.comments.map((one) => comment(one, page)),
        ),
    ...(withheld === 0 ? [] : [element('p', {}, say('comments-withheld', { count: withheld }))]),
    ...(settled === 0 ? [] : [element('p', {}, say('comments-settled', { count: settled }))]),
  ];
}

function comment(one: PreviewComment, page: PreviewState['page']): HTMLElement {
  const { id, text, by, at, place, isGone, isOnEarlier } = one;
  const label = place === undefined ? undefined : page?.places[place]?.label;
  const state = isGone ? say('comment-gone') : isOnEarlier ? say('comment-on-earlier') : '';
  const buttons = [
    ...(label === undefined
      ? []
      : [element('button', { type: 'button', 'data-leads': String(place) }, say('in-report', { place: label }))]),
    element('button', { type: 'button', 'data-settles': id, 'aria-describedby': `comment-${id}` }, say('settle')),
  ];
  return element('li', { id: `of-${id}` }, [
    element('p', { class: 'about' }, label ?? say('whole-report')),
    element('p', { id: `comment-${id}`, class: 'comment' }, text),
    element('p', { class: 'where' }, `${say('said-by', { name: by, moment: moment(at) })} ${state}`),
    element('p', { class: 'where' }, buttons),
  ]);
}

function agreement({ review, problems, overlay }: PreviewState): readonly Node[] {
  if (review === undefined || overlay !== undefined) return [element('p', {}, say('agree-nothing'))];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const open = review.comments.length + review.withheld;
  return [
    element('p', { class: stateOf(review) }, agreedWords(review)),
    ...(errors === 0 ? [] : [element('p', {}, say('agree-errors', { count: errors }))]),
    ...(open === 0 ? [] : [element('p', {}, say('agree-open', { count: open }))]),
  ];
}

function stateOf({ agreement: last }: PreviewReview): string {
  return last === undefined ? 'open' : last.holds ? 'holds' : 'stale';
}

function agreedWords({ agreement: last }: PreviewReview): string {
  if (last === undefined) return say('agreed-by-nobody');
  return say(last.holds ? 'agreed-holds' : 'agreed-stale', { name: last.by, moment: moment(last.at) });
}

function moment(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  return new Intl.DateTimeFormat(language === 'cy' ? 'cy' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(
    time,
  );
}
