import { html } from '../render/html.ts';
import type { Html } from '../render/html.ts';
import { programName } from '../version.ts';
import type { ListedNotes } from './overview.ts';
import type { PreviewedNotes } from './previewed-notes.ts';
import type { Asked } from './session.ts';
import type { PreviewLanguage } from './words.ts';

/** What the preview's own pages are made with. */
export interface PageMaking {
  /** The language of the preview. */
  readonly language: PreviewLanguage;
  /** Its words. */
  readonly words: Readonly<Record<string, string>>;
  /** What scripts and styles must name to be taken; new with each page. */
  readonly nonce: string;
}

/** The policy of the preview's own pages: its script and styles, what it asks of this server, and frames of it. */
export function shellPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The policy of the frame in which a report stands: its styles, with what is inside the page; no script, whatever the notes or templates hold. */
export function framePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-same-origin',
  ].join('; ');
}

/** The frame before a report is put into it. */
export function framePage(nonce: string): string {
  const styles = html`<style nonce="${nonce}" id="report-styles"></style>
<style nonce="${nonce}" id="preview-styles"></style>
`;
  return documentOf({ language: 'en', title: '–', head: styles, body: html`` });
}

/** A page that says why there is nothing else to be shown. */
export function messagePage(key: string, making: PageMaking): string {
  const { words } = making;
  return page(
    html`<main class="list"><h1>${say(words, 'changes')}</h1>\n<p>${say(words, key)}</p></main>`,
    making,
    html``,
  );
}

/** The list of notes, where there are several. */
export function listPage(notes: readonly ListedNotes[], making: PageMaking): string {
  const { words } = making;
  const content =
    notes.length === 0
      ? html`<p>${say(words, 'no-notes')}</p>`
      : html`<p>${say(words, 'choose-notes')}</p>
<ul>
${notes.map((one) => listed(one, making))}</ul>`;
  return page(html`<main class="list"><h1>${say(words, 'preview')}</h1>\n${content}</main>`, making, html``);
}

function listed({ id, path, summary }: ListedNotes, { words, language }: PageMaking): Html {
  const address = `?notes=${id}&lang=${language}`;
  if (summary === undefined)
    return html`<li><a href="${address}">${path}</a>\n<p class="error">${say(words, 'cannot-show')}</p></li>\n`;
  const { title, status, counts } = summary;
  const found = severities.flatMap((severity) =>
    counts[severity] === 0
      ? []
      : [html`<span class="${severity}">${say(words, `${severity}-count`, counts[severity])}</span> `],
  );
  const problems = found.length === 0 ? [html`<span>${say(words, 'no-problems')}</span>`] : found;
  return html`<li><a href="${address}" lang="${summary.language}">${title}</a>
<p class="facts"><span>${path}</span> <span>${say(words, 'status')}: ${say(words, `status-${status ?? 'none'}`)}</span> ${problems}</p></li>
`;
}

const severities = ['error', 'warning', 'notice'] as const;

/** The page that shows one report. What changes is filled in by its script. */
export function reportPage(
  { notes, asked }: { readonly notes: readonly PreviewedNotes[]; readonly asked: Asked },
  making: PageMaking,
): string {
  const { words, nonce } = making;
  const path = notes.find(({ id }) => id === asked.id)?.path ?? '';
  const body = html`<a class="skip" href="#problems">${say(words, 'skip-to-problems')}</a>
<a class="skip" href="#report">${say(words, 'skip-to-report')}</a>
<a class="skip" href="#review">${say(words, 'skip-to-comments')}</a>
<header>
<div><p class="notes">${path}</p>
<h1 id="title">${say(words, 'preview')}</h1></div>
${ways({ asked, hasOthers: notes.length > 1 }, making)}<p id="freshness" role="status">${say(words, 'connecting')}</p>
</header>
<main id="shell" data-notes="${asked.id}" data-path="${path}">
${controls(asked, words)}<div id="report" role="tabpanel" aria-labelledby="tab-screen" tabindex="-1">
<iframe id="page" title="${say(words, 'report')}" src="frame" sandbox="allow-same-origin"></iframe>
<div id="paper"></div>
<section id="overlay" aria-label="${say(words, 'cannot-show')}" hidden></section>
</div>
<aside aria-label="${say(words, 'about')}">
<section id="problems" aria-labelledby="problems-title" tabindex="-1"><h2 id="problems-title">${say(words, 'problems')}</h2><div id="problem-list"></div></section>
${review(asked, making)}<section aria-labelledby="about-title"><h2 id="about-title">${say(words, 'about')}</h2><div id="facts"></div></section>
</aside>
<section id="place" aria-labelledby="place-title"><h2 id="place-title">${say(words, 'where-in-notes')}</h2><div id="place-words" aria-live="polite"><p>${say(words, 'point-to-see')}</p></div></section>
</main>
<script type="application/json" id="words">${json(words)}</script>`;
  return page(body, making, html`<script nonce="${nonce}" src="preview.js" defer></script>\n`);
}

