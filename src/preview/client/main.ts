import type { PreviewState } from '../preview-state.ts';
import { connect } from './connection.ts';
import { byId } from './elements.ts';
import { showFacts } from './facts.ts';
import { showOverlay } from './overlay.ts';
import { say } from './page-words.ts';
import { showPaper } from './paper.ts';
import { showLineOf, showLinesOf } from './place-line.ts';
import { openProblemList } from './problem-list.ts';
import { openFrame } from './report-frame.ts';
import { openReview } from './review.ts';
import { openStates } from './states.ts';
import { openTabs } from './tabs.ts';

const { notes = '', path = '' } = byId('shell').dataset;

function chosenEdition(): string {
  return document.querySelector<HTMLInputElement>('input[name="edition"]:checked')?.value ?? 'public';
}

function query(): string {
  return `?notes=${notes}&edition=${chosenEdition()}`;
}

async function start(): Promise<void> {
  let latest: PreviewState | undefined;
  const frame = await openFrame({
    pointedAt: (place) => {
      const found = place === undefined ? undefined : latest?.page?.places[place];
      if (found !== undefined) showLineOf(found, { file: path, language: languageOf(latest) });
    },
    movedTo: (place) => review.offer(place),
    chosen: (place) => list.lead(place),
  });
  const list = openProblemList({
    pointedAt: (problem) => {
      if (problem !== undefined) showLinesOf(problem, languageOf(latest));
      frame.mark(problem?.place);
    },
    chosen: ({ place, words }) => {
      if (place === undefined) return;
      lead(place, words);
    },
  });
  const lead = (place: number, words?: string): void => {
    if (isPaper()) byId('tab-screen').click();
    frame.lead(place, words);
  };
  const review = openReview({ query, lead });
  const show = (state: PreviewState): void => {
    latest = state;
    frame.show(state);
    list.show(state);
    review.show(state);
    if (state.page !== undefined) showFacts(state.page);
    showOverlay(state.overlay, state.page !== undefined);
    showPrint();
  };
  const showPrint = (): void => {
    if (isPaper() && latest?.page !== undefined) void showPaper(latest.page.id, query());
  };
  openTabs(showPrint);
  follow(show);
}

/** Shows each state that the server has. */
function follow(show: (state: PreviewState) => void): void {
  const states = openStates({ query, show, freshness: showFreshness, failed: () => connection.tryAgain() });
  const connection = connect(query, { state: (id) => states.announced(id), lost: () => states.lost() });
  watchEdition(() => connection.open());
}

/** The address follows, so that it shows the same when it is opened again. */
function watchEdition(changed: () => void): void {
  for (const input of document.querySelectorAll('input[name="edition"]'))
    input.addEventListener('change', () => {
      byId('changes').setAttribute('href', `changes${query()}&lang=${document.documentElement.lang}`);
      history.replaceState(undefined, '', `${query()}&lang=${document.documentElement.lang}`);
      changed();
    });
}

function languageOf(state: PreviewState | undefined): string {
  return state?.page?.language ?? 'en';
}

function isPaper(): boolean {
  return byId('report').dataset['shown'] === 'paper';
}

function showFreshness(key: 'up-to-date' | 'stale' | 'not-connected'): void {
  const shown = byId('freshness');
  shown.dataset['freshness'] = key;
  // A screen reader repeats what is written again, though it be the same.
  if (shown.textContent !== say(key)) shown.textContent = say(key);
}

void start();
