import type { Host } from './host/host.ts';

/** The ids of everything that a check can find: each has a document, so the documents are the list. */
export async function ruleIds(host: Host): Promise<readonly string[]> {
  const paths = await host.files.find(`${folder(host)}/*.md`);
  return paths.map((path) => path.replace(/^.*\//u, '').replace(/\.md$/u, '')).toSorted();
}

/** The document that explains an id, as Markdown; nothing when there is no such id. */
export async function ruleDocument(id: string, host: Host): Promise<string | undefined> {
  if (!(await ruleIds(host)).includes(id)) return undefined;
  return new TextDecoder().decode(await host.files.read(`${folder(host)}/${id}.md`));
}

/** The build puts them there, from `src/check/rules` and `docs/rules`. */
function folder(host: Host): string {
  return `${host.packageFolder}/dist/rules`;
}
