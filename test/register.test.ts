import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCheck } from '../src/commands/check.ts';
import { peopleText } from '../src/commands/council-folder.ts';
import { createNodeHost } from '../src/host/node-host.ts';
import { openProjects } from '../src/project.ts';
import { isInExecutive, isInOffice, registerWords } from '../src/register/register.ts';
import type { Register } from '../src/register/register.ts';
import { projectFolder } from './support/compile-fixture.ts';
import { recordingHost } from './support/recording-host.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrutineer-register-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the notes of a council with a register are told of it. */
async function registerOf(text: string, name = 'people.yaml'): Promise<Register | undefined> {
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'scrutineer.yaml'), `register: ${name}\n`);
  const host = createNodeHost({ packageFolder: projectFolder, workingFolder: folder });
  const { value, diagnostics } = await openProjects(host).of('notes.md');
  expect(diagnostics).toEqual([]);
  return value?.facts.register;
}

/** What `check` says of perfect notes beside a register, and its exit code. */
async function checked(text: string, name = 'people.yaml'): Promise<{ readonly code: number; readonly out: string }> {
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'scrutineer.yaml'), `register: ${name}\n`);
  writeFileSync(join(folder, 'notes.md'), readFileSync(join(projectFolder, 'fixtures/notes/perfect/input.md'), 'utf8'));
  const host = recordingHost(folder);
  const code = await runCheck({ notes: ['notes.md'], formats: [{ name: 'pretty' }] }, host);
  return { code, out: host.out() };
}

const before = { year: 2026, month: 5, day: 19 };
const after = { year: 2026, month: 5, day: 20 };

