/** HTML that may be printed as it stands. Only `render/` makes it, from text that was escaped. */
export interface Html {
  /** The markup; by this name the template engine knows that it is not to be escaped. */
  readonly toHTML: () => string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as it stands between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** Markup with values in it: `html\`<p>${text}</p>\``. Strings are escaped, `Html` is kept, lists of `Html` are strung together. */
export function html(markup: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const made = markup.reduce((whole, part, index) => whole + markupOf(values[index - 1] ?? '') + part);
  return { toHTML: () => made };
}

function markupOf(value: string | Html | readonly Html[]): string {
  if (typeof value === 'string') return escapeHtml(value);
  return 'toHTML' in value ? value.toHTML() : value.map((each) => each.toHTML()).join('');
}
