import type { WrittenValue } from '../parse/written-notes.ts';
import type { ValueKind } from '../report-types/report-type.ts';
import type { Source } from '../source/source.ts';

const placeholder =
  /^(?:tbc|tba|tbd|xx+|\?+|\.\.+|…|[-–—]+|_+|(?:(?:name|date|title|text|details?|wording) )?(?:to be (?:confirmed|advised|decided|added|completed|inserted|supplied|provided|determined|filled in|written|announced|drafted)(?: (?:by|with|at|in|on|once|when|after|before|later|shortly|here)\b.*)?|to follow|awaited(?: .*)?|goes here)|awaiting .*|pending|not yet known|click (?:or tap )?(?:here )?to .*|choose an item|(?:enter|type|add) .* here|\[[^\]]*\]|<[^>]*>|insert .*|lorem ipsum.*)\.?$|\[(?:insert|name|date|title|tbc)\b[^\]]*\]|(?:^|\s)\?{2,}/iu;

/** The words of a value that were meant to be replaced, such as `TBC` or `[name]`; `undefined` for a real value. */
export function placeholderIn(value: WrittenValue, kind: ValueKind, source: Source): string | undefined {
  if (value.kind === 'list') {
    const raw = source.text.slice(value.span.start, value.span.end);
    // YAML takes `[name of the committee]` for a list.
    if (/^\[[^,]*\]$/u.test(raw) && !['list', 'persons', 'references'].includes(kind)) return raw;
    return value.items.map((item) => placeholderIn(item, kind, source)).find((found) => found !== undefined);
  }
  const text = value.kind === 'scalar' ? value.text.text.trim() : '';
  return placeholder.test(text.slice(0, 300)) ? text : undefined;
}
