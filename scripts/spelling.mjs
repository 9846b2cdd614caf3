import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importTrie, iteratorTrieWords } from 'cspell-trie-lib';
import { parse } from 'yaml';

/** The package whose words are shipped, and so its licence. */
export const dictionaryPackage = 'node_modules/@cspell/dict-en-gb-mit';

/**
 * Makes `dist/house-style.json` of `data/house-style.yaml`, and `dist/words.txt`: the words of British English, a line each in the order of
 * their bytes, so that a word is found by halving and nothing need be read or built first.
 * @param {string} root the folder of the project
 */
export function compileSpelling(root) {
  const { terms, abbreviations, words } = parse(readFileSync(join(root, 'data/house-style.yaml'), 'utf8'));
  writeFileSync(join(root, 'dist/house-style.json'), JSON.stringify({ terms, abbreviations }));
  const trie = importTrie(
    gunzipSync(readFileSync(join(root, dictionaryPackage, 'en_GB.trie.gz')))
      .toString()
      .split('\n'),
  );
  const lines = [...new Set([...usable(new Set(iteratorTrieWords(trie))), ...words])].map((word) => Buffer.from(word));
  const sorted = lines.toSorted((one, other) => Buffer.compare(one, other)).map((line) => line.toString());
  writeFileSync(join(root, 'dist/words.txt'), `\n${sorted.join('\n')}\n`);
}

/** The words as they are asked for: no second spelling in small letters (`~`), no possessive whose word is there, no signs. */
function* usable(known) {
  for (const word of known) {
    if (!/^\p{L}[\p{L}'-]*$/u.test(word)) continue;
    if (word.endsWith("'s") && known.has(word.slice(0, -2))) continue;
    yield word;
  }
}
