// Other programs that make PDFs, where they are installed: docs/benchmarks.md tells how.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaveOut } from './bench-results.mjs';

const python = process.platform === 'win32' ? 'python' : 'python3';
const cure = 'Install it in a folder of its own: docs/benchmarks.md.';

/** What a program says; nothing where it is not there. */
function output(command, words) {
  const { status, stdout } = spawnSync(command, words, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The command that prints a web page as PDF/UA-1 with WeasyPrint; nothing where it is not installed, which is told. */
export function weasyPrint() {
  const told = output('weasyprint', ['--version']);
  if (told === undefined) {
    leaveOut('WeasyPrint', cure);
    return undefined;
  }
  const version = /[\d.]+/.exec(told)?.[0] ?? '';
  return {
    name: `WeasyPrint ${version}`,
    command: (page, pdf) => ['weasyprint', '--quiet', '--pdf-variant', 'pdf/ua-1', page, pdf],
  };
}

function pandocPath() {
  if (output('pandoc', ['--version']) !== undefined) return 'pandoc';
  return output(python, ['-c', 'import pypandoc; print(pypandoc.get_pandoc_path())']);
}

/** Commands that make a PDF of notes in Markdown, without a template of ours: those of the peers that are installed. */
export function peersFromNotes(notes, folder) {
  const pandoc = pandocPath();
  if (pandoc === undefined) {
    leaveOut('Pandoc', cure);
    return [];
  }
  const version = /[\d.]+/.exec(output(pandoc, ['--version']) ?? '')?.[0] ?? '';
  const peers = [];
  const printed = [
    pandoc,
    notes,
    '--pdf-engine=weasyprint',
    '--pdf-engine-opt=--quiet',
    '-o',
    join(folder, 'pandoc.pdf'),
  ];
  if (output('weasyprint', ['--version']) !== undefined)
    peers.push({ name: `Pandoc ${version} and WeasyPrint`, command: printed });
  const typst = typstCommand(pandoc, { notes, folder });
  if (typst !== undefined) peers.push(typst);
  return peers;
}

/** Typst comes as a module of Python; Pandoc writes its source once, which is not timed. */
function typstCommand(pandoc, { notes, folder }) {
  const version = output(python, [
    '-c',
    'import importlib.metadata, typst; print(importlib.metadata.version("typst"))',
  ]);
  if (version === undefined) {
    leaveOut('Typst', cure);
    return undefined;
  }
  const [source, pdf, script] = ['typst.typ', 'typst.pdf', 'typst-run.py'].map((name) => join(folder, name));
  output(pandoc, [
    notes,
    '-s',
    '--shift-heading-level-by=-1',
    '-M',
    'title=Report',
    '-V',
    'lang=en',
    '-t',
    'typst',
    '-o',
    source,
  ]);
  writeFileSync(script, 'import sys, typst\ntypst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=["ua-1"])\n');
  return { name: `Typst ${version} to PDF/UA-1`, command: [python, script, source, pdf] };
}
