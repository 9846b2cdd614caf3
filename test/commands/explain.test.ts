import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';
import { runExplain } from '../../src/commands/explain.ts';
import { plainDocument } from '../../src/commands/plain-document.ts';
import { recordingHost } from '../support/recording-host.ts';
import { emittedRules } from '../support/emitted-rules.ts';
import { pathsBelow, readSources } from '../support/source-file.ts';

const root = join(import.meta.dirname, '../..');
const structural = readdirSync(join(root, 'docs/rules')).map((file) => basename(file, '.md'));
const ownDocuments = pathsBelow(join(root, 'src/check/rules'), '.md').map((file) => basename(file, '.md'));

describe('the documents of the rules', () => {
  const emitted = emittedRules(readSources(join(root, 'src')));

  it('finds what the program can say', () => {
    expect(emitted).toEqual(
      expect.arrayContaining([
        'blank-field',
        'missing-field',
        'not-a-date',
        'date-not-on-calendar',
        'template-unknown-name',
        'settings-mistake',
      ]),
    );
  });

  it('are there for everything that the program can say, and for nothing else', () => {
    const known = rules.map(({ id }) => id);
    expect(structural.toSorted()).toEqual(emitted.filter((id) => !known.includes(id)));
    expect(ownDocuments.toSorted()).toEqual(known.toSorted());
  });

  it.each(structural)('%s tells what, why and how', (id) => {
    const text = readFileSync(join(root, `docs/rules/${id}.md`), 'utf8');
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    expect([...text.matchAll(/^## (.*)$/gmu)].map((match) => match[1])).toEqual([
      'What it checks',
      'Why it matters',
      'How to put it right',
    ]);
  });
});

describe('explain', () => {
  it.each([...structural, ...rules.map(({ id }) => id)])('explains %s', async (rule) => {
    const host = recordingHost(root);
    expect(await runExplain({ rule }, host)).toBe(0);
    expect(host.err()).toBe('');
    expect(host.out().startsWith(rule)).toBe(true);
    for (const heading of ['What it checks', 'Why it matters', 'How to put it right'])
      expect(host.out()).toContain(`\n${heading}\n`);
    const words = host
      .out()
      .split('\n')
      .filter((line) => !line.startsWith('    '));
    expect(words.filter((line) => /^#|\*\*|\]\(/u.test(line) || line.length > 100)).toEqual([]);
  });

  it('tells the preset and whether the program can put it right', async () => {
    const told = async (rule: string): Promise<string | undefined> => {
      const host = recordingHost(root);
      await runExplain({ rule }, host);
      return host.out().split('\n')[1];
    };
    expect(await told('blank-field')).toBe('Always checked.');
    expect(await told('doubled-word')).toBe('Checked in the preset `recommended`, and in `house-style`.');
    expect(await told('doubled-full-stop')).toContain('`check --fix` can put it right.');
  });

  it('has bold headings and marked, indented examples where the terminal takes them', async () => {
    const host = recordingHost(root);
    const terminal = { ...host.terminal, outHasColour: true };
    await runExplain({ rule: 'doubled-word' }, { ...host, terminal });
    expect(host.out()).toContain('\u001B[1mWhy it matters\u001B[22m\n');
    expect(host.out()).toMatch(/\n {2}Wrong:\n {4}\S/u);
  });

  it('suggests the rule that was meant', async () => {
    const host = recordingHost(root);
    expect(await runExplain({ rule: 'blnak-field' }, host)).toBe(2);
    expect(host.out()).toBe('');
    expect(host.err()).toBe('There is no rule `blnak-field`.\n  Did you mean `blank-field`?\n');
  });

  it('knows no file outside its documents', async () => {
    const host = recordingHost(root);
    expect(await runExplain({ rule: '../../README' }, host)).toBe(2);
    expect(host.err()).toContain('Run `scrutineer explain --list`');
  });

  it('lists every rule with what it checks', async () => {
    const host = recordingHost(root);
    expect(await runExplain({}, host)).toBe(0);
    const listed = host
      .out()
      .split('\n')
      .filter((line) => /^[a-z]/u.test(line));
    expect(listed.map((line) => line.split(' ')[0])).toEqual([...structural, ...rules.map(({ id }) => id)].toSorted());
    for (const line of listed) expect(line).toMatch(/^[a-z0-9-]+ {2,}\S/u);
  });
});

describe('a document as plain text', () => {
  const document = `## What it checks\n\nA **bold** word, a [link](https://ravensmere.example/a) and \`code\`\nover two lines.\n\n- one\n- two, which\n  goes on\n\n| a | b |\n| - | - |\n\n\`\`\`yaml wrong\nto: |\n  - x\n\`\`\`\n\n\`\`\`text\nerror: y\n\`\`\`\n`;

  it('keeps what it says', () => {
    expect(plainDocument(document, { columns: 60 })).toMatchInlineSnapshot(`
      "What it checks

        A bold word, a link (https://ravensmere.example/a) and
        \`code\` over two lines.

        - one
        - two, which goes on

          | a | b |
          | - | - |

        Wrong:
          to: |
            - x

        Scrutineer says:
          error: y
      "
    `);
  });
});
