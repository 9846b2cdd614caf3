import { cleanText, newId } from '../../review/review.ts';
import { button, make, now, say } from './share-elements.ts';

/** A comment that is not saved yet. */
export interface PendingComment {
  /** Its id, the same in every file that is saved. */
  readonly id: string;
  /** What it is about. */
  readonly item: string;
  /** What it says. */
  readonly text: string;
  /** When it was made. */
  readonly at: string;
}

/** Keeps the comments of the page. */
export interface CommentKeeping {
  /** Keeps one more. */
  add(comment: PendingComment): void;
  /** Forgets one. */
  remove(comment: PendingComment): void;
}

/** Puts a button for comments on an item at the end of an element; what is written there stands below it. */
export function offerComments(
  holder: Element,
  { item, label, words }: { readonly item: string; readonly label: string; readonly words: string },
  keeping: CommentKeeping,
): void {
  const place = make('div', {});
  const open = button(words, () => {
    open.hidden = true;
    place.append(form(label, { keep, close }));
    place.querySelector('textarea')?.focus();
  });
  const close = (): void => {
    place.querySelector('.share-form')?.remove();
    open.hidden = false;
    open.focus();
  };
  const keep = (text: string): void => {
    const comment = { id: newId(), item, text, at: now() };
    keeping.add(comment);
    const box = make('div', { class: 'share-box' }, make('p', {}, text));
    box.append(
      button(say('remove', { label }), () => {
        keeping.remove(comment);
        box.remove();
        open.focus();
      }),
    );
    place.before(box);
    close();
  };
  place.append(open);
  holder.append(place);
}

interface Form {
  readonly keep: (text: string) => void;
  readonly close: () => void;
}

let forms = 0;

function form(label: string, { keep, close }: Form): HTMLElement {
  forms += 1;
  const id = `share-comment-${String(forms)}`;
  const field = make('textarea', { id, rows: '4', 'aria-describedby': `${id}-wrong` });
  const wrong = make('p', { id: `${id}-wrong`, class: 'share-wrong', role: 'alert' });
  const tryToKeep = (): void => {
    const text = cleanText(field.value);
    if (text !== undefined) {
      keep(text);
      return;
    }
    wrong.textContent = say('write-words');
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  };
  return make(
    'div',
    { class: 'share-box share-form' },
    make('label', { for: id }, say('your-comment', { label })),
    field,
    wrong,
    button(say('keep'), tryToKeep),
    button(say('cancel'), close),
  );
}
