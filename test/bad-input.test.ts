import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../src/read/read.ts';
import { checkText, compile } from './support/compile-fixture.ts';
import { temporaryFolder } from './support/run-cli.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const rulesOf = async (text: string, path?: string): Promise<readonly string[]> =>
  (await checkText(text, path)).diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('bytes that are no text', () => {
  it.each([
    ['UTF-16', bytes(0xff, 0xfe, 0x41, 0), 'not-utf-8', 'UTF-16'],
    ['a byte that UTF-8 does not have', bytes(0x74, 0x6f, 0x3a, 0x20, 0xe9, 0x0a), 'not-utf-8', 'UTF-8'],
    ['a Word document', bytes(0x50, 0x4b, 3, 4), 'not-text', 'Word'],
    ['a PDF', bytes(0x25, 0x50, 0x44, 0x46), 'not-text', 'PDF'],
    ['zeros', bytes(0x41, 0, 0x42), 'not-text', 'bytes'],
  ])('%s are refused with their name', (_, file, rule, words) => {
    const { value, diagnostics } = readSource('notes.md', file);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ rule, severity: 'error' }]);
    expect(diagnostics[0]?.message).toContain(words);
  });

  it('are placed at the byte that is wrong', () => {
    expect(readSource('a.md', bytes(0x74, 0x6f, 0x3a, 0x20, 0xe9, 0x0a)).diagnostics[0]?.span.start).toBe(4);
  });

  it('may begin with a byte order mark', () => {
    expect(readSource('a.md', bytes(0xef, 0xbb, 0xbf, 0x74, 0x6f)).value?.text).toBe('to');
  });
});

describe('notes that cannot be read', () => {
  it.each([
    ['an empty file', '  \n', 'notes.md', 'empty-file'],
    ['front matter that never ends', '---\nto: Cabinet\n', 'notes.md', 'front-matter-not-closed'],
    ['front matter in another language', '---js\n({})\n---\n', 'notes.md', 'front-matter-language'],
    ['a tab before a key', 'to: Cabinet\nfrom:\n\t- x\n', 'notes.yaml', 'yaml-syntax'],
    ['a quotation mark that never closes', 'to: "Cabinet\n', 'notes.yaml', 'yaml-syntax'],
    ['a list', '- to\n- date\n', 'notes.yaml', 'not-fields'],
    ['three million letters', 'a'.repeat(3_000_000), 'notes.md', 'file-too-large'],
    ['quotations 10,000 deep', `${'>'.repeat(10_000)} a`, 'notes.md', 'nested-too-deeply'],
    ['lists 10,000 deep', '- '.repeat(10_000), 'notes.md', 'nested-too-deeply'],
    ['brackets 10,000 deep', `to: ${'['.repeat(10_000)}`, 'notes.yaml', 'nested-too-deeply'],
    ['emphasis without end', '_a*'.repeat(60_000), 'notes.md', 'too-many-marks'],
    ['links without end', '[a](b '.repeat(30_000), 'notes.md', 'too-many-marks'],
    ['tildes without end', '~a'.repeat(100_000), 'notes.md', 'too-many-marks'],
  ])('%s: an error at its place, soon', async (_, text, path, rule) => {
    expect(await rulesOf(text, path)).toContain(rule);
  });

  it('hold every YAML mistake with its place', async () => {
    const { diagnostics } = await checkText('to: "a" b\n\n\nfrom: x\n\n\ndate: "c" d\n', 'notes.yaml');
    expect(diagnostics.filter(({ rule }) => rule === 'yaml-syntax').length).toBeGreaterThan(1);
  });

  it.each(['external', 'extended to the extent expected', 'expert', 'exact', 'existing example'])(
    'are shown with their mistake where nothing in them is like a mark of exemption: %s',
    async (words) => {
      const { diagnostics } = await checkText(`to: "a" b\nfrom: ${words}\n`, 'notes.yaml');
      expect(diagnostics.map(({ source }) => source.text).join()).toContain('"a" b');
    },
  );

  it.each(['exempt', 'Exempted', 'exmept', 'exemt', 'excempt', 'exemtion', 'Not for publication', 'eithriedig'])(
    'show none of their text where a word may be a mark of exemption: %s',
    async (word) => {
      const { diagnostics } = await checkText(`to: "a" b\n# ${word}: 3\n`, 'notes.yaml');
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const { source } of diagnostics) expect(source.text).not.toMatch(/[a-z]/iu);
    },
  );

  it('may not blow up by their aliases', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level += 1) {
      lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`);
    }
    expect(await rulesOf(lines.join('\n'), 'notes.yaml')).toContain('yaml-too-large');
  });

  it('never run', async () => {
    const trace = join(temporaryFolder(), 'trace');
    const code = `---js\nrequire('node:fs').writeFileSync(${JSON.stringify(trace)}, 'ran')\n---\n`;
    await checkText(code);
    expect(existsSync(trace)).toBe(false);
  });
});

describe('hostile notes', () => {
  const notes = (body: string): string => `---\nto: Cabinet\n---\n## Feedback\n\n${body}\n`;

  it.each([
    ['templates', '- {{constructor}} and {{{to}}}', '{{constructor}} and {{{to}}}'],
    [
      'words with a colon',
      '- RESOLVED:That the Re:Cabinet note of 10:30 stands',
      'RESOLVED:That the Re:Cabinet note of 10:30 stands',
    ],
    ['a fence that is no language', '- One\n\n:::note\nTwo\n:::', ':::note'],
  ])('keep %s as text', async (_, body, expected) => {
    expect((await compile({ path: 'a.md', text: notes(body) })).html).toContain(expected);
  });

  it('leave no markup of their own in the page', async () => {
    const body =
      '- A <script>alert(1)</script> <b onclick="x">word</b> [link](javascript:alert(1)) ![picture](http://evil.example/x.png)\n- <!-- a\n\n  secret --> end';
    const { html } = await compile({ path: 'a.md', text: notes(body) });
    expect(html).not.toMatch(/<script|onclick|javascript:|evil\.example|secret/u);
    expect(html).toContain('word');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'take %s for a name like any other',
    async (name) => {
      const text = `${name}: 1\nfeedback:\n  - ${name}: 2\n    text: A point.\nsections:\n  - heading: ${name}\n    body: Text.\n`;
      const { diagnostics } = await checkText(text, 'notes.yaml');
      expect(diagnostics.map(({ rule }) => rule)).toEqual(
        expect.arrayContaining(['unknown-field', 'unknown-particular']),
      );
      expect(Object.keys({})).toEqual([]);
    },
  );

  it.each(['exempt:', 'exempt: yes', 'exempt: {}', 'exempt: [x]'])('withhold a point marked `%s`', async (mark) => {
    const text = `feedback:\n  - text: Quillfeather owes rent.\n    ${mark}\n`;
    const { html } = await compile({ path: 'a.yaml', text });
    expect(html).not.toContain('Quillfeather');
    expect(html).toContain('Exempt information');
  });
});

it('shows a quotation mark or bracket that is never closed where it is opened', async () => {
  const text = 'to: Cabinet\nreport-title: "Night-time Noise\npurpose: To review.\nkey-decision: No\n';
  const { diagnostics } = await checkText(text, 'notes.yaml');
  expect(diagnostics[0]).toMatchObject({ rule: 'yaml-syntax', span: { start: text.indexOf('"') } });
  const list = 'to: Cabinet\nwards: [Quayside, Cobdyke\n';
  expect((await checkText(list, 'notes.yaml')).diagnostics[0]?.span.start).toBe(list.indexOf('['));
});
