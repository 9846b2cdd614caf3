import { compareReports } from '../../src/compare/compare-reports.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import type { Version } from '../../src/compare/report-parts.ts';
import type { Report } from '../../src/model/report.ts';
import { bundledFonts } from '../../src/commands/fonts.ts';
import { modelSource, renderChanges } from '../../src/pipeline.ts';
import { host, projectOf } from './compile-fixture.ts';
import { matter } from './outline.ts';

const project = await projectOf('test/notes.md');

/** What two versions are called. */
export const names = { before: 'old.md', after: 'new.md' };

/** What a text says as notes; nothing where it cannot be shown. */
export function modelled(text: string, edition: Report['edition'] = 'public'): Version | undefined {
  return modelSource({ path: 'notes.md', text }, project, edition).value;
}

/** What a text says as notes. */
export function version(text: string, edition: Report['edition'] = 'public'): Version {
  const value = modelled(text, edition);
  if (value === undefined) throw new Error('These notes cannot be shown.');
  return value;
}

/** What changed between two texts. */
export function compared(before: string, after: string, edition: Report['edition'] = 'public'): Comparison {
  return compareReports({ before: version(before, edition), after: version(after, edition), names });
}

/** Notes with these points. */
export function notes(points: readonly string[], more = ''): string {
  return `${matter}\n## Introduction\n\nThe Committee met.\n\n## Feedback\n\n${points.map((point) => `1. ${point}\n`).join('')}\n${more}`;
}

/** What was said of each point, such as `2.1 reworded was 2.2`. */
export function told(comparison: Comparison): readonly string[] {
  return comparison.sections
    .flatMap(({ parts }) => parts)
    .filter(({ of, changes }) => of !== 'paragraph' && changes.length > 0)
    .map(({ name, was, changes }) => `${name} ${changes.join(' ')}${was === undefined ? '' : ` was ${was}`}`);
}

/** What changed between two texts as a web page. */
export async function comparisonPage(before: string, after: string): Promise<string> {
  const settings = { fonts: await bundledFonts(host), generator: 'scrutineer' };
  const page = await renderChanges(compared(before, after), { version: version(after), project }, settings);
  if (page.value === undefined) throw new Error(page.diagnostics.map(({ message }) => message).join('\n'));
  return page.value.html;
}
