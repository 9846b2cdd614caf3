import type { Block, Cell, Phrase, ReportParticular, ReportValue } from '../model/report.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { linkAddress } from './link-address.ts';
import { plainForms, printedText } from './printed-text.ts';

/** What content needs besides its own words. */
export interface ContentWords {
  /** "Note 3": the name of a footnote's reference, for those who cannot see that it stands high. */
  readonly note: (number: number) => string;
  /** The name of the next table's region, "Table 1" for the first: tables are numbered as they are written. */
  readonly nextTable: () => string;
}

/** Paragraphs, lists, tables, quotations, code and sub-headings, these from `h3` down and without gaps. */
export function blocksHtml(blocks: readonly Block[], words: ContentWords): Html {
  const outer: number[] = [];
  return html`${blocks.map((block) => {
    if (block.kind !== 'heading') return blockHtml(block, words);
    while ((outer.at(-1) ?? 0) >= block.level) outer.pop();
    outer.push(block.level);
    const tag = `h${Math.min(2 + outer.length, 6)}`;
    return html`<${tag} class="sr-sub-heading">${phrasesHtml(block.phrases, words)}</${tag}>\n`;
  })}`;
}

/** A value of a field; several values as a list. */
export function valueHtml(value: ReportValue): Html {
  switch (value.kind) {
    case 'missing':
      return html`<span class="sr-missing">${printedText(value.text)}</span>`;
    case 'date':
      return html`<time datetime="${value.iso}">${printedText(value.text)}</time>`;
    case 'list': {
      const [only = '', ...others] = value.items;
      if (others.length === 0) return html`${printedText(only)}`;
      return html`<ul class="sr-values">${value.items.map((item) => html`<li>${printedText(item)}</li>`)}</ul>`;
    }
    case 'text':
    case 'yes-no':
      return html`${printedText(value.text)}`;
  }
}

/** What a particular says: a value, text, or links to other items. */
export function particularHtml(content: ReportParticular['content'], words: ContentWords): Html {
  if (content.kind === 'value') return valueHtml(content.value);
  if (content.kind === 'blocks') return innerHtml(content.blocks, words);
  return html`${content.references.map(({ text, target }, index) => {
    const separator = index === 0 ? '' : ', ';
    if (target === undefined) return html`${separator}${printedText(text)}`;
    return html`${separator}<a href="#${target.replace(/^#/u, '')}">${printedText(text)}</a>`;
  })}`;
}

function blockHtml(block: Exclude<Block, { readonly kind: 'heading' }>, words: ContentWords): Html {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block.phrases, words);
    case 'list':
      return listHtml(block, words);
    case 'table':
      return tableHtml(block, words);
    case 'quotation':
      return html`<blockquote class="sr-quotation">\n${blocksHtml(block.blocks, words)}</blockquote>\n`;
    case 'code':
      return html`<pre class="sr-code"><code>${plainForms(block.text)}</code></pre>\n`;
    case 'language':
      return languageHtml(block, words);
  }
}

/** The language of a whole paragraph stands on the paragraph: a browser's print loses it from a span. */
function paragraphHtml(phrases: readonly Phrase[], words: ContentWords): Html {
  const [only, ...others] = phrases;
  if (only?.kind !== 'language' || others.length > 0) return html`<p>${phrasesHtml(phrases, words)}</p>\n`;
  return html`<p lang="${only.language}">${phrasesHtml(only.phrases, words)}</p>\n`;
}

function languageHtml(block: Extract<Block, { readonly kind: 'language' }>, words: ContentWords): Html {
  const [only, ...others] = block.blocks;
  if (only?.kind === 'paragraph' && others.length === 0)
    return html`<p lang="${block.language}">${phrasesHtml(only.phrases, words)}</p>\n`;
  return html`<div lang="${block.language}">\n${blocksHtml(block.blocks, words)}</div>\n`;
}

