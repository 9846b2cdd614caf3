import { cleanName, wholeReport } from '../../review/review.ts';
import { reviewText } from '../../review/write-review.ts';
import type { CommentableItem } from '../../review/commentable-report.ts';
import type { PendingComment } from './share-comments.ts';
import { offerComments } from './share-comments.ts';
import { button, make, now, say, commentable } from './share-elements.ts';

const comments = new Set<PendingComment>();
const { version, edition } = commentable;
let isSaved = true;

const count = make('p', { role: 'status' }, say('none'));
const name = make('input', { id: 'share-name', type: 'text', autocomplete: 'name', 'aria-describedby': 'share-wrong' });
const agrees = make('input', { id: 'share-agrees', type: 'checkbox' });
const wrong = make('p', { id: 'share-wrong', class: 'share-wrong', role: 'alert' });
const told = make('p', { role: 'status' });
const asText = make('textarea', { id: 'share-text', rows: '12', readonly: '' });
const textPlace = make('div', { hidden: '' }, make('label', { for: 'share-text' }, say('as-text')), asText);

/** Something was said, or taken back, that no file holds yet. */
function changed(): void {
  isSaved = comments.size === 0 && !agrees.checked;
  count.textContent = comments.size === 0 ? say('none') : say('count', { count: comments.size });
  told.textContent = isSaved ? '' : say('unsaved');
  textPlace.hidden = true;
}

/** The review file; nothing where something is missing in it, which is said. */
function fileText(): string | undefined {
  const by = cleanName(name.value);
  const isEmpty = comments.size === 0 && !agrees.checked;
  name.toggleAttribute('aria-invalid', by === undefined);
  wrong.textContent = by === undefined ? say('write-name') : isEmpty ? say('nothing') : '';
  if (by === undefined) name.focus();
  if (by === undefined || isEmpty) return undefined;
  return reviewText(
    {
      comments: [...comments].map((comment) => ({ ...comment, by, version, edition })),
      agreements: agrees.checked ? [{ by, at: now(), version, edition }] : [],
    },
    commentable.notes,
  );
}

function save(): void {
  const text = fileText();
  if (text === undefined) return;
  const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  make('a', { href: address, download: commentable.file }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  isSaved = true;
  told.textContent = say('saved', { file: commentable.file });
}

function show(): void {
  const text = fileText();
  if (text === undefined) return;
  asText.value = text;
  textPlace.hidden = false;
  asText.focus();
  asText.select();
}

function holderOf({ selector, heading }: CommentableItem): Element | null {
  const found = [...document.querySelectorAll(selector)];
  const row = found.find((one) => one.querySelector('th')?.textContent === heading);
  return heading === undefined ? (found[0] ?? null) : (row?.querySelector('td') ?? null);
}

const keeping = {
  add: (comment: PendingComment): void => {
    comments.add(comment);
    changed();
  },
  remove: (comment: PendingComment): void => {
    comments.delete(comment);
    changed();
  },
};

for (const item of commentable.items) {
  const holder = holderOf(item);
  if (holder !== null) offerComments(holder, { ...item, words: say('comment-on', { label: item.label }) }, keeping);
}

const whole = make('div', {});
offerComments(whole, { item: wholeReport, label: say('whole-report'), words: say('comment-on-report') }, keeping);
agrees.addEventListener('change', changed);
const warning = edition === 'members' ? [make('p', {}, make('strong', {}, say('for-members')))] : [];
document.body.prepend(
  make(
    'section',
    { class: 'share-start', 'aria-label': say('before') },
    ...warning,
    make('p', {}, say('start')),
    make('p', {}, make('a', { href: '#share-review' }, say('to-end'))),
  ),
);
document.body.append(
  make(
    'section',
    { class: 'share-review', id: 'share-review', 'aria-labelledby': 'share-title', tabindex: '-1' },
    make('h2', { id: 'share-title' }, say('review')),
    count,
    whole,
    make('label', { for: 'share-name' }, say('name')),
    name,
    make('label', { class: 'share-agree', for: 'share-agrees' }, agrees, ` ${say('agree')}`),
    wrong,
    button(say('save'), save),
    button(say('show'), show),
    told,
    textPlace,
  ),
);
addEventListener('beforeunload', (event) => {
  if (!isSaved) event.preventDefault();
});
