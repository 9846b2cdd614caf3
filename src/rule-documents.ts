import type { Host } from './host/host.ts';

/** The ids of everything that a check can find: each has a document, and the build lists the documents. In the order of the alphabet. */
export async function ruleIds(host: Host): Promise<readonly string[]> {
  const bytes = await host.files.read(`${host.packageFolder}/dist/rule-ids.json`);
  const ids: readonly string[] = JSON.parse(new TextDecoder().decode(bytes));
  return ids;
}

/** The document that explains an id, as Markdown; nothing when there is no such id. */
export async function ruleDocument(id: string, host: Host): Promise<string | undefined> {
  if (!(await ruleIds(host)).includes(id)) return undefined;
  return new TextDecoder().decode(await host.files.read(ruleDocumentPath(id, host)));
}

/** The path of the document that explains an id. */
export function ruleDocumentPath(id: string, host: Host): string {
  return `${folder(host)}/${id}.md`;
}

/** The build puts them there, from `src/check/rules` and `docs/rules`. */
function folder(host: Host): string {
  return `${host.packageFolder}/dist/rules`;
}
