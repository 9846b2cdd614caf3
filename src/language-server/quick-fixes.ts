import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Diagnostic, Edit } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { editorDiagnostic, rangeOf } from './editor-diagnostics.ts';

/** The kind of the action that makes every change that cannot alter the meaning. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.scrutineer`;

/** The command that explains a rule; its one argument is the rule's id. */
export const explainCommand = 'scrutineer.explain';

/** What actions are made from. */
export interface ActionContext {
  /** The address of the document. */
  readonly uri: string;
  /** What is wrong in it. */
  readonly diagnostics: readonly Diagnostic[];
  /** Wraps changes of the document as the editor wants them. */
  readonly edit: (changes: TextEdit[]) => WorkspaceEdit;
}

/** What can be done about the problems that touch a place: cures that are safe, cures to decide on, and the explanation of each rule. */
export function quickFixes(place: Span, context: ActionContext): readonly CodeAction[] {
  const touching = context.diagnostics.filter(({ span }) => span.start <= place.end && place.start <= span.end);
  const explained = new Map(touching.map((diagnostic) => [diagnostic.rule, diagnostic]));
  return [
    ...touching.flatMap((diagnostic) => cures(diagnostic, context)),
    ...[...explained].map(([rule, diagnostic]) => explanation(rule, diagnostic, context)),
  ];
}

function cures(diagnostic: Diagnostic, { uri, edit }: ActionContext): readonly CodeAction[] {
  const { edits = [], suggestions = [], hint, message } = diagnostic;
  const kind = CodeActionKind.QuickFix;
  const diagnostics = [editorDiagnostic(diagnostic, uri)];
  const safe = edits.length === 0 ? [] : [{ title: hint ?? message, changes: edits, isPreferred: true }];
  // Messages about exempt points hold no words of theirs; neither do menus.
  const isVeiled = message.includes('`…`');
  const offered = suggestions.map((one) => ({
    title: isVeiled ? 'Make the suggested change.' : one.message,
    changes: one.edits,
    isPreferred: false,
  }));
  return [...safe, ...offered].map(({ title, changes, isPreferred }) => ({
    title: title.replaceAll('`', ''),
    kind,
    diagnostics,
    isPreferred,
    edit: edit(changes.map((change) => textEdit(change, diagnostic))),
  }));
}

function explanation(rule: string, diagnostic: Diagnostic, { uri }: ActionContext): CodeAction {
  const title = `Explain ${rule}`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [editorDiagnostic(diagnostic, uri)],
    command: { title, command: explainCommand, arguments: [rule] },
  };
}

/** One action for all changes that cannot alter the meaning; nothing when there are none. */
export function fixAll({ diagnostics, edit }: ActionContext): readonly CodeAction[] {
  const changes = safeChanges(diagnostics);
  if (changes.length === 0) return [];
  return [{ title: 'Make all safe corrections', kind: fixAllKind, edit: edit([...changes]) }];
}

/** The changes of each problem, all of them or none; of two that touch one place the first is made. */
function safeChanges(diagnostics: readonly Diagnostic[]): readonly TextEdit[] {
  const taken: Span[] = [];
  return diagnostics.flatMap((diagnostic) => {
    const edits = diagnostic.edits ?? [];
    const isFree = ({ span }: Edit): boolean => taken.every((one) => span.end < one.start || one.end < span.start);
    if (!edits.every((one) => isFree(one))) return [];
    taken.push(...edits.map(({ span }) => span));
    return edits.map((one) => textEdit(one, diagnostic));
  });
}

function textEdit({ span, text }: Edit, { source }: Diagnostic): TextEdit {
  return { range: rangeOf(span, source), newText: text };
}
