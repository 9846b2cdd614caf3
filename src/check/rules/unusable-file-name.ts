import { fieldByRole } from '../../interpret/notes.ts';
import { sourceSpan } from '../../source/mapped-text.ts';
import { quoted } from '../../source/quoted.ts';
import type { Rule } from '../rule.ts';

/** Finds references and titles after which no file can be named: devices of Windows, ways to other folders, signs that files cannot have. */
export const unusableFileName: Rule = {
  id: 'unusable-file-name',
  severity: 'error',
  preset: 'recommended',
  summary: 'Finds references and titles after which no file can be named, such as `AUX` or `../report`.',
  *check(notes) {
    for (const role of ['reference', 'short-title', 'title', 'considered-title'] as const) {
      const value = fieldByRole(notes, role)?.value;
      if (value?.kind !== 'text') continue;
      const why = whyUnusable(value.text.trim(), role === 'reference');
      if (why === undefined) continue;
      yield {
        message: `No file can be named after ${quoted(value.text)}: ${why}.`,
        hint: 'Write the bare reference or title, in letters, figures, spaces and hyphens.',
        span: sourceSpan(value.written, 0, value.written.text.length),
      };
    }
  },
};

/** Names of devices (https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file). */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^.]*)?$/iu;

function whyUnusable(name: string, isReference: boolean): string | undefined {
  if (device.test(name)) return 'it is the name of a device of Windows';
  if (/^\.{1,2}$|(?:^|[\\/])\.{1,2}[\\/]|[\\/]\.{1,2}$|%2e%2e|%2f|%5c/iu.test(name))
    return 'it leads to another folder';
  if (/^[\\/~]|^[a-z]:[\\/]/iu.test(name)) return 'it begins like a place on a computer';
  return isReference && /[<>"|?*]/u.test(name)
    ? `files cannot have ${quoted(/[<>"|?*]/u.exec(name)?.[0] ?? '')} in their names`
    : undefined;
}
