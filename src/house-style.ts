import type { Preset } from './check/rule.ts';
import type { WrittenSettings } from './config-schema.ts';
import type { Facts } from './facts.ts';
import type { Host } from './host/host.ts';
import { hasWord, nearestWord } from './language/word-list.ts';

/** `dist/house-style.json`: what `data/house-style.yaml` says, read when the package was built. */
interface CompiledHouseStyle {
  /** Words to avoid, in small letters, and what to write in their place; `-`: say it otherwise. */
  readonly terms: Readonly<Record<string, string>>;
  /** Abbreviations that every reader knows. */
  readonly abbreviations: readonly string[];
}

type LanguageFacts = Pick<Facts, 'terms' | 'abbreviations' | 'spelling' | 'knownWords'>;

/**
 * What rules are told of words: the package's lists with what the council's settings add and take away. Each list is read only where a
 * rule that asks for it is checked.
 */
export async function languageFacts(written: WrittenSettings, preset: Preset, host: Host): Promise<LanguageFacts> {
  const isChecked = (rule: string, own: Preset): boolean => {
    const severity = written.rules?.[rule];
    return severity === undefined ? own === 'recommended' || preset === 'house-style' : severity !== 'off';
  };
  const asksForLists = isChecked('undefined-abbreviation', 'recommended') || isChecked('word-to-avoid', 'house-style');
  return {
    ...(asksForLists ? await wordLists(written, host) : {}),
    ...(isChecked('unknown-word', 'house-style') ? await dictionary(written, host) : {}),
  };
}

async function wordLists(written: WrittenSettings, host: Host): Promise<LanguageFacts> {
  const bytes = await host.files.read(`${host.packageFolder}/dist/house-style.json`);
  const own: CompiledHouseStyle = JSON.parse(new TextDecoder().decode(bytes));
  const council = Object.entries(written.terms ?? {}).map(([term, instead]): [string, string] => [
    term.toLowerCase(),
    instead,
  ]);
  const terms = [...new Map([...Object.entries(own.terms), ...council])].filter(([, instead]) => instead !== 'off');
  return { terms: new Map(terms), abbreviations: new Set([...own.abbreviations, ...(written.abbreviations ?? [])]) };
}

async function dictionary(written: WrittenSettings, host: Host): Promise<LanguageFacts> {
  const lines = await host.files.read(`${host.packageFolder}/dist/words.txt`);
  const has = (word: string): boolean => hasWord(lines, word);
  const words = written.words ?? [];
  return {
    spelling: { has, suggest: (word) => nearestWord(word, has) },
    ...(words.length === 0 ? {} : { knownWords: new Set(words.flatMap((word) => word.split(/\s+/u))) }),
  };
}
