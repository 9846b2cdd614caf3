import { rules } from '../check/rules/index.ts';
import type { Rule } from '../check/rule.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { printable } from '../diagnostics/printable.ts';
import { bold, faint } from '../diagnostics/reporters/paint.ts';
import { wrap } from '../diagnostics/wrap.ts';
import type { Host } from '../host/host.ts';
import { ruleDocument, ruleIds } from '../rule-documents.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';
import { firstSentenceUnder, plainDocument } from './plain-document.ts';

/** What `explain` was asked. */
export interface ExplainOptions {
  /** The id of a rule; without one they are all listed. */
  readonly rule?: string;
}

/** Prints what a rule checks, why, and what to do; or the list of all. 2 when there is no such rule. */
export async function runExplain(options: ExplainOptions, host: Host): Promise<ExitCode> {
  if (options.rule === undefined) return list(host);
  const id = options.rule.trim().toLowerCase();
  const found = await ruleDocument(id, host);
  if (found === undefined) {
    const suggestion = nearest(id, await ruleIds(host));
    const hint =
      suggestion === undefined ? 'Run `scrutineer explain --list` to see them all.' : `Did you mean \`${suggestion}\`?`;
    host.terminal.err(`There is no rule \`${printable(options.rule)}\`.\n  ${hint}\n`);
    return 2;
  }
  const rule = rules.find((candidate) => candidate.id === id);
  const { columns, outHasColour } = host.terminal;
  const inBold = bold(outHasColour);
  host.terminal.out(
    `${inBold(id)}${rule === undefined ? '' : ` (${rule.severity})`}\n${faint(outHasColour)(standing(rule, found))}\n\n${plainDocument(found.replace(/^# .*\r?\n/u, ''), { columns, bold: inBold })}`,
  );
  return 0;
}

/** When a rule is checked, and whether the program can put right what it finds. */
function standing(rule: Rule | undefined, document: string): string {
  const checked =
    rule === undefined
      ? 'Always checked.'
      : rule.preset === 'recommended'
        ? 'Checked in the preset `recommended`, and in `house-style`.'
        : 'Checked in the preset `house-style` only.';
  return isFixable(document) ? `${checked} \`check --fix\` can put it right.` : checked;
}

/** The document says so, and a test holds it to that. */
function isFixable(document: string): boolean {
  return document.includes('`check --fix`');
}

async function list(host: Host): Promise<ExitCode> {
  const ids = await ruleIds(host);
  const width = Math.max(...ids.map((id) => id.length)) + 2;
  const columns = Math.max(host.terminal.columns, width + presetWidth + 30);
  for (const id of ids) {
    const document = (await ruleDocument(id, host)) ?? '';
    const sentence = firstSentenceUnder('What it checks', document);
    const preset = rules.find((rule) => rule.id === id)?.preset ?? 'always';
    const head = `${id.padEnd(width, '\u00A0')}${preset.padEnd(presetWidth, '\u00A0')}`;
    const words = `${head}${isFixable(document) ? 'fixable: ' : ''}${sentence}`;
    host.terminal.out(
      `${wrap(words, { columns, indent: ' '.repeat(width + presetWidth) })
        .join('\n')
        .replaceAll('\u00A0', ' ')}\n`,
    );
  }
  return 0;
}

/** As wide as the longest name of a preset, with a gap. */
const presetWidth = 13;

const examples = `
Examples:
  scrutineer explain blank-field    what a rule checks, why it matters and how to put it right
  scrutineer explain --list         every rule: its preset, whether --fix cures it, what it checks`;

/** `scrutineer explain`. */
export const explain: ScrutineerCommand = {
  name: 'explain',
  declare: (command, run) => {
    command
      .summary('tell what a rule is for')
      .description(
        'Tells what a rule checks, why it matters and how to put it right. The name of a rule stands in brackets before each message of `check`.',
      )
      .argument('[rule]', 'the name of a rule')
      .option('-l, --list', 'list all rules')
      .addHelpText('after', examples)
      .action(async (rule: string | undefined, given: { list?: boolean }) =>
        run((host) => runExplain(rule === undefined || given.list === true ? {} : { rule }, host)),
      );
  },
};
