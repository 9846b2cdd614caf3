import { positionAt } from '../../source/source.ts';
import type { Severity } from '../diagnostic.ts';
import { printable } from '../printable.ts';
import { jsonList } from './json-list.ts';
import type { CheckedFile, RunningReport } from './reporter.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', notice: 'info' };

/** Tells the problems as a Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export function beginGitlab(): RunningReport {
  const list = jsonList(0);
  return { file: (file) => list.add(problems(file)), end: () => `${list.end()}\n` };
}

function problems(file: CheckedFile): readonly object[] {
  const seen = new Map<string, number>();
  return file.diagnostics.map(({ source, span, severity, rule, message }) => {
    const { line } = positionAt(source, span.start);
    // The same problem keeps its fingerprint when it moves; one that stands twice has two.
    const words = `${file.path}\n${rule}\n${message}`;
    const count = seen.get(words) ?? 0;
    seen.set(words, count + 1);
    return {
      description: printable(message),
      check_name: rule,
      fingerprint: fingerprint(`${words}\n${count}`),
      severity: severities[severity],
      location: { path: file.path.replaceAll('\\', '/'), lines: { begin: line } },
    };
  });
}

/** Two FNV-1a hashes of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), the second over the text turned round. */
function fingerprint(text: string): string {
  const hash = (characters: readonly string[]): string =>
    characters
      .reduce((sum, character) => Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5 | 0)
      .toString(16)
      .replace('-', '');
  const characters = [...text];
  return hash(characters).padStart(8, '0') + hash(characters.toReversed()).padStart(8, '0');
}
