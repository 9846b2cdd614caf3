import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/commands/check.ts';
import { runNew } from '../../src/commands/new.ts';
import { notYetGiven, problemsIn, recordingHost } from '../support/recording-host.ts';

const types = readdirSync(join(import.meta.dirname, '../../templates'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrutineer-new-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

async function check(...notes: string[]): Promise<ReturnType<typeof problemsIn>> {
  const host = recordingHost(folder);
  await runCheck({ notes, formats: [{ name: 'json' }] }, host);
  return problemsIn(host.out());
}

const notes = (fields: Readonly<Record<string, string>>): string => {
  const lines = Object.entries({ type: 'cabinet-feedback', ...fields }).map(([name, value]) => `${name}: ${value}\n`);
  return `---\n${lines.join('')}---\n\n## Introduction\n\nThe Committee met.\n`;
};

describe('new', () => {
  it.each(types)('writes notes of type %s in which everything that is wrong is not yet given', async (type) => {
    const host = recordingHost(folder);
    expect(await runNew({ type }, host)).toBe(0);
    const [file] = await check(`2026-10-06-${type}.md`);
    expect(file?.rules.length).toBeGreaterThan(5);
    expect(file?.rules.filter((rule) => !notYetGiven.has(rule))).toEqual([]);
    expect(host.err()).toContain(`Wrote 2026-10-06-${type}.md`);
    expect(host.err()).toContain(`scrutineer check 2026-10-06-${type}.md`);
  });

  it('goes on with the reference and the committee of the newest report', async () => {
    write(
      'notes/old.md',
      notes({ reference: 'SR/25/40', from: 'Place Scrutiny Committee', to: 'Cabinet', date: '9 April 2026' }),
    );
    write(
      'notes/new.md',
      notes({
        reference: 'SR/26/09',
        from: 'Housing and Communities Scrutiny Committee',
        to: 'Executive',
        date: '8 July 2026',
      }),
    );
    write(
      'notes/middle.md',
      notes({ reference: 'SR/26/11', from: 'Place Scrutiny Committee', to: 'Cabinet', date: '10 June 2026' }),
    );
    const host = recordingHost(folder);
    expect(await runNew({ out: 'notes/' }, host)).toBe(0);
    const text = read('notes/2026-10-06-cabinet-feedback.md');
    expect(text).toContain('\nreference: SR/26/12\n');
    expect(text).toContain('\nfrom: Housing and Communities Scrutiny Committee\n');
    expect(text).toContain('\nto: Executive\n');
    expect(host.err()).toContain('Its reference is SR/26/12, after SR/26/11.');
  });

  it('takes the words of scrutineer.yaml before those of earlier reports, and writes into notes', async () => {
    write('scrutineer.yaml', 'type: scrutiny-letter\nvocabulary:\n  committee: "Pwyllgor Craffu: Lle"\n');
    write('notes/2026/one.md', notes({ reference: 'CBA-099', from: 'Pwyllgor Craffu Cymunedau', date: '8 July 2026' }));
    expect(await runNew({ title: 'Ffyrdd' }, recordingHost(folder))).toBe(0);
    const text = read('notes/2026-10-06-ffyrdd.md');
    expect(text).toContain('\ntype: scrutiny-letter\n');
    expect(text).toContain('\nfrom: "Pwyllgor Craffu: Lle"\n');
    expect(text).toContain('\nsubject: Ffyrdd\n');
    expect(text).toContain('\nreference: CBA-100\n');
  });

  it('reads earlier reports in this folder only where there are no settings', async () => {
    write('elsewhere/one.md', notes({ reference: 'SR/26/14', date: '8 July 2026' }));
    write('beside.yaml', 'reference: SR/26/02\ndate: 2026-07-08\nfrom: Place Scrutiny Committee\n');
    await runNew({}, recordingHost(folder));
    expect(read('2026-10-06-cabinet-feedback.md')).toContain('\nreference: SR/26/03\n');
  });

  // What is rightly said of such titles.
  const titleRules: ReadonlySet<string> = new Set(['character-without-font', 'unusable-file-name']);
  it.each([
    ['Parks: the "next" ten years #1', 'parks-the-next-ten-years-1'],
    ['../..\\con <*?>|', 'con'],
    ['yes', 'yes'],
    ['Cyngor Môn & Ôl', 'cyngor-mon-and-ol'],
    ['$& $1', 'and-1'],
    ['✂', 'cabinet-feedback'],
    ['long '.repeat(60).trim(), 'long-'.repeat(22).slice(0, -1)],
  ])('calls the file after the title %j and keeps the title as it was typed', async (title, stem) => {
    expect(await runNew({ title }, recordingHost(folder))).toBe(0);
    expect(readdirSync(folder)).toEqual([`2026-10-06-${stem}.md`]);
    const [file] = await check('.');
    expect(file?.rules.filter((rule) => !notYetGiven.has(rule) && !titleRules.has(rule))).toEqual([]);
    write(
      'probe.yaml',
      `type: cabinet-feedback\nreport-title: ${/^report-title: (.*)$/mu.exec(read(`2026-10-06-${stem}.md`))?.[1] ?? ''}\ntitle: Z\nto: Cabinet\n`,
    );
    const host = recordingHost(folder);
    await runCheck({ notes: ['probe.yaml'], formats: [{ name: 'json' }] }, host);
    const expected: { files: { problems: { rule: string; message: string }[] }[] } = JSON.parse(host.out());
    expect(expected.files[0]?.problems.find(({ rule }) => rule === 'title-disagrees')?.message).toContain(
      `Scrutiny feedback to Cabinet – ${title}`,
    );
  });

  it('never overwrites', async () => {
    write('mine.md', 'mine');
    const host = recordingHost(folder);
    expect(await runNew({ out: 'mine.md' }, host)).toBe(2);
    expect(host.err()).toContain('`mine.md` is there already');
    expect(read('mine.md')).toBe('mine');
  });

  it('refuses a name that would be read as something else', async () => {
    const host = recordingHost(folder);
    expect(await runNew({ out: 'notes.yaml' }, host)).toBe(2);
    expect(host.err()).toContain('ends in .md');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['scrutiny-leter', 'Did you mean `scrutiny-letter`?'],
    ['minutes', 'cabinet-feedback  Feedback and recommendations'],
  ])('knows no type %s', async (type, hint) => {
    const host = recordingHost(folder);
    expect(await runNew({ type }, host)).toBe(2);
    expect(host.err()).toContain(`There is no report type \`${type}\`.`);
    expect(host.err()).toContain(hint);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('shows mistakes in the settings', async () => {
    write('scrutineer.yaml', 'tpye: scrutiny-letter\n');
    const host = recordingHost(folder);
    expect(await runNew({}, host)).toBe(2);
    expect(host.err()).toContain('scrutineer.yaml:1:1');
    expect(readdirSync(folder)).toEqual(['scrutineer.yaml']);
  });

  it("begins with the council's own starter", async () => {
    write('scrutineer.yaml', 'templates: types\n');
    write(
      'types/cabinet-feedback/starter.md',
      '---\r\nfrom:\r\nto: Nobody\r\n---\r\n\r\n## Introduction\r\n\r\nOur own words.\r\n',
    );
    write('one.md', notes({ from: 'Place Scrutiny Committee', date: '8 July 2026' }));
    expect(await runNew({ out: 'begun.md' }, recordingHost(folder))).toBe(0);
    expect(read('begun.md')).toBe(
      '---\ntype: cabinet-feedback\r\nfrom: Place Scrutiny Committee\r\nto: Nobody\r\n---\r\n\r\n## Introduction\r\n\r\nOur own words.\r\n',
    );
  });
});
