const plain = /^\p{L}[\p{L}\p{N} ,.'’()&/–-]*$/u;
const otherMeaning = /^(?:true|false|yes|no|null|on|off|y|n|~)$/iu;

/** A text on one line as a value in YAML, in quotation marks where it would mean something else without. */
export function yamlText(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return plain.test(line) && !otherMeaning.test(line) ? line : JSON.stringify(line);
}
