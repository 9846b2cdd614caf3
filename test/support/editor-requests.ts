import { CodeActionRequest, CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import type { CodeAction, CompletionItem, Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from './editor.ts';

/** The rules of problems. */
export function rules(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}

/** The words of a text at a range. */
export function words(text: string, { range }: Pick<Diagnostic, 'range'>): string {
  return TextDocument.create('', '', 0, text).getText(range);
}

/** The position of the end of some words in a text. */
export function after(text: string, part: string): { line: number; character: number } {
  const at = text.indexOf(part);
  if (at < 0) throw new Error(`There is no ${part}.`);
  return TextDocument.create('', '', 0, text).positionAt(at + part.length);
}

/** What the editor is offered at a position, in the order in which it shows it. */
export async function completions(at: Editor, name: string, position: object): Promise<readonly CompletionItem[]> {
  const found = await at.connection.sendRequest(CompletionRequest.method, {
    textDocument: { uri: at.uri(name) },
    position,
  });
  if (!Array.isArray(found)) throw new Error('No list.');
  const items: CompletionItem[] = found;
  return items.toSorted((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
}

/** What is shown at a position, as JSON. */
export async function hover(at: Editor, name: string, position: object): Promise<string> {
  return JSON.stringify(
    await at.connection.sendRequest(HoverRequest.method, { textDocument: { uri: at.uri(name) }, position }),
  );
}

/** What can be done about a problem; `only` are the kinds asked for. */
export async function actions(
  at: Editor,
  name: string,
  diagnostic: Diagnostic,
  only?: readonly string[],
): Promise<CodeAction[]> {
  return at.connection.sendRequest(CodeActionRequest.method, {
    textDocument: { uri: at.uri(name) },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic], ...(only === undefined ? {} : { only }) },
  });
}

/** A text after the changes of an action. */
export function apply(text: string, action: CodeAction | undefined): string {
  const edits = Object.values(action?.edit?.changes ?? {}).flat();
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}
