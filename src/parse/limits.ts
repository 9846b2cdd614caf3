import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../source/source.ts';

const largestSize = 2_000_000;
const deepestNesting = 100;
const mostDelimiters = 2_000;

/** Refuses text that would keep a parser busy for minutes, before any parser sees it. At most one diagnostic of a kind. */
export function exceededLimits(source: Source): readonly Diagnostic[] {
  if (source.text.length > largestSize) return [tooLarge(source)];
  return [nesting(source), delimiters(source)].filter((problem) => problem !== undefined);
}

function tooLarge(source: Source): Diagnostic {
  const size = (source.text.length / 1_000_000).toFixed(1);
  return refusal(source, 'file-too-large', 0, {
    message: `This file holds ${size} million characters; the limit is 2 million.`,
    hint: 'Check that it is the right file: a long report has about 50,000.',
  });
}

/** Leading quotation and list markers of a line, each of which opens a level; indentation counts two columns a level. */
const lineOpening = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/u;

function nesting(source: Source): Diagnostic | undefined {
  let start = 0;
  let brackets = 0;
  for (const line of source.text.split(/\r\n|\n|\r/u)) {
    const opening = lineOpening.exec(line)?.[0] ?? '';
    const markers = opening.replace(/[^>*+.)-]/gu, '').length;
    const columns = opening.replaceAll('\t', '    ').length;
    brackets += (line.match(/[[{]/gu) ?? []).length - (line.match(/[\]}]/gu) ?? []).length;
    if (line.trim() === '' || brackets < 0) brackets = 0;
    if (Math.max(markers, Math.floor((columns - markers) / 2), brackets) > deepestNesting) return tooDeep(source, start);
    start += line.length + (source.text.startsWith('\r\n', start + line.length) ? 2 : 1);
  }
  return undefined;
}

function tooDeep(source: Source, start: number): Diagnostic {
  return refusal(source, 'nested-too-deeply', start, {
    message: `Lists, quotations or brackets are nested more than ${String(deepestNesting)} levels deep here.`,
    hint: 'Remove the markers or brackets that are not meant.',
  });
}

function delimiters(source: Source): Diagnostic | undefined {
  for (const block of source.text.matchAll(/(?:[^\r\n]*\S[^\r\n]*(?:\r\n|\n|\r|$))+/gu)) {
    const count = block[0].replace(/[^*_~[\]`<!]/gu, '').length;
    if (count > mostDelimiters) return tooMany(source, block.index);
  }
  return undefined;
}

function tooMany(source: Source, start: number): Diagnostic {
  return refusal(source, 'too-many-marks', start, {
    message: 'This paragraph holds more than 2,000 asterisks, underscores, tildes and brackets.',
    hint: 'Remove those that are not meant, or part the text with empty lines.',
  });
}

function refusal(source: Source, rule: string, start: number, words: { readonly message: string; readonly hint: string }): Diagnostic {
  return { rule, severity: 'error', ...words, source, span: { start, end: Math.min(start + 1, source.text.length) } };
}
