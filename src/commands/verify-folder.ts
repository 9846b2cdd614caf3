import { join, relative } from 'node:path';
import { printable } from '../diagnostics/printable.ts';
import type { Host } from '../host/host.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { editions, manifestName, sha256 } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import type { InspectedPdf } from '../pdf/check-pdf.ts';

/** What was found in a folder of reports. */
export interface VerifiedFolder {
  /** How many files its manifests list. */
  readonly listed: number;
  /** What is not as it was built, one sentence each, in order of the paths. */
  readonly faults: readonly string[];
  /** The PDFs that stand there, in order of their paths. */
  readonly pdfs: readonly { readonly path: string; readonly inspected: InspectedPdf }[];
}

/** A folder of reports as it stands. */
interface Standing {
  readonly folder: string;
  readonly host: Host;
  /** The SHA-256 that the manifests tell of each file, by its path from the folder. */
  readonly listed: ReadonlyMap<string, string>;
  /** The files that stand there, by their paths from the folder. */
  readonly files: ReadonlySet<string>;
}

/** Compares what stands in a folder with its manifests; a sentence where it has none that can be read. Rejects with a `FileProblem`. */
export async function verifyFolder(folder: string, host: Host): Promise<VerifiedFolder | string> {
  const manifests: Manifest[] = [];
  for (const path of editions.map((edition) => join(folder, manifestName(edition)))) {
    if ((await host.files.kind(path)) !== 'file') continue;
    const manifest = readManifest(new TextDecoder().decode(await host.files.read(path)));
    if (manifest === undefined)
      return `\`${printable(path)}\` cannot be read as a manifest.\n  Build the reports again.\n`;
    manifests.push(manifest);
  }
  if (manifests.length === 0)
    return `\`${printable(folder)}\` holds no \`manifest.json\`, which \`scrutineer build\` writes.\n  Name the folder that the reports were built into.\n`;
  const listed = new Map(manifests.flatMap(({ outputs }) => outputs.map((output) => [output.path, output.sha256])));
  const names = (await host.files.find(folder)).map((path) => relative(folder, path).replaceAll('\\', '/'));
  const files = new Set(names.filter((name) => !editions.some((edition) => name === manifestName(edition))));
  return compared({ folder, host, listed, files });
}

async function compared(standing: Standing): Promise<VerifiedFolder> {
  const { folder, host, listed, files } = standing;
  const { inspectPdf } = await import('../pdf/check-pdf.ts');
  const faults: string[] = [];
  const pdfs: VerifiedFolder['pdfs'][number][] = [];
  for (const name of [...new Set([...listed.keys(), ...files])].toSorted()) {
    const expected = listed.get(name);
    const shown = `\`${printable(name)}\``;
    if (!files.has(name)) {
      faults.push(`${shown} is missing.`);
      continue;
    }
    const isPdf = name.toLowerCase().endsWith('.pdf');
    if (expected === undefined) faults.push(`${shown} was not made by the builds that the manifest tells of.`);
    if (expected === undefined && !isPdf) continue;
    const bytes = await host.files.read(join(folder, name));
    if (expected !== undefined && sha256(bytes) !== expected)
      faults.push(`${shown} was changed after it was built, or a later build was interrupted.`);
    if (!isPdf) continue;
    const inspected = inspectPdf(bytes);
    pdfs.push({ path: join(folder, name), inspected });
    if (expected !== undefined) faults.push(...(await otherDocument(name, inspected, standing)));
  }
  return { listed: listed.size, faults, pdfs };
}

/** Why a PDF is not the same document as the web page beside it; a page that was changed is told as that. */
async function otherDocument(name: string, { webPage }: InspectedPdf, standing: Standing): Promise<readonly string[]> {
  const page = name.replace(/\.pdf$/iu, '.html');
  if (!standing.files.has(page) || !standing.listed.has(page)) return [];
  const hash = sha256(await standing.host.files.read(join(standing.folder, page)));
  if (hash === webPage || hash !== standing.listed.get(page)) return [];
  const [pdf, html] = [`\`${printable(name)}\``, `\`${printable(page)}\``];
  return [
    webPage === undefined
      ? `${pdf} does not say that it is the print of ${html}.`
      : `${pdf} is the print of another web page than ${html}.`,
  ];
}
