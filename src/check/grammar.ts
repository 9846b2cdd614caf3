import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Notes } from '../interpret/notes.ts';
import { englishProseOf } from '../interpret/prose.ts';
import type { GrammarChecker, GrammarRemark } from '../language/grammar.ts';
import type { MappedText } from '../source/mapped-text.ts';
import { sourceSpan } from '../source/mapped-text.ts';
import { quoted } from '../source/quoted.ts';
import { offered } from './rule.ts';

const rule = 'grammar-slip';

/** What a grammar checker says of the English words of notes; code and other languages are left out. */
export async function grammarProblems(notes: Notes, grammar: GrammarChecker): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { text } of englishProseOf(notes))
    for (const remark of await grammar.remarksOn(text.text)) found.push(problemOf(remark, text, notes));
  return found;
}

function problemOf(
  { start, end, advice, replacements }: GrammarRemark,
  text: MappedText,
  { source }: Notes,
): Diagnostic {
  const span = sourceSpan(text, start, end);
  return {
    rule,
    severity: 'notice',
    message: `The grammar of ${quoted(text.text.slice(start, end).trim())} may be wrong.`,
    hint: advice,
    source,
    span,
    ...(replacements.length === 0 ? {} : { suggestions: replacements.flatMap((instead) => offered(span, instead)) }),
  };
}

/** Drops what the grammar checker says of words of which a rule speaks already. */
export function withoutRepeatedRemarks(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const others = diagnostics.filter((diagnostic) => diagnostic.rule !== rule);
  return diagnostics.filter(
    (diagnostic) =>
      diagnostic.rule !== rule ||
      !others.some(({ span }) => span.start < diagnostic.span.end && diagnostic.span.start < span.end),
  );
}
