import { counted } from '../diagnostics/tally.ts';
import type { Tally } from '../diagnostics/tally.ts';
import { difference } from '../diagnostics/reporters/difference.ts';
import { fixSource } from '../fix.ts';
import type { FixedNotes } from '../fix.ts';
import type { FileToWrite, Host } from '../host/host.ts';
import type { LoadedNotes } from './load-notes.ts';

/** How notes are fixed: `write` puts the changes into the files, `show` only shows them. */
export type FixMode = 'write' | 'show';

/** What fixing several files came to. */
export interface Fixes {
  /** Fixes one file of notes and keeps what has to be written; the result is what is left to tell. */
  fix(path: string, loaded: Extract<LoadedNotes, { kind: 'loaded' }>): FixedNotes;
  /** Writes or shows everything, and says in one line what was done. Rejects with a `FileProblem`. */
  finish(left: Tally): Promise<void>;
}

/** Gathers the fixes of a run: files are written all together at its end. */
export function gatherFixes(mode: FixMode, host: Host): Fixes {
  const written: FileToWrite[] = [];
  const shown: string[] = [];
  let cured = 0;
  let changed = 0;
  return {
    fix: (path, { source, bytes, project, review }) => {
      const fixed = fixSource(source, project, { review });
      if (fixed.settled !== undefined && fixed.checked.diagnostics.some(({ edits }) => edits !== undefined))
        host.terminal.err(`\`${source.path}\` is ${fixed.settled}, so nothing in it is changed.\n`);
      const isChanged = fixed.source.text !== source.text;
      cured += fixed.cured;
      changed += Number(isChanged);
      if (mode === 'show')
        shown.push(
          difference({ path: source.path, before: source.text, after: fixed.source.text }, host.terminal.outHasColour),
        );
      else if (path === '-') shown.push(fixed.source.text);
      else if (isChanged) written.push({ path, bytes: encoded(fixed.source.text, bytes) });
      return fixed;
    },
    finish: async ({ error, warning, notice }) => {
      if (written.length > 0) await host.files.writeAll(written);
      for (const text of shown) host.terminal.out(text);
      const left = error + warning + notice;
      const remain = mode === 'show' ? 'would remain' : left === 1 ? 'remains' : 'remain';
      const did = mode === 'show' ? 'Would fix' : 'Fixed';
      host.terminal.err(`${did} ${counted(cured, 'problem')} in ${counted(changed, 'file')}; ${left} ${remain}.\n`);
    },
  };
}

/** The text as bytes, with the byte order mark that the file had. */
function encoded(text: string, old: Uint8Array): Uint8Array {
  const hasMark = old[0] === 0xef && old[1] === 0xbb && old[2] === 0xbf;
  return new TextEncoder().encode(`${hasMark ? '\uFEFF' : ''}${text}`);
}
