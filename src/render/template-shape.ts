import type { Html } from './html.ts';

/** What a template may find under a name: the plan of a `TemplateContext`, by which names are checked before anything is printed. */
export type Shape = LeafShape | ListShape | ObjectShape;

/** Text is printed escaped, `html` as it stands, a flag only asked. */
export interface LeafShape {
  /** Which of them. */
  readonly kind: 'text' | 'html' | 'flag';
}

/** Something for `{{#each}}`. */
export interface ListShape {
  /** Tells it from other shapes. */
  readonly kind: 'list';
  /** What each of its elements is. */
  readonly of: Shape;
}

/** Something with names of its own. */
export interface ObjectShape {
  /** Tells it from other shapes. */
  readonly kind: 'object';
  /** What stands under each name. */
  readonly properties: Readonly<Record<string, Shape>>;
}

/** The shape of values of a type, so that a shape and the type it describes cannot part ways. */
export type ShapeOf<T> = T extends Html
  ? { readonly kind: 'html' }
  : T extends string
    ? { readonly kind: 'text' }
    : T extends boolean
      ? { readonly kind: 'flag' }
      : T extends readonly (infer Element)[]
        ? { readonly kind: 'list'; readonly of: ShapeOf<Element> }
        : { readonly kind: 'object'; readonly properties: { readonly [Name in keyof T]: ShapeOf<T[Name]> } };