/** What was said of the report, and what may be said. */
function review(asked: Asked, { words, language }: PageMaking): Html {
  return html`<section id="review" aria-labelledby="review-title" tabindex="-1"><h2 id="review-title">${say(words, 'comments')}</h2>
<div id="comments"></div>
<div class="say"><label for="comment-item">${say(words, 'comment-on')}</label>
<select id="comment-item"></select>
<label for="comment-text">${say(words, 'your-comment')}</label>
<textarea id="comment-text" rows="4" maxlength="4000"></textarea>
<label for="reviewer">${say(words, 'your-name')}</label>
<input id="reviewer" type="text" autocomplete="name" maxlength="100">
<button type="button" id="comment-send">${say(words, 'send-comment')}</button></div>
<h2>${say(words, 'agreement')}</h2>
<div id="agreement"></div>
<p><a id="changes" href="changes?notes=${asked.id}&edition=${asked.edition}&lang=${language}" target="_blank" rel="noopener">${say(words, 'changes')}</a></p>
<p>${say(words, 'agree-means')}</p>
<button type="button" id="agree">${say(words, 'agree')}</button>
<p id="review-told" role="status"></p>
</section>
`;
}

function ways(
  { asked, hasOthers }: { readonly asked: Asked; readonly hasOthers: boolean },
  { words, language }: PageMaking,
): Html {
  const other = language === 'cy' ? 'en' : 'cy';
  const address = `?notes=${asked.id}&edition=${asked.edition}&lang=${other}`;
  const list = hasOthers ? html`<li><a href="?lang=${language}">${say(words, 'all-notes')}</a></li>\n` : html``;
  return html`<nav aria-label="${say(words, 'preview')}"><ul>
${list}<li><a href="${address}" lang="${other}" hreflang="${other}">${say(words, 'other-language')}</a></li>
</ul></nav>
`;
}

function controls(asked: Asked, words: PageMaking['words']): Html {
  const tab = (name: string): Html =>
    html`<button type="button" role="tab" id="tab-${name}" aria-controls="report">${say(words, name)}</button>\n`;
  const edition = (name: Asked['edition']): Html => {
    const checked = name === asked.edition ? html` checked` : html``;
    return html`<label><input type="radio" name="edition" value="${name}"${checked}> ${say(words, name)}</label>\n`;
  };
  return html`<div class="controls">
<div role="tablist" aria-label="${say(words, 'view-as')}">
${['screen', 'paper', 'phone'].map(tab)}</div>
<fieldset><legend>${say(words, 'edition')}</legend>
${(['public', 'members'] as const).map(edition)}</fieldset>
</div>
`;
}

function page(body: Html, { language, words, nonce }: PageMaking, scripts: Html): string {
  return documentOf({
    language,
    title: say(words, 'preview'),
    head: html`<meta name="generator" content="${programName}">
<link rel="stylesheet" nonce="${nonce}" href="preview.css">
${scripts}`,
    body: html`<noscript><p>${say(words, 'needs-script')}</p></noscript>\n${body}\n`,
  });
}

interface DocumentParts {
  readonly language: string;
  readonly title: string;
  readonly head: Html;
  readonly body: Html;
}

function documentOf({ language, title, head, body }: DocumentParts): string {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${head}</head>
<body>${body}</body>
</html>
`.toHTML();
}

function say(words: PageMaking['words'], key: string, count = 0): string {
  return (words[key] ?? key).replaceAll('{count}', String(count));
}

/** Words as data in a script element: nothing in them can end it. */
function json(words: PageMaking['words']): Html {
  const text = JSON.stringify(words).replaceAll('<', '\\u003c');
  return { toHTML: () => text };
}
