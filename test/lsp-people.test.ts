import { describe, expect, it } from 'vitest';
import { completionsAt } from '../src/language-server/completion.ts';
import { hoverAt } from '../src/language-server/hover.ts';
import { checkText, host, projectOf } from './support/compile-fixture.ts';

const text = 'to: Cabinet\nportfolio-holder: Cllr A Pellow, Portfolio Holder for Parks\nlead-member: ';

describe('people of the register, in an editor', () => {
  it('are offered where persons are written', async () => {
    const place = { lines: text.split('\n'), line: 2, character: 13, isYaml: true };
    expect(completionsAt(place, await projectOf('test/notes.md'))).toEqual([]);
    const offered = completionsAt(place, await projectOf('fixtures/councils/ravensmere/notes.md'));
    expect(offered.map(({ label }) => label)).toContain('Cllr J Wintringham, Chair of the Place Scrutiny Committee');
  });

  it('are shown with their posts', async () => {
    const project = await projectOf('test/notes.md');
    const { value: notes } = await checkText(text, 'notes.yaml');
    if (notes === undefined) throw new Error('These notes can be read.');
    const checked = { version: 1, diagnostics: [], elsewhere: [], notes, project };
    const at = text.indexOf('Pellow');
    expect(await hoverAt(at, checked, host)).toBeUndefined();
    const known = await projectOf('fixtures/councils/ravensmere/notes.md');
    expect(JSON.stringify(await hoverAt(at, { ...checked, project: known }, host))).toContain(
      'Portfolio Holder for Environment and Climate',
    );
  });
});
