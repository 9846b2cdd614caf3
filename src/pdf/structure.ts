import type { PdfDictionary, PdfReference } from './file/values.ts';
import type { Meaning } from './meaning.ts';

/** An element of the tag tree. Steps change it in place. */
export interface StructureElement {
  /** Tells it from other children. */
  readonly kind: 'element';
  /** What it is, such as `P` or `TH`. */
  type: string;
  /** What it holds, in reading order. */
  children: StructureChild[];
  /** Its language, where it says one. */
  language?: string | undefined;
  /** The words for those who cannot see it. */
  alternative?: string | undefined;
  /** What an abbreviation stands for. */
  expansion?: string | undefined;
  /** The words that it stands for. */
  actualText?: string | undefined;
  /** Its name among the elements. */
  id?: string | undefined;
  /** Its further attributes, as written. */
  attributes: readonly PdfDictionary[];
  /** What the page says of it. */
  meaning?: Meaning | undefined;
}

/** Marked content of a page. */
export interface StructureContent {
  /** Tells it from other children. */
  readonly kind: 'content';
  /** The page's place, from 0. */
  readonly page: number;
  /** Its number on the page. */
  readonly number: number;
}

/** A link's place on a page. */
export interface StructureObject {
  /** Tells it from other children. */
  readonly kind: 'object';
  /** The page's place, from 0. */
  readonly page: number;
  /** The annotation. */
  readonly reference: PdfReference;
}

/** What an element holds. */
export type StructureChild = StructureElement | StructureContent | StructureObject;

/** A new element. */
export function newElement(type: string, children: StructureChild[]): StructureElement {
  return { kind: 'element', type, children, attributes: [] };
}

/** Calls `visit` with each element and the one that holds it, from the top, in reading order; what `visit` changes below is met as changed. */
export function visitElements(
  element: StructureElement,
  visit: (element: StructureElement, parent: StructureElement | undefined) => void,
  parent?: StructureElement,
): void {
  visit(element, parent);
  for (const child of element.children) if (child.kind === 'element') visitElements(child, visit, element);
}

/** The marked content below an element, in reading order. */
export function contentsOf(element: StructureElement): readonly StructureContent[] {
  const found: StructureContent[] = [];
  const gather = ({ children }: StructureElement): void => {
    for (const child of children) {
      if (child.kind === 'content') found.push(child);
      else if (child.kind === 'element') gather(child);
    }
  };
  gather(element);
  return found;
}

const inlineTypes = new Set(['Span', 'Link', 'Code', 'Em', 'Strong', 'Reference', 'Quote']);

/** Whether a child stands within a line: content, links and what surrounds words. */
export function isInline(child: StructureChild): boolean {
  return child.kind !== 'element' || inlineTypes.has(child.type);
}
