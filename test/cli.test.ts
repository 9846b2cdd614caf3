import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { projectFolder } from './support/compile-fixture.ts';
import { runCli, temporaryFolder } from './support/run-cli.ts';

const folder = temporaryFolder();
const perfect = readFileSync(join(projectFolder, 'fixtures/notes/perfect/input.md'), 'utf8');
writeFileSync(join(folder, 'good.md'), perfect);
writeFileSync(join(folder, 'bad.md'), perfect.replace(/^date:.*$/mu, 'date: 01/02/26'));
writeFileSync(join(folder, 'warned.md'), perfect.replace('Members asked', 'Members Members asked'));
mkdirSync(join(folder, 'empty'));

describe('check', () => {
  it.each([
    ['good.md', 0],
    ['warned.md', 0],
    ['bad.md', 1],
    ['nowhere.md', 2],
    ['empty', 2],
  ])('%s ends with %i', (name, code) => {
    expect(runCli(['check', name], { folder }).code).toBe(code);
  });

  it('shows both readings of an ambiguous date with its place', () => {
    const { out } = runCli(['check', 'bad.md'], { folder });
    expect(out).toContain('error[ambiguous-date]: `01/02/26` can be read as 1 February 2026 or 2 January 2026.');
    expect(out).toMatch(/bad\.md:\d+:\d+/u);
    expect(out).not.toContain('\u001B');
  });

  it('reads standard input by the name given', () => {
    const { code, out } = runCli(['check', '-', '--stdin-name', 'notes.yaml', '--format', 'json'], {
      folder,
      input: 'to: Cabinet\n',
    });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ version: 1, files: [{ path: 'notes.yaml' }] });
  });

  it('colours only for a terminal, and never with NO_COLOR', () => {
    expect(runCli(['check', 'bad.md'], { folder, environment: { FORCE_COLOR: '1' } }).out).toContain('\u001B[');
    expect(runCli(['check', 'bad.md'], { folder, environment: { NO_COLOR: '1' } }).out).not.toContain('\u001B[');
  });

  it('never writes control characters of the notes to the terminal', () => {
    writeFileSync(join(folder, 'control.md'), perfect.replace('Members asked', 'Members \u001B[31m\u0007 asked'));
    const { out } = runCli(['check', 'control.md'], { folder });
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(out.replace(/\n/gu, '')).not.toMatch(/[\u0000-\u001F\u007F]/u);
  });
});

describe('build', () => {
  it('writes web pages without a browser', () => {
    const out = join(folder, 'pages');
    const run = runCli(['build', 'good.md', '--out', out, '--formats', 'html,json'], {
      folder,
      environment: { PATH: '', PUPPETEER_EXECUTABLE_PATH: '/nowhere' },
    });
    expect(run.code).toBe(0);
    expect(readdirSync(out)).toHaveLength(3);
  });

  it('does not write a report with errors, and goes on with the others', () => {
    const out = join(folder, 'some');
    const run = runCli(['build', 'good.md', 'bad.md', '--out', out, '--formats', 'html'], { folder });
    expect(run.code).toBe(1);
    expect(run.err).toContain('ambiguous-date');
    expect(readdirSync(out)).toEqual([expect.stringMatching(/\.html$/u), 'manifest.json']);
  });

  it('stamps a report with errors as a draft when it is asked for', () => {
    const out = join(folder, 'draft');
    const run = runCli(['build', 'bad.md', '--out', out, '--formats', 'html', '--allow-errors'], { folder });
    expect(run.code).toBe(1);
    const [name = ''] = readdirSync(out);
    const page = readFileSync(join(out, name), 'utf8');
    expect(page).toContain('Draft: problems in the notes have still to be put right.');
    expect(page).toContain('Not yet given: Date');
  });

  it('refuses two reports of one name', () => {
    cpSync(join(folder, 'good.md'), join(folder, 'twin.md'));
    const run = runCli(['build', 'good.md', 'twin.md', '--out', join(folder, 'twins'), '--formats', 'html'], {
      folder,
    });
    expect(run.code).toBe(2);
    expect(run.err).toContain('`twin.md` and `good.md` would both be written');
  });

  it('names the ways out when there is no browser', () => {
    const out = join(folder, 'none');
    const run = runCli(['build', 'good.md', '--out', out, '--browser', '/nowhere/chrome'], { folder });
    expect(run.code).toBe(2);
    expect(run.err).toContain('/nowhere/chrome');
    expect(existsSync(out)).toBe(false);
  });

  it('says when the folder for the reports cannot be made', () => {
    const run = runCli(['build', 'good.md', '--out', join(folder, 'good.md', 'reports'), '--formats', 'html'], {
      folder,
    });
    expect(run.code).toBe(2);
    expect(run.err).toContain('was not written');
  });

  it('suggests the format that was meant', () => {
    expect(runCli(['build', 'good.md', '--formats', 'htm'], { folder }).err).toContain('Did you mean `html`?');
    expect(runCli(['build', 'good.md', '--format', 'pdf'], { folder }).err).toContain('--formats');
  });
});

describe('the program', () => {
  it('tells its version', () => {
    expect(runCli(['--version'], { folder })).toEqual({ code: 0, out: `${packageFile.version}\n`, err: '' });
  });

  it('has help with examples for itself and every command', () => {
    const { code, out } = runCli(['--help'], { folder });
    expect(code).toBe(0);
    for (const command of ['init', 'new', 'check', 'build', 'explain']) {
      expect(out).toContain(`  ${command}`);
      expect(runCli([command, '--help'], { folder }).out).toContain('Example');
    }
  });

  it.each([
    [['chekc', 'good.md'], 'check'],
    [['check', 'good.md', '--fromat', 'json'], '--format'],
    [['check'], 'notes'],
  ])('explains %j', (words, expected) => {
    const run = runCli(words, { folder });
    expect(run.code).toBe(2);
    expect(run.err).toContain(expected);
  });
});