describe('a register in the council’s own form', () => {
  it('may hold names and posts alone', async () => {
    const register = await registerOf('people:\n  - name: Cllr A Pellow\n    posts: [Portfolio Holder for Homes]\n');
    expect(register?.people).toMatchObject([
      { name: 'Cllr A Pellow', isCouncillor: true, posts: [{ title: 'Portfolio Holder for Homes' }], terms: [] },
    ]);
  });

  it('reads every key of the guide, with both forms of dates', async () => {
    const guide = readFileSync(join(projectFolder, 'docs/people.md'), 'utf8');
    const [, , whole = ''] = /```yaml\n([^]*?)```[^]*?```yaml\n([^]*?)```/u.exec(guide) ?? [];
    const register = await registerOf(whole);
    expect(register?.people).toEqual([
      {
        name: "Cllr Fergal O'Neill",
        names: [
          { given: ['fergal'], surname: "o'neill" },
          { given: ['f', 'p'], surname: "o'neill" },
        ],
        isCouncillor: true,
        terms: [{ from: { year: 2023, month: 5, day: 8 }, until: { year: 2027, month: 5, day: 6 } }],
        ward: 'Staithe Quay',
        executive: [{}],
        posts: [{ title: 'Deputy Leader of the Council' }, { title: 'Portfolio Holder for Housing', from: after }],
        committees: [{ title: 'Licensing Committee', until: before }],
      },
    ]);
  });

  it('tells the executive by dated posts, up to the last day and from the first', async () => {
    const register = await registerOf(
      'people:\n  - name: Cllr A\n    posts:\n      - {post: Cabinet Member for Homes, until: 2026-05-19}\n' +
        '  - name: Cllr B\n    from: 20 May 2026\n    posts:\n      - {post: Leader of the Council, from: 20 May 2026}\n' +
        '  - name: Cllr C\n    executive: no\n    posts: [Portfolio Holder for Nothing]\n',
    );
    const days = (register?.people ?? []).map((person) => [before, after].map((day) => isInExecutive(person, day)));
    expect(days).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect((register?.people ?? []).map((person) => isInOffice(person, before))).toEqual([true, false, true]);
  });

  it.each([
    ['the starter', peopleText],
    ['nothing', ''],
    ['a comment', '# later\n'],
    ['an empty list', 'people: []\n'],
  ])('of nobody is none: %s', async (_, text) => {
    expect(await registerOf(text)).toBeUndefined();
  });

  it('has a starter that is right once its # are removed', async () => {
    const lines = peopleText.split('\n').filter((line) => !/^# \S|^#$/u.test(line));
    const register = await registerOf(lines.map((line) => line.replace(/^#/u, '')).join('\n'));
    expect(register?.people.map(({ name, posts }) => [name, posts.length])).toEqual([
      ['Cllr J Wintringham', 1],
      ['Cllr A Pellow', 2],
      ['Dana Hembury', 1],
    ]);
  });
});

const popolo = {
  persons: [
    { id: 'p1', name: 'Fergal O’Neill', honorific_prefix: 'Cllr', email: null, other_names: [{ name: 'F O’Neill' }] },
    { id: 'p2', given_name: 'Ama', family_name: 'Tarrant-Osei', other_names: null },
    { id: 'p3', name: 'Dana Hembury' },
  ],
  organizations: [
    { id: 'o1', name: 'Ravensmere Borough Council', classification: 'council' },
    { id: 'o2', name: 'Cabinet' },
    { id: 'o3', name: 'Place Scrutiny Committee', classification: 'committee' },
  ],
  posts: [{ id: 'h', label: 'Portfolio Holder for Housing', organization_id: 'o2', start_date: null }],
  areas: [{ id: 'w', name: 'Cobdyke' }],
  memberships: [
    { person_id: 'p1', organization_id: 'o1', area_id: 'w', start_date: '2023-05' },
    { person_id: 'p1', post_id: 'h', start_date: '2026-05-20', end_date: null },
    { person_id: 'p2', organization_id: 'o3', role: 'Chair', end_date: '2026' },
    { person_id: 'p2', organization_id: 'o3', role: 'member' },
    { person_id: 'p3', label: 'Head of Community Safety', role: 'officer' },
  ],
};

describe('a register in Popolo', () => {
  it('makes posts, seats and days in the executive of memberships', async () => {
    const register = await registerOf(JSON.stringify(popolo, undefined, '\t'), 'people.json');
    expect(register?.people).toEqual([
      {
        name: 'Cllr Fergal O’Neill',
        names: [
          { given: ['fergal'], surname: "o'neill" },
          { given: ['f'], surname: "o'neill" },
        ],
        isCouncillor: true,
        terms: [{ from: { year: 2023, month: 5, day: 1 } }],
        ward: 'Cobdyke',
        posts: [{ title: 'Portfolio Holder for Housing', from: after }],
        committees: [],
        executive: [{ from: after }, { title: 'Portfolio Holder for Housing', from: after }],
      },
      {
        name: 'Ama Tarrant-Osei',
        names: [{ given: ['ama'], surname: 'tarrant-osei' }],
        isCouncillor: true,
        terms: [],
        posts: [{ title: 'Chair of the Place Scrutiny Committee', until: { year: 2026, month: 12, day: 31 } }],
        committees: [{ title: 'Place Scrutiny Committee' }],
        executive: [],
      },
      {
        name: 'Dana Hembury',
        names: [{ given: ['dana'], surname: 'hembury' }],
        isCouncillor: false,
        terms: [],
        posts: [{ title: 'Head of Community Safety' }],
        committees: [],
        executive: [],
      },
    ]);
  });

  it('shows a membership of somebody who is not there', async () => {
    const { code, out } = await checked(
      JSON.stringify({ ...popolo, memberships: [{ person_id: 'p9' }] }),
      'people.json',
    );
    expect(out).toMatch(/error\[register-mistake\]: There is no person `p9` in this file\.\n {2}people\.json:1:\d{3}/u);
    expect(code).toBe(2);
  });

  it('shows what is no Popolo', async () => {
    const { code, out } = await checked('{"people": []}', 'people.json');
    expect(out).toContain('`persons` is missing here.');
    expect(code).toBe(2);
  });
});

describe('mistakes in a register are shown at their place, and nothing is checked', () => {
  it.each([
    [
      'an unknown key',
      'people:\n  - name: Cllr A\n    wards: Cobdyke\n',
      /`wards` is not known here\.\n {2}people\.yaml:3:5\n[^]*Did you mean `ward`\?/u,
    ],
    [
      'an unknown key of a post',
      'people:\n  - name: Cllr A\n    posts:\n      - post: Leader\n        untill: 2026-05-19\n',
      /`untill` is not known here\.\n {2}people\.yaml:5:9\n[^]*Did you mean `until`\?/u,
    ],
    ['an unknown key at the top', 'poeple: []\n', /`poeple` is not known here\.[^]*Did you mean `people`\?/u],
    ['no name', 'people:\n  - ward: Cobdyke\n', /`name` is missing here\./u],
    ['people who are no list', 'people: Cllr A\n', /`people` is not what is expected: a list\./u],
    [
      'a post that is neither',
      'people:\n  - name: Cllr A\n    posts: [[Leader]]\n',
      /`posts` is not what is expected: a text or names with values\./u,
    ],
    [
      'a date that is none',
      'people:\n  - name: Cllr A\n    posts:\n      - {post: Leader, from: 31 June 2026}\n',
      /`from` is not what is expected: a date such as 21 May 2026\.\n {2}people\.yaml:4:30/u,
    ],
    [
      'a last day before the first',
      'people:\n  - name: Cllr A\n    posts:\n      - {post: Leader, from: 2026-05-20, until: 2026-05-19}\n',
      /The last day stands before the first\.\n {2}people\.yaml:4:49/u,
    ],
    ['broken YAML', 'people: [\n', /error\[yaml-syntax\][^]*people\.yaml:1/u],
  ])('%s', async (_, text, words) => {
    const { code, out } = await checked(text);
    expect(out).toMatch(words);
    expect(code).toBe(2);
  });
});

it('gives its words to a check of spelling', async () => {
  const register = await registerOf(
    "people:\n  - name: Cllr Fergal O'Neill\n    also: [F ap Rhys]\n    ward: Cobdyke\n    posts: [Head of Siltworks]\n",
  );
  expect(register === undefined ? [] : registerWords(register)).toEqual(
    expect.arrayContaining(['Fergal', "O'Neill", 'rhys', 'Cobdyke', 'Siltworks']),
  );
});