function listHtml(list: Extract<Block, { readonly kind: 'list' }>, words: ContentWords): Html {
  const items = html`${list.items.map((item) => html`<li>${innerHtml(item.blocks, words)}</li>\n`)}`;
  if (!list.ordered) return html`<ul class="sr-list">\n${items}</ul>\n`;
  const start = list.start === undefined || list.start === 1 ? html`` : html` start="${String(list.start)}"`;
  return html`<ol class="sr-list"${start}>\n${items}</ol>\n`;
}

/** Blocks within something that is a block already: a paragraph that stands alone needs no tags. */
function innerHtml(blocks: readonly Block[], words: ContentWords): Html {
  const [first, ...others] = blocks;
  const isAlone = first?.kind === 'paragraph' && others.length === 0;
  return isAlone ? phrasesHtml(first.phrases, words) : blocksHtml(blocks, words);
}

/** A wide table scrolls by itself, so that the page never does; the keyboard can reach it for that. */
function tableHtml(table: Extract<Block, { readonly kind: 'table' }>, words: ContentWords): Html {
  const headings = table.header.map((cell) => headingHtml(cell, words));
  const hasHeader = table.header.some((cell) => cell.phrases.length > 0);
  const rows = table.rows.map((row) => {
    const cells = row.map((cell) => html`<td${alignment(cell)}>${phrasesHtml(cell.phrases, words)}</td>`);
    return html`<tr>${cells}</tr>\n`;
  });
  return html`<section class="sr-scroll" tabindex="0" aria-label="${words.nextTable()}">
<table class="sr-table">
${hasHeader ? html`<thead>\n<tr>${headings}</tr>\n</thead>\n` : ''}<tbody>
${rows}</tbody>
</table>
</section>
`;
}

/** An empty heading would name a column with nothing. */
function headingHtml(cell: Cell, words: ContentWords): Html {
  return cell.phrases.length === 0
    ? html`<td></td>`
    : html`<th scope="col"${alignment(cell)}>${phrasesHtml(cell.phrases, words)}</th>`;
}

function alignment(cell: Cell): Html {
  return cell.align === 'left' ? html`` : html` class="sr-${cell.align}"`;
}

function phrasesHtml(phrases: readonly Phrase[], words: ContentWords): Html {
  return html`${phrases.map((phrase) => phraseHtml(phrase, words))}`;
}

function phraseHtml(phrase: Phrase, words: ContentWords): Html {
  switch (phrase.kind) {
    case 'text':
      return html`${printedText(phrase.text)}`;
    case 'emphasis':
      return html`<em>${phrasesHtml(phrase.phrases, words)}</em>`;
    case 'strong':
      return html`<strong>${phrasesHtml(phrase.phrases, words)}</strong>`;
    case 'deleted':
      return html`<del>${phrasesHtml(phrase.phrases, words)}</del>`;
    case 'code':
      return html`<code>${plainForms(phrase.text)}</code>`;
    case 'break':
      return html`<br>`;
    case 'language':
      return html`<span lang="${phrase.language}">${phrasesHtml(phrase.phrases, words)}</span>`;
    case 'link':
      return linkHtml(phrase.url, phrase.phrases, words);
    case 'footnote':
      return footnoteReference(phrase.number, phrase.use, words);
  }
}

function linkHtml(url: string, phrases: readonly Phrase[], words: ContentWords): Html {
  const inner = phrasesHtml(phrases, words);
  const address = linkAddress(url, plainText(phrases));
  if (address === undefined) return inner;
  if (address.inPrint === undefined) return html`<a href="${address.href}">${inner}</a>`;
  return html`<a href="${address.href}" data-address="${address.inPrint}">${inner}</a>`;
}

function footnoteReference(number: number, use: number, words: ContentWords): Html {
  const [id, target] = [`note-${number}-use-${use}`, `#note-${number}`];
  return html`<sup><a id="${id}" href="${target}" role="doc-noteref" aria-label="${words.note(number)}">${String(number)}</a></sup>`;
}

function plainText(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase) => ('text' in phrase ? phrase.text : 'phrases' in phrase ? plainText(phrase.phrases) : ''))
    .join('');
}
