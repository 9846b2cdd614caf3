import type { Diagnostic as EditorDiagnostic } from 'vscode-languageserver';

/** What an editor was told of each text. A mistake in the settings is found with every document that they hold for, and told once. */
export interface NoticeBoard {
  /** Says what was found with a document: problems by the address of the text that holds them. */
  put(document: string, found: ReadonlyMap<string, readonly EditorDiagnostic[]>): void;
  /** Forgets a document that was closed. */
  remove(document: string): void;
}

/** A board that tells an editor whenever what it was told no longer holds. */
export function openNoticeBoard(tell: (uri: string, diagnostics: EditorDiagnostic[]) => void): NoticeBoard {
  const foundWith = new Map<string, ReadonlyMap<string, readonly EditorDiagnostic[]>>();
  const refresh = (uris: Iterable<string>): void => {
    for (const uri of new Set(uris)) {
      const all = [...foundWith.values()].flatMap((found) => found.get(uri) ?? []);
      tell(uri, [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]);
    }
  };
  return {
    put: (document, found) => {
      const before = foundWith.get(document)?.keys() ?? [];
      foundWith.set(document, found);
      refresh([...before, ...found.keys()]);
    },
    remove: (document) => {
      const before = foundWith.get(document)?.keys() ?? [];
      foundWith.delete(document);
      refresh([...before, document]);
    },
  };
}
