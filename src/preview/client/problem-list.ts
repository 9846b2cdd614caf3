import type { PreviewProblem, PreviewState } from '../preview-state.ts';
import { byId, element, put } from './elements.ts';
import { say } from './page-words.ts';

/** What happens in the list. */
export interface ProblemEvents {
  /** Somebody points at a problem, or moved to it; nothing when they leave the list. */
  pointedAt(problem: PreviewProblem | undefined): void;
  /** Somebody wants to see it in the report. */
  chosen(problem: PreviewProblem): void;
}

/** The list of problems. */
export interface ProblemList {
  /** Shows what is wrong now. */
  show(state: PreviewState): void;
  /** Leads to the first problem of a place. */
  lead(place: number): void;
}

const groups = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['notice', 'notices'],
] as const;

/** The list of problems, by severity. */
export function openProblemList(events: ProblemEvents): ProblemList {
  const holder = byId('problem-list');
  let problems: readonly PreviewProblem[] = [];
  const problemAt = ({ target }: Event): PreviewProblem | undefined => {
    const found = target instanceof Element ? target.closest('[data-problem]') : null;
    return found === null ? undefined : problems[Number(found.getAttribute('data-problem'))];
  };
  const point = (event: Event): void => {
    const problem = problemAt(event);
    if (problem !== undefined) events.pointedAt(problem);
  };
  holder.addEventListener('mouseover', point);
  holder.addEventListener('focusin', point);
  holder.addEventListener('mouseleave', () => events.pointedAt(undefined));
  holder.addEventListener('focusout', () => events.pointedAt(undefined));
  holder.addEventListener('click', (event) => {
    const problem = problemAt(event);
    if (event.target instanceof HTMLButtonElement && problem !== undefined) events.chosen(problem);
  });
  return {
    show: (state) => {
      ({ problems } = state);
      put(holder, content(state));
    },
    lead: (place) => {
      const index = problems.findIndex((problem) => problem.place === place);
      document.getElementById(`problem-${String(index)}`)?.focus();
    },
  };
}

function content({ problems, page }: PreviewState): readonly Node[] {
  if (problems.length === 0) return [element('p', {}, `${say('no-problems')} ${say('read-once-more')}`)];
  return groups.flatMap(([severity, heading]) => {
    const items = problems.flatMap((problem, index) =>
      problem.severity === severity ? [item(problem, index, labelOf(problem, page))] : [],
    );
    if (items.length === 0) return [];
    return [
      element('h3', { class: severity }, say(heading, { count: items.length })),
      element('ul', { class: severity, lang: 'en' }, items),
    ];
  });
}

function labelOf({ place }: PreviewProblem, page: PreviewState['page']): string | undefined {
  return place === undefined ? undefined : page?.places[place]?.label;
}

function item(problem: PreviewProblem, index: number, label: string | undefined): HTMLElement {
  const { message, hint, line, file } = problem;
  const lead =
    label === undefined
      ? []
      : [
          element(
            'button',
            { type: 'button', lang: document.documentElement.lang },
            say('in-report', { place: label }),
          ),
        ];
  const parts = [
    element('p', { class: 'message' }, withValues(message)),
    ...(hint === undefined ? [] : [element('p', { class: 'hint' }, withValues(hint))]),
    element('p', { class: 'where' }, [
      ...lead,
      element('span', { lang: document.documentElement.lang }, say('line-of', { line, file })),
    ]),
  ];
  return element('li', { id: `problem-${String(index)}`, 'data-problem': String(index), tabindex: '0' }, parts);
}

/** Values stand in backticks. */
function withValues(text: string): readonly (string | Node)[] {
  return text.split(/`([^`]*)`/u).map((part, index) => (index % 2 === 0 ? part : element('code', {}, part)));
}
