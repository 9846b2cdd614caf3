// Slow checks of finished reports with other people's programs: the Nu HTML checker, veraPDF and, where they are installed, poppler and qpdf.
// What is not installed is said loudly and left out. Nothing that these programs need is a dependency of the project.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { loadScript } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'scrutineer-conformance-'));
const failures = [];

function run(command, words, options = {}) {
  return spawnSync(command, words, { encoding: 'utf8', cwd: root, ...options });
}

function isThere(command) {
  return run(command, ['--version']).error === undefined;
}

function leftOut(what, cure) {
  console.log(`LEFT OUT: ${what}. ${cure}`);
}

/** Builds every clean fixture and the demo, as web page and PDF, and once more with what it was made from attached. */
function buildReports() {
  const notes = readdirSync(join(root, 'fixtures/notes')).flatMap((name) =>
    ['input.md', 'input.yaml']
      .map((file) => join(root, 'fixtures/notes', name, file))
      .filter((path) => existsSync(path)),
  );
  run(process.execPath, [
    'bin/scrutineer.js',
    'build',
    ...notes,
    'fixtures/demo/notes',
    '--out',
    folder,
    '--quiet',
    '--no-cache',
  ]);
  const files = readdirSync(folder).map((name) => join(folder, name));
  const archive = join(folder, 'a-3a');
  const words = ['--formats', 'pdf', '--pdf-standard', 'ua-1,a-3a', '--out', archive, '--quiet'];
  run(process.execPath, ['bin/scrutineer.js', 'build', ...notes, 'fixtures/demo/notes', ...words]);
  const pdfsIn = (place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => join(place, name));
  return { pages: files.filter((name) => name.endsWith('.html')), pdfs: pdfsIn(folder), archives: pdfsIn(archive) };
}

function checkPages(pages) {
  if (!isThere('java')) return leftOut('the Nu checker', 'It needs Java 11 or newer.');
  const tool = join(folder, 'nu');
  run('npm', ['install', '--prefix', tool, '--ignore-scripts', '--no-audit', '--no-fund', 'vnu-jar@26.9.27'], {
    shell: true,
  });
  const jar = join(tool, 'node_modules/vnu-jar/build/dist/vnu.jar');
  if (!existsSync(jar)) return leftOut('the Nu checker', 'The package vnu-jar could not be installed.');
  const { status, stderr } = run('java', ['-Xss2m', '-jar', jar, '--errors-only', ...pages]);
  console.log(`Nu checker: ${pages.length} pages, ${status === 0 ? 'no errors' : stderr}`);
  if (status !== 0) failures.push('Nu checker');
}

function checkPdf(pdf) {
  const about = run('pdfinfo', [pdf]).stdout;
  const fonts = run('pdffonts', [pdf]).stdout.trim().split('\n').slice(2);
  const faults = [
    ...(/^Tagged: +yes$/m.test(about) ? [] : ['not tagged']),
    ...(/^Title: +\S/m.test(about) ? [] : ['no title']),
    ...fonts.filter((font) => !/CID TrueType +Identity-H +yes yes yes/.test(font)),
  ];
  if (faults.length > 0) failures.push(`${pdf}: ${faults.join('; ')}`);
}

function checkPdfs(pdfs) {
  if (isThere('pdfinfo')) {
    for (const pdf of pdfs) checkPdf(pdf);
    console.log(`poppler: ${pdfs.length} PDFs looked at for tags, title and embedded fonts`);
  } else leftOut('tags, title and fonts by poppler', 'Install poppler-utils.');
  if (isThere('qpdf')) {
    const broken = pdfs.filter((pdf) => run('qpdf', ['--check', pdf]).status !== 0);
    console.log(`qpdf: ${pdfs.length} PDFs checked, ${broken.length} broken`);
    failures.push(...broken.map((pdf) => `qpdf: ${pdf}`));
  } else leftOut('the check by qpdf', 'Install qpdf.');
}

/** Lets veraPDF, out of Maven Central, look at PDFs. */
function checkByVeraPdf(pdfs, archives) {
  if (!isThere('java') || run('mvn', ['--version']).error !== undefined)
    return leftOut('PDF/UA-1 and PDF/A BY VERAPDF, THE CHECK THAT COUNTS', 'It needs Java 17 and Maven.');
  const jars = join(folder, 'verapdf');
  const words = [
    '-q',
    '-B',
    '-f',
    'test/conformance/pom.xml',
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
  ];
  if (run('mvn', [...words, `-DoutputDirectory=${jars}`], { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    return leftOut(
      'PDF/UA-1 and PDF/A BY VERAPDF, THE CHECK THAT COUNTS',
      'Maven could not bring it from Maven Central.',
    );
  validate(jars, 'ua1', [...pdfs, ...archives]);
  validate(jars, '2a', pdfs);
  validate(jars, '3a', archives);
}

/** Makes the same report many times with each browser at hand, four pages at once: each browser must give one file. */
async function repeat(times) {
  const { browsersAtHand, finished, formOf, openPrinter } = await loadScript(root, 'scripts/finishing.ts');
  const path = 'fixtures/demo/notes/2026-12-09-night-time-noise.md';
  const form = await formOf(root, path, readFileSync(join(root, path), 'utf8'));
  for (const [name, executable] of await browsersAtHand(root)) {
    const printer = await openPrinter(root, executable, 4);
    const make = async () =>
      createHash('sha256')
        .update(finished(await printer.print(form.html), form))
        .digest('hex');
    const hashes = new Set(await Promise.all(Array.from({ length: times }, make)));
    await printer.close();
    console.log(`${name}: ${times} builds through 4 pages at once, ${hashes.size} different`);
    if (hashes.size !== 1) failures.push(`${name}: the same report gave ${hashes.size} different PDFs`);
  }
}

function validate(jars, flavour, pdfs) {
  const program = [
    '-cp',
    `${jars}/*`,
    'org.verapdf.apps.GreenfieldCliWrapper',
    '--flavour',
    flavour,
    '--format',
    'text',
  ];
  const { stdout } = run('java', [...program, ...pdfs]);
  const passed = stdout.split('\n').filter((line) => line.startsWith('PASS ')).length;
  console.log(`veraPDF ${flavour}: ${passed} of ${pdfs.length} PDFs pass`);
  if (passed !== pdfs.length || passed === 0) failures.push(`veraPDF ${flavour}:\n${stdout}`);
}

try {
  const { pages, pdfs, archives } = buildReports();
  if (pages.length === 0 || pages.length !== pdfs.length || pages.length !== archives.length)
    failures.push(`${pages.length} pages, ${pdfs.length} PDFs and ${archives.length} with attachments were built`);
  checkPages(pages);
  checkPdfs(pdfs);
  checkByVeraPdf(pdfs, archives);
  await repeat(50);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) console.log(`FAILED: ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;
