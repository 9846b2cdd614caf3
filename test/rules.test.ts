import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/check/rules/index.ts';
import { noFacts } from '../src/facts.ts';
import { checkText, projectFolder } from './support/compile-fixture.ts';
import { examplesIn, findingsIn } from './support/rule-examples.ts';
import type { ExampleFindings, RuleExample } from './support/rule-examples.ts';

const folder = join(projectFolder, 'src/check/rules');
const files = readdirSync(folder);
const named = (ending: string): readonly string[] =>
  files
    .filter((file) => file.endsWith(ending) && !['index.ts', 'list.ts'].includes(file))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();

// What would make a document longer than a clerk cares to read stands beside its golden, `wrong` and `right` fences without their findings.
const further = (id: string): readonly RuleExample[] => {
  const path = join(projectFolder, `fixtures/rules/${id}.md`);
  return existsSync(path) ? examplesIn(readFileSync(path, 'utf8')) : [];
};

describe('src/check/rules/', () => {
  it('has every rule once in the list, in the order of the alphabet', () => {
    expect(rules.map((rule) => rule.id)).toEqual(named('.ts'));
  });

  it('has a document for every rule, and none besides', () => {
    expect(named('.md')).toEqual(named('.ts'));
  });

  it('shares no id with a structural check, whose errors no setting may turn down', () => {
    const structural = readdirSync(join(projectFolder, 'docs/rules')).map((file) => file.replace(/\.md$/u, ''));
    expect(rules.map((rule) => rule.id).filter((id) => structural.includes(id))).toEqual([]);
  });
});

describe.each(rules)('$id', (rule) => {
  const document = readFileSync(join(folder, `${rule.id}.md`), 'utf8');
  const examples = examplesIn(document);

  it('has a document with its summary and the four headings', () => {
    const [title, , summary] = document.split('\n');
    expect(title).toBe(`# ${rule.id}`);
    expect(summary).toBe(rule.summary);
    const headings = [...document.replace(/^```[^]*?^```$/gmu, '').matchAll(/^## (.+)$/gmu)].map((match) => match[1]);
    expect(headings).toEqual(['What it checks', 'Why it matters', 'How to put it right', 'Examples']);
  });

  it('has at least one wrong and one right example', () => {
    expect(examples.some((example) => example.isWrong)).toBe(true);
    expect(examples.some((example) => !example.isWrong)).toBe(true);
  });

  const all = [...examples, ...further(rule.id)];
  const wrong = all.filter((example) => example.isWrong);
  const findings = new Map<RuleExample, Promise<ExampleFindings>>();
  const foundIn = async (example: RuleExample): Promise<ExampleFindings> => {
    const found = findings.get(example) ?? findingsIn(example, rule.id);
    findings.set(example, found);
    return found;
  };

  it.each(wrong)('finds what is wrong in $written', async (example) => {
    const { found } = await foundIn(example);
    expect(found).not.toBe('');
    if (examples.includes(example)) expect(found).toBe(example.expected);
  });

  it.each(all.filter((example) => !example.isWrong))('is silent on $written', async (example) => {
    expect(await foundIn(example)).toEqual({ found: '', whole: '', others: [], isFixable: false });
  });

  it('tells the same places, hints and changes as before', async () => {
    const found = await Promise.all(wrong.map(foundIn));
    const whole = found.map((one, index) => `Wrong example ${String(index + 1)}\n${one.whole}`);
    const set = `${rule.preset}, ${rule.severity}`;
    await expect([set, '', ...whole].join('\n')).toMatchFileSnapshot(`../fixtures/rules/${rule.id}.txt`);
  });

  it('says that `check --fix` cures it if and only if it does', async () => {
    const found = await Promise.all(all.map(foundIn));
    expect(document.includes('`check --fix`')).toBe(found.some(({ isFixable }) => isFixable));
  });
});

describe('invisible-characters', () => {
  const found = async (words: string): Promise<readonly string[]> => {
    const { diagnostics } = await checkText(
      `\uFEFF## Introduction\n\n${words}\n\n## Feedback\n\n- Members asked why.\n`,
    );
    return diagnostics
      .filter((diagnostic) => diagnostic.rule === 'invisible-characters')
      .map((diagnostic) => diagnostic.message);
  };

  it('leaves joiners in emoji and direction marks beside right-to-left words alone', async () => {
    expect(await found('The crew \u{1F469}\u200D\u{1F692} thanked \u05D3\u05D5\u05D3\u200F.')).toEqual([]);
  });

  it('finds the same characters in English words', async () => {
    expect(await found('The cr\u200Dew left.\u200F')).toEqual([
      'An invisible character stands in `crew`: U+200D ZERO WIDTH JOINER.',
      'An invisible character stands in `left.`: U+200F RIGHT-TO-LEFT MARK.',
    ]);
  });
});

describe('very many faults', () => {
  it.each([
    ['\u00A0', 60_000],
    ['the ', 5_000],
    ['\u200B', 50_000],
    ['Ã', 50_000],
    ['&amp;', 10_000],
    ['1/', 20_000],
    ['12 ', 20_000],
    ["it's ", 10_000],
  ])('of %j are judged within two seconds', async (fault, count) => {
    const { value } = await checkText(
      `---\ntype: cabinet-feedback\n---\n\n## Introduction\n\nMembers asked ${fault.repeat(count)}why.\n\n## Feedback\n\n- Members asked why.\n`,
    );
    if (value === undefined) throw new Error('The notes cannot be read.');
    const start = performance.now();
    rules.forEach((rule) => [...rule.check(value, noFacts)]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
