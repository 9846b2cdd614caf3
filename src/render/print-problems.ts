import { characterWithoutFont } from '../diagnostics/character-without-font.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { uncoveredCharacters } from './fonts.ts';
import type { FontManifest } from './fonts.ts';
import type { TemplateSources } from './template-engine.ts';

const image = /<img\b(?:\{\{[^}]*\}\}|"[^"]*"|'[^']*'|[^"'>])*>/giu;
const notPrinted = /\{\{!--[^]*?--\}\}|\{\{[^}]*\}\}|<!--[^]*?-->/gu;

/** What templates hold and no page may print: images without words for those who cannot see them, and characters that no font of the report has. */
export function printProblems(templates: TemplateSources, manifest: FontManifest): readonly Diagnostic[] {
  return [templates.report, ...templates.partials.values()].flatMap((source) => [
    ...silentImages(source),
    ...undrawnCharacters(source, manifest),
  ]);
}

function silentImages(source: Source): readonly Diagnostic[] {
  return [...source.text.matchAll(image)]
    .filter(([tag]) => !/\salt(?:\s*=|[\s>/])/iu.test(tag))
    .map(({ index, 0: tag }): Diagnostic => ({
      rule: 'template-image-without-words',
      severity: 'error',
      message: 'This image has no words for those who cannot see it.',
      hint: 'Add `alt="…"` with what they should hear, or `alt=""` if it only decorates.',
      source,
      span: { start: index, end: index + tag.length },
    }));
}

function undrawnCharacters(source: Source, manifest: FontManifest): readonly Diagnostic[] {
  const printed = source.text.replaceAll(notPrinted, (tag) => ' '.repeat(tag.length));
  return uncoveredCharacters(printed, manifest).map((character) => {
    const start = printed.indexOf(character);
    return characterWithoutFont(character, source, { start, end: start + character.length });
  });
}
