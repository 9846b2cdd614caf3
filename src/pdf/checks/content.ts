import type { Finding } from '../finding.ts';
import type { MarkedStretch, PageContent } from '../page-content.ts';
import { contentsOf } from '../structure.ts';
import type { CheckedPdf } from './checked-pdf.ts';

/** What is wrong with how the pages' content is tagged: everything drawn is part of the document or marked as none. */
export function contentFindings({ pdf, tree }: CheckedPdf): readonly Finding[] {
  const owners = pdf.pages.map(() => new Map<number, number>());
  for (const { page, number } of contentsOf(tree)) owners[page]?.set(number, (owners[page].get(number) ?? 0) + 1);
  return pdf.pages.flatMap(({ content }, index) => {
    const page = index + 1;
    return pageFindings(content, owners[index] ?? new Map()).map((finding) => ({ ...finding, page }));
  });
}

function pageFindings(content: PageContent, owners: ReadonlyMap<number, number>): readonly Finding[] {
  const clause = 'PDF/UA-1 7.1';
  const drawn = content.marked.filter(({ shows, hasLines }) => shows || hasLines);
  const orphans = drawn.filter(({ number, isArtifact }) => number !== undefined && !isArtifact && !owners.has(number));
  const numbers = new Set(content.marked.flatMap(({ number }) => number ?? []));
  const lost = [...owners.keys()].filter((number) => !numbers.has(number));
  const faults: readonly (readonly [count: number, words: string])[] = [
    [content.isBalanced ? 0 : 1, 'Marks of its content are not closed.'],
    [content.loose.length, 'Some of its content is neither tagged nor marked as decoration.'],
    [orphans.length, 'Some of its content is marked and belongs to no tag.'],
    [lost.length, 'A tag leads to content that is not there.'],
    [[...owners.values()].filter((count) => count > 1).length, 'Some of its content belongs to two tags.'],
    [nested(content.marked).length, 'Decoration and tagged content hold each other.'],
  ];
  return faults.filter(([count]) => count > 0).map(([, words]) => ({ clause, words }));
}

/** Stretches within one of the other kind. */
function nested(marked: readonly MarkedStretch[]): readonly MarkedStretch[] {
  const open: MarkedStretch[] = [];
  return marked.filter((stretch) => {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= stretch.start) open.pop();
    const isWrong = open.some(
      (outer) =>
        (outer.isArtifact && stretch.number !== undefined) || (outer.number !== undefined && stretch.isArtifact),
    );
    open.push(stretch);
    return isWrong;
  });
}
