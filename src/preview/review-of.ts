import type { Outcome } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Report } from '../model/report.ts';
import type { ReviewedItem } from '../review/items.ts';
import { itemNamed } from '../review/items.ts';
import type { Review } from '../review/review.ts';
import { noReview, wholeReport } from '../review/review.ts';
import type { PreviewReview } from './review-state.ts';

/** What was said of a report, in the light of the version that is shown. What members said is shown to members. */
export function reviewOf(
  read: Outcome<Review> | undefined,
  shown: { readonly version: string; readonly edition: Report['edition']; readonly items: readonly ReviewedItem[] },
): PreviewReview {
  const { version, edition, items } = shown;
  const { comments, agreements } = read?.value ?? noReview;
  const mistake = read !== undefined && read.value === undefined ? read.diagnostics[0]?.message : undefined;
  const open = comments.filter(({ resolved }) => resolved === undefined);
  const isForAll = ({ item, edition: of }: Review['comments'][number]): boolean =>
    of === 'public' && itemNamed(items, item)?.isExempt !== true;
  const told = edition === 'members' ? open : open.filter(isForAll);
  const agreement =
    agreements.findLast((one) => one.version === version) ?? agreements.findLast((one) => one.edition === edition);
  return {
    version,
    comments: told.map(({ id, item, text, by, at, version: of }) => {
      const found = itemNamed(items, item);
      return {
        id,
        text,
        by,
        at,
        ...(found === undefined ? {} : { place: items.indexOf(found) }),
        isGone: found === undefined && item !== wholeReport,
        isOnEarlier: of !== version,
      };
    }),
    settled: comments.length - open.length,
    withheld: open.length - told.length,
    ...(agreement === undefined
      ? {}
      : { agreement: { by: agreement.by, at: agreement.at, holds: agreement.version === version } }),
    ...(mistake === undefined ? {} : { mistake: printable(mistake) }),
  };
}
