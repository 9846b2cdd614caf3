import type { Source } from '../source/source.ts';
import type { FileOutcome } from './check-file.ts';

/** Outcomes as a text for another thread: a line of the sources, each once, and a line of the outcomes, which name sources by number. */
export function outcomesToText(outcomes: readonly FileOutcome[]): string {
  const sources = new Map<Source, number>();
  const numbered = (source: Source): number => {
    const number = sources.get(source) ?? sources.size;
    sources.set(source, number);
    return number;
  };
  const text = JSON.stringify(outcomes, (key, value) => (key === 'source' ? numbered(value) : value));
  return `${JSON.stringify([...sources.keys()])}\n${text}`;
}

/** The outcomes that a text tells of. */
export function outcomesFromText(text: string): readonly FileOutcome[] {
  const end = text.indexOf('\n');
  const sources: readonly Source[] = JSON.parse(text.slice(0, end));
  const outcomes: readonly FileOutcome[] = JSON.parse(text.slice(end + 1), (key, value) =>
    key === 'source' ? sources[value] : value,
  );
  return outcomes;
}
