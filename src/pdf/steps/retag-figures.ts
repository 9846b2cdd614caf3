import type { Mending } from '../mending.ts';
import type { StructureElement } from '../structure.ts';
import { visitElements } from '../structure.ts';

/** A figure round an image becomes the image, with the caption within; of two figures only one could have words for those who cannot see it. */
export function retagFigures({ tree }: Mending): void {
  visitElements(tree, (element) => {
    if (element.type !== 'Figure' || element.alternative !== undefined) return;
    const image = element.children.find(
      (child): child is StructureElement => child.kind === 'element' && child.type === 'Figure',
    );
    if (image === undefined) return;
    const others = element.children.filter((child) => child !== image);
    element.alternative = image.alternative;
    element.language ??= image.language;
    element.children = [...image.children, ...others];
  });
}
