import type { WrittenBlock, WrittenItem, WrittenList, WrittenParagraph } from '../parse/written-notes.ts';
import type { Join } from './notes.ts';
import { joinParagraphs, lastParagraph } from './phrases.ts';
import { wordsOf } from './prose.ts';

/** Blocks in which lists and items that a page break cut in two are whole again. */
export interface JoinedBlocks {
  /** The blocks. */
  readonly blocks: readonly WrittenBlock[];
  /** Where they were joined. */
  readonly joins: readonly Join[];
}

/** Joins an item or paragraph with the paragraph that goes on with its sentence, and the list with the one after it. */
export function joinBrokenLists(blocks: readonly WrittenBlock[]): JoinedBlocks {
  const joined: WrittenBlock[] = [];
  const joins: Join[] = [];
  for (const block of blocks) {
    const previous = joined.at(-1);
    if (previous?.kind === 'paragraph' && block.kind === 'paragraph' && goesOn(previous, block)) {
      joins.push({
        kind: 'paragraph',
        first: previous.span,
        span: { start: previous.span.end, end: block.span.start },
      });
      joined[joined.length - 1] = joinParagraphs(previous, block);
    } else if (previous?.kind !== 'list') {
      joined.push(block);
    } else if (block.kind === 'paragraph' && continuesLastItem(previous, block)) {
      joins.push({
        kind: 'item',
        first: lastItemSpan(previous),
        span: { start: previous.span.end, end: block.span.start },
      });
      joined[joined.length - 1] = withContinuation(previous, block);
    } else if (block.kind === 'list' && isSameList(previous, block)) {
      if (joins.at(-1)?.kind !== 'item' || (joins.at(-1)?.span.end ?? 0) < previous.span.start) {
        joins.push({
          kind: 'list',
          first: lastItemSpan(previous),
          span: { start: previous.span.end, end: block.span.start },
        });
      }
      joined[joined.length - 1] = {
        ...previous,
        items: [...previous.items, ...block.items],
        span: { start: previous.span.start, end: block.span.end },
      };
    } else {
      joined.push(block);
    }
  }
  return { blocks: joined, joins };
}

function lastItemSpan(list: WrittenList): WrittenItem['span'] {
  return list.items.at(-1)?.span ?? list.span;
}

function isSameList(first: WrittenList, second: WrittenList): boolean {
  if (first.ordered !== second.ordered || first.style !== second.style) return false;
  return (
    !first.ordered ||
    second.start !== undefined ||
    second.items[0]?.typedNumber === undefined ||
    /\./u.test(second.items[0].typedNumber.value.slice(0, -1))
  );
}

const connecting =
  /\b(?:a|an|the|and|or|but|with|without|of|to|in|on|at|by|for|from|as|is|are|was|were|be|been|has|have|had|that|which|who|its|their|this|these|not|would|could|should|will|can|may)$/iu;

/** Words that rarely go on with a sentence when they have a capital. */
const beginsSentence = /^(?:The|A|An|It|In|This|These|There|They|He|She|We|Members|Councillors|Officers)\b/u;
/** A figure on a line of its own is no rest of a sentence. */
const shortest = 20;

/** Whether the last item stops in the middle of a sentence that the paragraph goes on with. */
function continuesLastItem(list: WrittenList, paragraph: WrittenParagraph): boolean {
  const last = deepestParagraph(list);
  return last !== undefined && goesOn(last, paragraph);
}

function goesOn(last: WrittenParagraph, paragraph: WrittenParagraph): boolean {
  const before = wordsOf(last.phrases).text.trimEnd();
  const after = wordsOf(paragraph.phrases).text.trimStart();
  if (/[.?!:;…]["'’”)]*$/u.test(before)) return false;
  return (
    /^\p{Ll}/u.test(after) ||
    (connecting.test(before) && /^[\p{L}\d£]/u.test(after) && !beginsSentence.test(after) && after.length > shortest) ||
    (before.endsWith(',') && /^\p{L}/u.test(after))
  );
}

function deepestParagraph(list: WrittenList): WrittenParagraph | undefined {
  const blocks = list.items.at(-1)?.blocks ?? [];
  const last = blocks.at(-1);
  return last?.kind === 'list' ? deepestParagraph(last) : lastParagraph(blocks);
}

function withContinuation(list: WrittenList, paragraph: WrittenParagraph): WrittenList {
  const last = list.items.at(-1);
  if (last === undefined) return list;
  const inner = last.blocks.at(-1);
  const end = paragraph.span.end;
  const replacement =
    inner?.kind === 'list'
      ? withContinuation(inner, paragraph)
      : inner?.kind === 'paragraph'
        ? joinParagraphs(inner, paragraph)
        : paragraph;
  const item = { ...last, blocks: [...last.blocks.slice(0, -1), replacement], span: { start: last.span.start, end } };
  return { ...list, items: [...list.items.slice(0, -1), item], span: { start: list.span.start, end } };
}
