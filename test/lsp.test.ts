import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ExecuteCommandRequest, ShowMessageNotification } from 'vscode-languageserver/node';
import { projectFolder } from './support/compile-fixture.ts';
import type { Editor } from './support/editor.ts';
import { startEditor } from './support/editor.ts';
import { actions, after, apply, completions, hover, rules, words } from './support/editor-requests.ts';
import { temporaryFolder } from './support/run-cli.ts';

const markdown = readFileSync(join(projectFolder, 'docs/example.md'), 'utf8').replace(
  '---\n\n## Introduction',
  'key-decision: Yes\ntype: cabinet-feedback\n---\n\n## Introduction',
);
const demo = readFileSync(join(projectFolder, 'fixtures/demo/notes/2027-01-20-library-opening-hours.yaml'), 'utf8');

let editor: Editor | undefined;

afterEach(async () => {
  await editor?.vanish();
  editor = undefined;
});

async function start(folder = temporaryFolder(), capabilities = {}): Promise<Editor> {
  editor = await startEditor(folder, capabilities);
  return editor;
}

describe('scrutineer lsp', () => {
  it.each([
    ['Markdown', 'notes.md', markdown.replace('asked what it would', 'asked what. . it would'), '\n'],
    ['Markdown with CRLF', 'notes.md', markdown.replace('asked what it would', 'asked what. . it would'), '\r\n'],
    ['YAML', 'notes.yaml', demo, '\n'],
    ['YAML with CRLF', 'notes.yaml', demo, '\r\n'],
  ])('tells problems, explains, completes and cures: %s', async (_, name, plain, lineEnd) => {
    const faulty = plain.replace('Members asked', 'Members \u{1F3DB}\u{1F3DB} a\u200Bsked').replaceAll('\n', lineEnd);
    const at = await start();
    await at.open(name, faulty);
    const found = await at.told(name);
    const hidden = found.find(({ code }) => code === 'invisible-characters');
    if (hidden === undefined) throw new Error(rules(found).join(', '));
    expect(words(faulty, hidden)).toContain('\u200B');
    expect(hidden).toMatchObject({ source: 'scrutineer', message: expect.stringContaining('\n') });
    expect(await hover(at, name, hidden.range.start)).toContain('## Why it matters');
    const [fix, ...others] = await actions(at, name, hidden);
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(others.map(({ command }) => command?.command)).toContain('scrutineer.explain');
    const cured = apply(faulty, fix);
    expect(cured).toBe(faulty.replace('\u200B', ''));
    const [all] = await actions(at, name, hidden, ['source.fixAll']);
    expect(all?.kind).toBe('source.fixAll.scrutineer');
    expect(apply(faulty, all)).not.toContain('\u200B');
    await at.change(name, cured);
    expect(rules(await at.told(name))).not.toContain('invisible-characters');
    await at.close(name);
    expect(await at.told(name)).toEqual([]);
    expect(await at.quit()).toBe(0);
    expect(at.err()).toBe('');
  });

  it('has nothing to say of notes without a fault, and takes up what is typed', async () => {
    const perfect = readFileSync(join(projectFolder, 'fixtures/notes/perfect/input.md'), 'utf8');
    const at = await start();
    await at.open('notes.md', perfect);
    expect(rules(await at.told('notes.md'))).toEqual([]);
    const top = { line: 1, character: 0 };
    await at.change('notes.md', 'no-such-name: x\n', { start: top, end: top });
    expect(rules(await at.told('notes.md', (all) => all.length > 0))).toContain('unknown-field');
    await at.change('notes.md', '', { start: top, end: { line: 2, character: 0 } });
    expect(await at.told('notes.md', (all) => all.length === 0)).toEqual([]);
  });

  it('says what fields, sections and labels are', async () => {
    const at = await start();
    await at.open('notes.md', markdown);
    expect(await hover(at, 'notes.md', after(markdown, 'portfolio-'))).toContain('answers for the matter');
    expect(await hover(at, 'notes.md', after(markdown, '## Feed'))).toContain('Summary of feedback');
    expect(await hover(at, 'notes.md', after(markdown, 'Committee met'))).toBe('null');
  });

  it('offers names that are missing, required ones first, and values', async () => {
    const at = await start();
    const text = '---\nto: Cabinet\nfrom: Place Scrutiny Committee\n\nkey-decision: \nstatus: dr\n---\n\n- Kind: ';
    await at.open('notes.md', text);
    const names = (await completions(at, 'notes.md', { line: 3, character: 0 })).map(({ label }) => label);
    expect(names.slice(0, 3)).toEqual(['date', 'meeting-date', 'report-title']);
    expect(names).not.toContain('to');
    expect(names).not.toContain('key-decision');
    expect((await completions(at, 'notes.md', { line: 4, character: 14 })).map(({ label }) => label)).toEqual([
      'Yes',
      'No',
    ]);
    expect((await completions(at, 'notes.md', { line: 5, character: 10 })).map(({ label }) => label)).toContain(
      'draft',
    );
    expect((await completions(at, 'notes.md', { line: 8, character: 8 })).map(({ label }) => label)).toContain(
      'question',
    );
    expect(await completions(at, 'notes.md', { line: 7, character: 0 })).toEqual([]);
    await at.open('notes.yaml', 'to: Cabinet\nfrom: Place Scrutiny Committee\n');
    const inYaml = await completions(at, 'notes.yaml', { line: 2, character: 0 });
    expect(inYaml.map(({ label }) => label)).toContain('recommendations');
    expect(inYaml[0]).toMatchObject({ detail: 'Date', textEdit: { newText: 'date: ' } });
  });

  it('outlives everything that is typed on the way to YAML', async () => {
    const at = await start();
    await at.open('notes.yaml', '');
    for (let length = 0; length < 1500; length += 7) await at.change('notes.yaml', demo.slice(0, length));
    for (const text of ['to: "', 'to: [', '{', '---\n---', 'a: &a [*a]', '\uD800', '\0', ': :', '? ']) {
      await at.change('notes.yaml', `to: x\ndate: x\n${text}`);
      expect((await at.told('notes.yaml')).length).toBeGreaterThan(0);
    }
    await at.change('notes.yaml', demo);
    expect(rules(await at.told('notes.yaml'))).not.toContain('yaml-syntax');
    expect(await at.quit()).toBe(0);
  }, 60_000);

  it('refuses a file of two million characters calmly', async () => {
    const at = await start();
    await at.open('notes.md', `${markdown}\n${'Members asked. '.repeat(150_000)}`);
    expect(rules(await at.told('notes.md'))).toEqual(['file-too-large']);
    await at.change('notes.md', markdown);
    expect(rules(await at.told('notes.md'))).not.toContain('file-too-large');
  });

  it('takes up changes of the settings, open or on disk, and says where they hold mistakes', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'scrutineer.yaml'), 'rules:\n  doubled-word: off\n');
    const at = await start(folder);
    await at.open('notes.md', markdown);
    expect(rules(await at.told('notes.md'))).not.toContain('doubled-word');
    await at.open('scrutineer.yaml', 'rules:\n  doubled-word: error\n');
    expect(rules(await at.told('notes.md', (all) => rules(all).includes('doubled-word')))).toContain('doubled-word');
    await at.change('scrutineer.yaml', 'rules:\n  doubled-wrd: error\n');
    const mistakes = await at.told('scrutineer.yaml', (all) => all.length > 0);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.message).toContain('doubled-wrd');
    const stopped = await at.told('notes.md', (all) => rules(all).includes('settings-mistake'));
    expect(stopped).toHaveLength(1);
    await at.close('scrutineer.yaml');
    expect(await at.told('scrutineer.yaml', (all) => all.length === 0)).toEqual([]);
    const back = await at.told('notes.md', (all) => !rules(all).includes('settings-mistake'));
    expect(rules(back)).not.toContain('doubled-word');
  });

  it('hears of settings that change on disk', async () => {
    const folder = temporaryFolder();
    const at = await start(folder);
    await at.open('notes.md', markdown);
    expect(rules(await at.told('notes.md'))).toContain('doubled-word');
    writeFileSync(join(folder, 'scrutineer.yaml'), 'rules:\n  doubled-word: off\n');
    await at.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: at.uri('scrutineer.yaml'), type: 1 }],
    });
    expect(rules(await at.told('notes.md', (all) => !rules(all).includes('doubled-word')))).toContain(
      'evidence-by-number',
    );
  });

  it('shows no word of an exempt point, and none of files that are no notes', async () => {
    const at = await start();
    const exempt = markdown.replace(
      '- Members asked what it would cost',
      '- Members asked asked the Wexcombe tenant.\n  - Exempt: 3\n- Members asked what it would cost',
    );
    await at.open('notes.md', exempt);
    const found = await at.told('notes.md', (all) => all.length > 0);
    expect(rules(found).filter((rule) => rule === 'doubled-word')).toHaveLength(2);
    expect(JSON.stringify(found)).not.toContain('Members');
    await at.open('README.md', '# Notes\n\nto: x\ndate: y\n');
    await at.open('workflow.yaml', 'name: x\non: push\nversion: 2\n');
    expect(await at.told('README.md')).toEqual([]);
    expect(await at.told('workflow.yaml')).toEqual([]);
  });

  it('explains a rule on request', async () => {
    const at = await start();
    const said = new Promise<string>((resolve) => {
      at.connection.onNotification(ShowMessageNotification.type, ({ message }) => resolve(message));
    });
    await at.connection.sendRequest(ExecuteCommandRequest.method, {
      command: 'scrutineer.explain',
      arguments: ['doubled-word'],
    });
    expect(await said).toMatch(/^doubled-word: \w/u);
  });

  it('gives changes for the version that it has seen to editors that know versions', async () => {
    const at = await start(temporaryFolder(), { workspace: { workspaceEdit: { documentChanges: true } } });
    const text = markdown.replace('Members asked', 'Members\u200B asked');
    await at.open('notes.md', text);
    const hidden = (await at.told('notes.md')).find(({ code }) => code === 'invisible-characters');
    if (hidden === undefined) throw new Error('Nothing was found.');
    const [fix] = await actions(at, 'notes.md', hidden);
    expect(fix?.edit).toMatchObject({ documentChanges: [{ textDocument: { version: 1 } }] });
  });

  it('ends when its editor goes away', async () => {
    const at = await start();
    expect(await at.vanish()).toBe(1);
  });
});
