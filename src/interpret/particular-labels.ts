import { nearest } from '../diagnostics/did-you-mean.ts';
import type { ParticularStructure, SectionStructure } from '../report-types/report-type.ts';
import { findParticular, suggestions } from './match-names.ts';

/** A label at the start of a line, such as `Owner:`. */
export interface ParticularLabel {
  /** The particular it names, or seems to name. */
  readonly structure: ParticularStructure;
  /** Where the name stands in the line, from and up to. */
  readonly name: readonly [number, number];
  /** The index at which the value begins. */
  readonly valueFrom: number;
}

const label = /^(\s*[*_]*)([^:：\n]{1,40}?)\s*[*_]*\s*[:：][\s*_]*/u;

/** The label with which a line of an item begins. A mark of exemption counts even where it is misspelt or has no colon. */
export function particularLabel(line: string, structure: SectionStructure): ParticularLabel | undefined {
  const start = line.slice(0, 160);
  const match = label.exec(start);
  const [whole = '', before = '', name = ''] = match ?? [];
  const at: [number, number] = [before.length, before.length + name.length];
  const known = match === null ? undefined : findParticular(name, structure);
  if (known !== undefined) return { structure: known, name: at, valueFrom: whole.length };
  const exempt = structure.particulars.find(({ role }) => role === 'exempt');
  if (exempt === undefined) return undefined;
  if (match !== null && isMisspelt(name, exempt, structure) && isMarkValue(line.slice(whole.length))) {
    return { structure: exempt, name: at, valueFrom: whole.length };
  }
  const mark = /exempt|eithriedig/iu.test(start) ? bareMark.exec(start) : null;
  if (mark === null || line.length > 160 || !onlyNumbers.test(line.slice(mark[0].length))) return undefined;
  return { structure: exempt, name: [mark[1]?.length ?? 0, mark[0].trimEnd().length], valueFrom: mark[0].length };
}

/** "Exempt 3", "(Exempt)", "Exempt information – paragraph 3": a mark, whereas "Exempt accommodation" is a subject. */
const bareMark = /^([^\p{L}\d]*)(?:exempt|eithriedig)\b[^\p{L}\d]*/iu;
const onlyNumbers =
  /^(?:(?:information|item|point|under|of|and|by|virtue|schedule|12a|part|1|yes|no|true|false|paragraphs?|paras?|paragraffau?|\d{1,2}[a-c]?)\b|[^\p{L}\d])*$/iu;

function isMisspelt(name: string, exempt: ParticularStructure, structure: SectionStructure): boolean {
  const names = suggestions(structure.particulars);
  const meant = nearest(name.trim(), names);
  return meant !== undefined && suggestions([exempt]).includes(meant);
}

function isMarkValue(value: string): boolean {
  return value.trim().length <= 40 || /^\W*(?:paragraphs?\W+)?\d/iu.test(value);
}

/** The name that a sub-item's label was probably meant to be. */
export function misspeltParticular(line: string, structure: SectionStructure): string | undefined {
  const name = label.exec(line.slice(0, 160))?.[2]?.trim() ?? '';
  return name.length < 5 ? undefined : nearest(name, suggestions(structure.particulars));
}
