import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { CliRun } from './run-cli.ts';
import { runCli, temporaryFolder } from './run-cli.ts';

/** What notes of a small council say otherwise. */
export interface NotesWords {
  /** The title, which the files' names come from. */
  readonly title: string;
  /** What stands below the point of feedback. */
  readonly below?: string;
}

/** Notes without a fault. */
export function cleanNotes({ title, below = '' }: NotesWords): string {
  return `---
type: cabinet-feedback
to: Cabinet
date: 9 December 2026
from: Place Scrutiny Committee
report-title: ${title}
purpose: To review how the Council answers complaints of noise at night.
key-decision: No
lead-member: Cllr J Wintringham, Chair of the Place Scrutiny Committee
portfolio-holder: Cllr A Pellow, Portfolio Holder for Environment and Climate
meeting-date: 5 November 2026
written-by: Chair of the Place Scrutiny Committee
---

## Introduction

The Committee met on 5 November 2026 to consider the review.

## Feedback

- Members asked how many complaints the Council receives at night.
${below}- Members asked what it would cost to extend the service to Sundays.

## Recommendations

1. That Cabinet extends the service to Sunday nights.
   - Owner: Environmental Health Manager
   - Due: 30 April 2027
`;
}

/** Writes files into a folder, by their paths from it; folders are made. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** A council with settings, a register, a style of its own and some notes. */
export function council(titles: readonly string[], folder = temporaryFolder()): string {
  writeFiles(folder, {
    'scrutineer.yaml': 'council:\n  name: Ravensmere Borough Council\nregister: people.yaml\ntemplates: ours\n',
    'people.yaml': 'people:\n  - name: Cllr A Pellow\n  - name: Cllr J Wintringham\n',
    'ours/cabinet-feedback/council.css': 'h1 { color: #123456; }\n',
  });
  for (const title of titles) writeFiles(folder, { [`notes/${title}.md`]: cleanNotes({ title }) });
  return folder;
}

/** Builds reports that nothing is wrong with. */
export function build(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): CliRun {
  const run = runCli(['build', '--quiet', ...words], { folder, environment });
  expect(run.err.replace(/^The browser runs without.*\n/u, '')).toBe('');
  return run;
}

/** The SHA-256 of a file. */
export function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
