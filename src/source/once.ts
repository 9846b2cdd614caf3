/** A function that makes something of an object once, and remembers it for as long as the object lives. */
export function once<Key extends object, Value extends object>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** So many texts are remembered at once: more than the stretches of most notes, and no burden. */
const mostTexts = 300;

/** A function that makes something of a text once, and remembers it while the same notes are read. */
export function onceOfText<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (made.size >= mostTexts) made.clear();
    made.set(text, value);
    return value;
  };
}
