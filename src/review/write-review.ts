import { yamlText } from '../source/yaml-text.ts';
import type { Agreement, Comment, Deed, Review } from './review.ts';
import { inOrder } from './review.ts';

/** A review as the text of its file: the same for the same review, with an empty line between two entries. `notes` is the name of the notes' file. */
export function reviewText(review: Review, notes: string): string {
  const { comments, agreements } = inOrder(review);
  const name = yamlText(notes);
  return [
    `# Comments and agreement on ${notes.replaceAll(/\s+/gu, ' ')}, written by scrutineer.\nreview: 1\nnotes: ${name}\n`,
    ...(comments.length === 0 ? [] : [`comments:\n${comments.map(commentText).join('\n')}`]),
    ...(agreements.length === 0 ? [] : [`agreements:\n${agreements.map(agreementText).join('\n')}`]),
  ].join('\n');
}

function commentText({ id, item, text, version, edition, resolved, ...deed }: Comment): string {
  const settled = resolved === undefined ? '' : `    resolved:\n${deedText(resolved, '      ')}`;
  return `  - id: ${id}
    item: ${yamlText(item)}
    text: ${wordsText(text)}
${deedText(deed, '    ')}    version: ${version}
    edition: ${edition}
${settled}`;
}

function agreementText({ version, edition, ...deed }: Agreement): string {
  const [, first = ''] = deedText(deed, '    ').split(/^ {4}/u);
  return `  - ${first}    version: ${version}\n    edition: ${edition}\n`;
}

function deedText({ by, at }: Deed, indent: string): string {
  return `${indent}by: ${yamlText(by)}\n${indent}at: ${at}\n`;
}

/** Several lines stand as they are; one stands in quotation marks where it would mean something else without. */
function wordsText(text: string): string {
  if (!text.includes('\n')) return yamlText(text);
  const lines = text.split('\n').map((line) => (line === '' ? '' : `      ${line}`));
  return `|-\n${lines.join('\n')}`;
}
