import { basename } from 'node:path';
import type { Report } from '../model/report.ts';
import type { Source } from '../source/source.ts';
import type { NotesFile } from '../write/format.ts';

/** Words by which people mark what is not for everybody, in English and Welsh. */
const marksOfExemption = /\bexempt|not for publication|confidential|eithrio|eithriedig|gyhoedd/iu;
const markdownComment = /<!--|^[ \t]*\[[^\]]*\]:[ \t]*(?:#|<>)/mu;
const yamlComment = /(?:^|\s)#/u;

/** The notes of a report as a file that may go with it. In doubt they are not for the public: once published, nothing can be taken back. */
export function notesFileOf({ path, text }: Source, report: Report): NotesFile {
  const isWithheld = report.sections.some(({ items }) => items.some(({ exempt }) => exempt !== undefined));
  return {
    name: basename(path),
    text,
    isPublic: !isWithheld && !marksOfExemption.test(text) && !holdsComments(path, text),
  };
}

function holdsComments(path: string, text: string): boolean {
  if (/\.ya?ml$/iu.test(path)) return yamlComment.test(text);
  const fields = /^---[^]*?^---/mu.exec(text)?.[0] ?? '';
  return markdownComment.test(text) || yamlComment.test(fields);
}
