import { describe, expect, it } from 'vitest';
import { compile, fixture } from './support/compile-fixture.ts';

const spellings = ['front-matter.md', 'notes.yaml', 'paste.md'].map((file) => `fixtures/notes/three-spellings/${file}`);

describe('the same notes', () => {
  it('give the same bytes each time', async () => {
    for (const path of spellings) {
      const [first, second] = [await compile(fixture(path)), await compile(fixture(path))];
      expect(first.html).toBe(second.html);
      expect(first.report).toEqual(second.report);
    }
  });

  it.each(spellings.slice(1))('give the same page when they are spelt as %s', async (path) => {
    const [expected, spelt] = [
      await compile(fixture('fixtures/notes/three-spellings/front-matter.md')),
      await compile(fixture(path)),
    ];
    // Fonts are left out first only so that a difference can be read.
    expect(spelt.html.replace(/base64,[^)]*/gu, '')).toBe(expected.html.replace(/base64,[^)]*/gu, ''));
    expect(spelt.html === expected.html).toBe(true);
  });
});
