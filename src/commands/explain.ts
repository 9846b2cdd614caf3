import { rules } from '../check/rules/index.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { printable } from '../diagnostics/printable.ts';
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
  host.terminal.out(
    `${id}${rule === undefined ? '' : ` (${rule.severity})`}\n\n${plainDocument(found.replace(/^# .*\r?\n/u, ''), host.terminal.columns)}`,
  );
  return 0;
}

async function list(host: Host): Promise<ExitCode> {
  const ids = await ruleIds(host);
  const width = Math.max(...ids.map((id) => id.length)) + 2;
  const columns = Math.max(host.terminal.columns, width + 30);
  for (const id of ids) {
    const sentence = firstSentenceUnder('What it checks', (await ruleDocument(id, host)) ?? '');
    host.terminal.out(
      `${wrap(`${id.padEnd(width, '\u00A0')}${sentence}`, { columns, indent: ' '.repeat(width) })
        .join('\n')
        .replaceAll('\u00A0', ' ')}\n`,
    );
  }
  return 0;
}

const examples = `
Examples:
  scrutineer explain blank-field    what a rule checks, why it matters and how to put it right
  scrutineer explain --list         every rule, in one line each`;

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
