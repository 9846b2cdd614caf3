import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import type { Host } from '../host/host.ts';
import { ruleDocument, ruleDocumentPath } from '../rule-documents.ts';
import { uriOf } from './open-notes.ts';

/** Where an explanation is shown. */
export interface ExplanationPlace {
  /** The editor. */
  readonly connection: Connection;
  /** Whether it can open a document. */
  readonly canShow: boolean;
  /** Where the documents are. */
  readonly host: Host;
}

/** Opens the document of a rule in the editor; one that cannot open documents shows what the rule checks. */
export async function explain(rule: string, { connection, canShow, host }: ExplanationPlace): Promise<void> {
  const text = await ruleDocument(rule, host);
  if (text === undefined) return;
  if (canShow) {
    const { success } = await connection.window.showDocument({
      uri: uriOf(ruleDocumentPath(rule, host), host),
      takeFocus: true,
    });
    if (success) return;
  }
  const [, first = ''] = /^## What it checks\s+([^]*?)(?=\r?\n\r?\n|$)/mu.exec(text) ?? [];
  const message = `${rule}: ${first.replaceAll(/\s+/gu, ' ')}`;
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}
