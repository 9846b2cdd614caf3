import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBuild } from '../src/commands/build.ts';
import { runCheck } from '../src/commands/check.ts';
import { recordingHost } from './support/recording-host.ts';

const root = join(import.meta.dirname, '..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrutineer-type-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

interface Built {
  readonly code: number;
  readonly err: string;
  readonly pages: readonly string[];
}

/** Builds notes to web pages. */
async function build(...notes: string[]): Promise<Built> {
  const host = recordingHost(folder);
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  mkdirSync(join(folder, 'out'));
  const code = await runBuild(
    { notes, out: 'out', formats: ['html'], allowErrors: false, edition: 'public', timeout: 60, quiet: true },
    host,
  );
  return {
    code,
    err: host.err(),
    pages: readdirSync(join(folder, 'out'))
      .filter((name) => name.endsWith('.html'))
      .toSorted()
      .map((name) => readFileSync(join(folder, 'out', name), 'utf8')),
  };
}

const settings = 'templates: types\n';

describe("mistakes in a council's own files", () => {
  const perfect = readFileSync(join(root, 'fixtures/notes/perfect/input.md'), 'utf8');
  const good = readFileSync(join(root, 'templates/cabinet-feedback/structure.yaml'), 'utf8');
  const changed = (from: string, to: string): string => {
    expect(good).toContain(from);
    return good.replace(from, to);
  };

  /** What `check` and `build` say, exit codes told apart. */
  async function said(): Promise<{ readonly codes: readonly number[]; readonly words: string }> {
    const host = recordingHost(folder);
    const checked = await runCheck({ notes: ['notes/perfect.md'], formats: [{ name: 'pretty' }] }, host);
    const { code, err, pages } = await build('notes/perfect.md');
    expect(pages).toEqual([]);
    // Both say the same, each on its stream.
    expect(err.trim()).toBe(host.out().trim());
    return { codes: [checked, code], words: host.out() };
  }

  it.each([
    [
      'an unknown key',
      changed('free-sections: true', 'free-section: true'),
      /error\[structure-mistake\]: `free-section` is not known here\.\n {2}types\/cabinet-feedback\/structure\.yaml:12:1\n[^]*hint: Did you mean `free-sections`\?/u,
    ],
    [
      'a wrong kind',
      changed('kind: yes-no', 'kind: yesno'),
      /`kind` cannot be `yesno`\.\n {2}types\/cabinet-feedback\/structure\.yaml:\d+:11\n[^]*Did you mean `yes-no`\?/u,
    ],
    [
      'a field in the title that is not there',
      changed('to {to} – {report-title}', 'to {to} – {report-titel}'),
      /`default-title` names a field `report-titel`, which is not defined\.\n {2}types\/cabinet-feedback\/structure\.yaml:5:36\n[^]*Did you mean `report-title`\?/u,
    ],
    [
      'a key that stands twice',
      changed('free-sections: true', 'free-sections: true\nfree-sections: no'),
      /`free-sections` is given twice\.\n {2}types\/cabinet-feedback\/structure\.yaml:13:1/u,
    ],
    [
      'two fields of a name',
      changed('- name: wards', '- name: Purpose'.toLowerCase()),
      /Two of the fields are called `purpose`\.\n[^]*The first stands here/u,
    ],
    [
      'a value of the wrong form',
      changed('file-name: [from, report-title, date]', 'file-name: from'),
      /`file-name` is not what is expected: a list\.\n {2}types\/cabinet-feedback\/structure\.yaml:\d+:12/u,
    ],
    ['a missing key', changed('short-title-from: report-title\n', ''), /`short-title-from` is missing here\./u],
    [
      'a label without English',
      changed('label: { en: Wards affected, cy: Wardiau yr effeithir arnynt }', 'label: { cy: Wardiau }'),
      /`label` is not what is expected: the words in English, `en`, are missing\./u,
    ],
    [
      'a choice of nothing',
      changed('    choices: [lga2000-9f, pja2006-19, health-2013, local, local-rule, none]\n', ''),
      /`kind` is not what is expected: a choice needs `choices`, the words to\s+choose from\.\n {2}types\/cabinet-feedback\/structure\.yaml:120:11/u,
    ],
    [
      'broken YAML',
      changed('summary: Feedback', 'summary: "Feedback'),
      /error\[yaml-syntax\][^]*types\/cabinet-feedback\/structure\.yaml:\d+:\d+/u,
    ],
    ['an empty file', '', /types\/cabinet-feedback\/structure\.yaml:1:1/u],
  ])('in structure.yaml are shown there: %s', async (_, structure, expected) => {
    write({
      'scrutineer.yaml': settings,
      'notes/perfect.md': perfect,
      'types/cabinet-feedback/structure.yaml': structure,
    });
    const { codes, words } = await said();
    expect(words).toMatch(expected);
    expect(codes).toEqual([2, 2]);
  });

  it.each([
    [
      'an unknown key',
      'coucnil:\n  name: Ravensmere\n',
      /error\[settings-mistake\]: `coucnil` is not known here\.\n {2}scrutineer\.yaml:1:1\n[^]*Did you mean `council`\?/u,
    ],
    [
      'an unknown key within',
      'council:\n  name: Ravensmere\n  logos: a.png\n',
      /`logos` is not known here\.\n {2}scrutineer\.yaml:3:3\n[^]*Did you mean `logo`\?/u,
    ],
    [
      'an unknown rule',
      '# doubled-wrod\nrules:\n  blank-feild: notice\n',
      /There is no rule `blank-feild`\.\n {2}scrutineer\.yaml:3:3\n[^]*Did you mean `blank-field`\?/u,
    ],
    [
      'a severity that is none',
      'rules:\n  title-form: ignore\n',
      /`title-form` cannot be `ignore`\.\n {2}scrutineer\.yaml:2:15\n[^]*Write one of: error, warning, notice, off\./u,
    ],
    [
      'a logo that is not there',
      'council:\n  name: R\n  logo: logo.svg\n  logo-alternative: R\n',
      /The logo `logo\.svg` was not found\.\n {2}scrutineer\.yaml:3:9/u,
    ],
    [
      'a logo of another form',
      'council:\n  name: R\n  logo: logo.gif\n',
      /The logo `logo\.gif` is not a PNG, JPEG or SVG file\./u,
    ],
    [
      'an unknown format',
      'output:\n  formats: [html, pdff]\n',
      /`formats` cannot be `pdff`\.\n {2}scrutineer\.yaml:2:19\n[^]*Did you mean `pdf`\?/u,
    ],
    [
      'a folder of types that is not there',
      'templates: templates\n',
      /There is no folder `templates` for report types\.\n {2}scrutineer\.yaml:1:12/u,
    ],
    ['broken YAML', 'council: [\n', /error\[yaml-syntax\][^]*scrutineer\.yaml:\d+:\d+/u],
    ['no settings at all', 'council\n', /This file is not what is expected/u],
  ])('in scrutineer.yaml are shown there: %s', async (_, text, expected) => {
    write({ 'scrutineer.yaml': text, 'notes/perfect.md': perfect });
    const { codes, words } = await said();
    expect(words).toMatch(expected);
    expect(codes).toEqual([2, 2]);
  });

  it('in the name of a folder are shown', async () => {
    write({ 'scrutineer.yaml': settings, 'notes/perfect.md': perfect, 'types/cabinet-feedbak/council.css': '' });
    const { codes, words } = await said();
    expect(words).toMatch(
      /The folder `types\/cabinet-feedbak` holds no `structure\.yaml`[^]*Did you mean `cabinet-feedback`\?/u,
    );
    expect(codes).toEqual([2, 2]);
  });

  it.each([
    [
      'a name that is not there',
      'partials/opening.hbs',
      '<h1>{{titlle}}</h1>',
      /error\[template-unknown-name\]: There is no `titlle` here\.\n {2}types\/cabinet-feedback\/partials\/opening\.hbs:1:\d+\n[^]*Did you mean `title`\?/u,
    ],
    [
      'a partial that is not there',
      'report.hbs',
      '{{> opning}}',
      /error\[template-unknown-partial\][^]*types\/cabinet-feedback\/report\.hbs:1:\d+\n[^]*Did you mean `opening`\?/u,
    ],
    [
      'a block that is not closed',
      'partials/sign-off.hbs',
      '{{#if title}}',
      /error\[template-syntax\][^]*types\/cabinet-feedback\/partials\/sign-off\.hbs:1:1/u,
    ],
  ])('in templates are shown there, once for all notes: %s', async (_, file, text, expected) => {
    write({
      'scrutineer.yaml': settings,
      'notes/perfect.md': perfect,
      'notes/again.md': perfect.replace('Empty Homes Action Plan', 'Homes'),
      [`types/cabinet-feedback/${file}`]: text,
    });
    const { code, err, pages } = await build('notes');
    expect(err).toMatch(expected);
    expect(err.match(/error\[template-/gu)).toHaveLength(1);
    expect({ code, pages }).toEqual({ code: 2, pages: [] });
  });
});
