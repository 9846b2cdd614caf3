import { readdirSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { checkPdf } from '../../src/pdf/check-pdf.ts';
import { mend } from '../../src/pdf/conform.ts';
import { printForm } from '../../src/pdf/print-form.ts';
import { compile, fixture, host, projectFolder } from '../support/compile-fixture.ts';
import { stressNotes } from '../support/stress-notes.ts';
import { wishes } from '../support/small-pdf.ts';

const printer = host.openPrinter({ timeoutMs: 60_000, pages: 1 });
afterAll(async () => (await printer).close());

const notes = readdirSync(`${projectFolder}/fixtures/notes`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:^|[/\\])(?:input|front-matter|notes)\.(?:md|yaml)$/u.test(name))
  .map((name) => fixture(`fixtures/notes/${name.replaceAll('\\', '/')}`));
const all = [...notes, { path: 'fixtures/demo/notes/streets.md', text: stressNotes }];

it('is found the same when it is checked before it is written and when its bytes are read again', async () => {
  expect(all.length).toBeGreaterThan(15);
  for (const source of all) {
    const form = printForm((await compile(source)).html);
    const print = await (await printer).print(form.html);
    for (const title of [form.title, '']) {
      const { bytes, findings } = mend(print, { ...wishes, ...form, title });
      expect(checkPdf(bytes), source.path).toEqual(findings);
      expect(
        findings.map(({ words }) => words),
        source.path,
      ).toEqual(title === '' ? ['It has no title.'] : []);
    }
  }
}, 300_000);
