/** A list written as JSON bit by bit. */
export interface JsonList {
  /** The text that further values add. */
  add(values: readonly object[]): string;
  /** The text that ends it. */
  end(): string;
}

/** A list as `JSON.stringify` would write it with two spaces, when its line stands in by `indent` spaces. */
export function jsonList(indent: number): JsonList {
  let isEmpty = true;
  const margin = ' '.repeat(indent);
  return {
    add: (values) => {
      const texts = values.map((value) => {
        const before = isEmpty ? '[' : ',';
        isEmpty = false;
        return `${before}\n${JSON.stringify(value, undefined, 2)}`.replaceAll('\n', `\n${margin}  `);
      });
      return texts.join('');
    },
    end: () => (isEmpty ? '[]' : `\n${margin}]`),
  };
}
