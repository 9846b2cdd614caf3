import type { Lint } from 'harper.js';
import { Dialect, LocalLinter, SuggestionKind } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import type { GrammarRemark } from '../language/grammar.ts';
import { answerRequests } from './threads.ts';

/**
 * What is left to rules of our own, to the dictionary or to taste, and what cries wolf over council prose: names of bodies and places, "that that",
 * Welsh words.
 */
const leftOut = [
  'AnA',
  'BoringWords',
  'CompoundNouns',
  'Dashes',
  'DisjointPrefixes',
  'LongSentences',
  'MergeWords',
  'MissingPreposition',
  'NoFrenchSpaces',
  'NoOxfordComma',
  'NumericRangeEnDash',
  'OrthographicConsistency',
  'OxfordComma',
  'RedundantThat',
  'Regionalisms',
  'RepeatedWords',
  'SentenceCapitalization',
  'Spaces',
  'SpellCheck',
  'SpelledNumbers',
  'SplitWords',
  'ThatWhich',
  'UseTitleCase',
  'WellBeing',
];

function remarkOf(lint: Lint): GrammarRemark {
  const { start, end } = lint.span();
  const replacements = lint.suggestions().filter((suggestion) => suggestion.kind() === SuggestionKind.Replace);
  return {
    start,
    end,
    advice: lint.message().replace(/\s+/gu, ' ').trim(),
    replacements: replacements.map((suggestion) => suggestion.get_replacement_text()),
  };
}

const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.British });
const left = Object.fromEntries(leftOut.map((name) => [name, false]));
await linter.setLintConfig({ ...(await linter.getDefaultLintConfig()), ...left });

answerRequests(async (text) => {
  const lints = await linter.lint(text.replace(/\s/gu, ' '), { language: 'plaintext' });
  return JSON.stringify(lints.map(remarkOf));
});
