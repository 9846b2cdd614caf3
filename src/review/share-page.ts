import { createHash } from 'node:crypto';
import { escapeHtml, html } from '../render/html.ts';
import type { Page } from '../render/page.ts';
import type { ReviewedItem } from './items.ts';
import type { CommentableItem, CommentableReport } from './commentable-report.ts';

/** What is put into the page of a report, so that it can be commented on. */
export interface SharePieces {
  /** What the script is told. */
  readonly report: CommentableReport;
  /** The script. */
  readonly script: string;
  /** The styles of what the script makes. */
  readonly styles: string;
}

/** How a part of a report is found in its page: the names of the classes are those of the templates. */
export function commentableItem({ item, label, part }: ReviewedItem): CommentableItem {
  if (part.kind === 'anchor') return { item, label, selector: `[id="${part.id}"]` };
  return part.kind === 'row'
    ? { item, label, selector: '.sr-summary tr', heading: label }
    : { item, label, selector: '.sr-sign-off' };
}

/** The page of a report, complete, with a script more: the only one that its policy lets run, and which may ask nothing of any network. */
export function sharePage({ html: page }: Page, { report, script, styles }: SharePieces): string {
  // In a script element nothing but this ends it.
  const told = JSON.stringify(report).replaceAll('<', '\\u003c');
  const words = html`<noscript><p class="share-start">${report.words['needs-script'] ?? ''}</p></noscript>`.toHTML();
  return page
    .replace(/(http-equiv="Content-Security-Policy" content=")([^"]*)/u, (_, before: string, policy: string) => {
      const styled = policy.replace('style-src ', `style-src ${allowed(styles)} `);
      return `${before}${styled}; script-src ${allowed(script)}`;
    })
    .replace('</head>', () => `<style>${styles}</style>\n</head>`)
    .replace(
      /<\/body>\s*<\/html>\s*$/u,
      () =>
        `${words}\n<script type="application/json" id="commentable">${told}</script>\n<script>${script}</script>\n</body>\n</html>\n`,
    );
}

function allowed(text: string): string {
  return escapeHtml(`'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`);
}
