import { resolve } from 'node:path';
import { printable } from '../diagnostics/printable.ts';
import type { Host } from '../host/host.ts';
import { FileProblem } from '../host/host.ts';
import type { Finding } from '../pdf/finding.ts';
import type { ExitCode, ScrutineerCommand } from './command.ts';

/** What `verify` was asked. */
export interface VerifyOptions {
  /** PDFs, and folders of reports. */
  readonly files: readonly string[];
  /** Whether veraPDF looks at them as well. */
  readonly verapdf: boolean;
}

const examples = `
Examples:
  scrutineer verify reports              whether a folder is as it was built, by its manifest, and what is wrong with its PDFs
  scrutineer verify reports/*.pdf        what a machine can tell of PDF/UA-1, and of PDF/A where a file claims it
  scrutineer verify a.pdf --verapdf      and what the validator veraPDF says, where Java and veraPDF are installed

Some of the standards only people can judge, such as whether the words for an image are the right ones.
What is found makes the exit code 1; 2 means that a file or a manifest could not be read.`;

/** Says what is wrong with PDFs and with folders of reports, in plain words. */
export async function runVerify(options: VerifyOptions, host: Host): Promise<ExitCode> {
  let worst: ExitCode = 0;
  const pdfs: string[] = [];
  for (const path of options.files) {
    try {
      const isFolder = (await host.files.kind(path)) === 'folder';
      const verified = isFolder ? await verifiedFolder(path, host) : await verifiedPdf(path, host);
      pdfs.push(...verified.pdfs);
      worst = verified.code > worst ? verified.code : worst;
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem;
      host.terminal.err(`${problem.message}\n`);
      worst = 2;
    }
  }
  if (!options.verapdf || worst === 2 || pdfs.length === 0) return worst;
  return byVeraPdf(pdfs, worst, host);
}

interface Verified {
  readonly code: ExitCode;
  readonly pdfs: readonly string[];
}

async function verifiedPdf(path: string, host: Host): Promise<Verified> {
  const { checkPdf } = await import('../pdf/check-pdf.ts');
  const findings = checkPdf(await host.files.read(path));
  host.terminal.out(verdict(path, findings));
  return { code: findings.length > 0 ? 1 : 0, pdfs: [path] };
}

/** What is not as it was built, PDFs with something wrong, and how many files are right. */
async function verifiedFolder(path: string, host: Host): Promise<Verified> {
  const { verifyFolder } = await import('./verify-folder.ts');
  const found = await verifyFolder(path, host);
  if (typeof found === 'string') {
    host.terminal.err(found);
    return { code: 2, pdfs: [] };
  }
  const { listed, faults, pdfs } = found;
  const name = printable(path);
  const files = listed === 1 ? '1 file' : `${String(listed)} files`;
  host.terminal.out(
    faults.length === 0
      ? `${name}: ${files} of the manifest, and nothing was changed, is missing or was added.\n`
      : `${name}: not all is as it was built.\n${faults.map((fault) => `  ${fault}\n`).join('')}`,
  );
  const faulty = pdfs.filter(({ inspected }) => inspected.findings.length > 0);
  for (const { path: file, inspected } of faulty) host.terminal.out(verdict(file, inspected.findings));
  if (faulty.length === 0 && pdfs.length > 0)
    host.terminal.out(`${name}: nothing is wrong with its PDFs that a machine can tell.\n`);
  return { code: faults.length + faulty.length > 0 ? 1 : 0, pdfs: pdfs.map(({ path: file }) => file) };
}

/** One line a file, and one for each thing that is wrong with it; the same fault on many pages once. */
function verdict(path: string, findings: readonly Finding[]): string {
  const name = printable(path);
  if (findings.length === 0) return `${name}: nothing is wrong that a machine can tell.\n`;
  const pages = new Map<string, Set<number>>();
  for (const { clause, words, page } of findings) {
    const line = `${printable(words)} [${clause}]`;
    const known = pages.get(line) ?? new Set();
    pages.set(line, page === undefined ? known : known.add(page));
  }
  const lines = [...pages].map(([line, on]) => `  ${line}${where([...on].toSorted((one, other) => one - other))}\n`);
  return `${name}: ${String(lines.length)} ${lines.length === 1 ? 'thing is' : 'things are'} wrong.\n${lines.join('')}`;
}

function where(pages: readonly number[]): string {
  if (pages.length === 0) return '';
  const shown = pages.slice(0, 5).join(', ');
  return ` (page${pages.length === 1 ? '' : 's'} ${shown}${pages.length > 5 ? ' …' : ''})`;
}

/** Runs veraPDF: from the folder of its Java archives that `VERAPDF_JARS` names, else the program on the path. */
async function byVeraPdf(files: readonly string[], own: ExitCode, host: Host): Promise<ExitCode> {
  const archives = host.environment['VERAPDF_JARS'];
  const [program, ...start] =
    archives === undefined ? ['verapdf'] : ['java', '-cp', `${archives}/*`, 'org.verapdf.apps.GreenfieldCliWrapper'];
  const paths = files.map((file) => resolve(host.workingFolder, file));
  const ran = await host.runProgram(program ?? 'verapdf', [...start, '--flavour', '0', '--format', 'text', ...paths]);
  if (ran === undefined) {
    host.terminal.err(
      'veraPDF was not found.\n  Install it from verapdf.org (it needs Java) and put `verapdf` on the path, or name the folder of its archives in `VERAPDF_JARS`.\n',
    );
    return 2;
  }
  host.terminal.out(`veraPDF says:\n${ran.output}`);
  return ran.exitCode === 0 ? own : 1;
}

/** `scrutineer verify`. */
export const verify: ScrutineerCommand = {
  name: 'verify',
  declare: (command, run) => {
    command
      .summary('say what is wrong with a PDF, or was changed in a folder of reports')
      .description(
        'Says in plain words what keeps PDFs from PDF/UA-1, and from PDF/A where they claim it; of a folder of reports, what was changed, is missing or was added since they were built.',
      )
      .argument('<files...>', 'PDFs, and folders of reports')
      .option('--verapdf', 'ask the validator veraPDF as well', false)
      .addHelpText('after', examples)
      .action(async (files: string[], given: Omit<VerifyOptions, 'files'>) =>
        run((host) => runVerify({ ...given, files }, host)),
      );
  },
};
