import { byId } from './elements.ts';

/** The ways of showing a report. */
export type ShownAs = 'screen' | 'paper' | 'phone';

const tabs = ['screen', 'paper', 'phone'] as const;

/** Makes the tabs work: by pointer, and by arrow keys, Home and End. `choose` hears which one was chosen. */
export function openTabs(choose: (shown: ShownAs) => void): void {
  const select = (chosen: ShownAs, hasFocus: boolean): void => {
    for (const name of tabs) {
      const tab = byId(`tab-${name}`);
      tab.setAttribute('aria-selected', String(name === chosen));
      tab.tabIndex = name === chosen ? 0 : -1;
      if (name === chosen && hasFocus) tab.focus();
    }
    const panel = byId('report');
    panel.setAttribute('aria-labelledby', `tab-${chosen}`);
    panel.dataset['shown'] = chosen;
    choose(chosen);
  };
  for (const [index, name] of tabs.entries()) {
    const tab = byId(`tab-${name}`);
    tab.addEventListener('click', () => select(name, false));
    tab.addEventListener('keydown', (event) => {
      const to = { ArrowRight: index + 1, ArrowLeft: index + tabs.length - 1, Home: 0, End: tabs.length - 1 }[
        event.key
      ];
      const next = to === undefined ? undefined : tabs[to % tabs.length];
      if (next === undefined) return;
      event.preventDefault();
      select(next, true);
    });
  }
  select('screen', false);
}
