import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runVerify } from '../../src/commands/verify.ts';
import { conform } from '../../src/pdf/conform.ts';
import { recordingHost } from '../support/recording-host.ts';
import { smallPdf, tag, wishes, words } from '../support/small-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says in plain words what is wrong, with the clause and the page', async () => {
  const print = smallPdf([`${words(0)} 0 0 9 9 re f`], [tag('Document', [tag('H2', [0])])]);
  const mended = conform(smallPdf([words(0)], [tag('Document', [tag('P', [0])])]), wishes);
  writeFileSync(join(folder, 'print.pdf'), print);
  writeFileSync(join(folder, 'mended.pdf'), mended.kind === 'conforms' ? mended.bytes : '');
  writeFileSync(join(folder, 'text.pdf'), 'no PDF at all');
  const host = recordingHost(folder);
  expect(await runVerify({ files: ['mended.pdf', 'print.pdf', 'text.pdf'], verapdf: false }, host)).toBe(1);
  expect(host.out()).toMatchInlineSnapshot(`
    "mended.pdf: nothing is wrong that a machine can tell.
    print.pdf: 7 things are wrong.
      It has no metadata. [PDF/UA-1 7.1]
      It does not say that it meets PDF/UA-1. [PDF/UA-1 5]
      It has no title. [PDF/UA-1 7.1]
      Readers are not told to show its title. [PDF/UA-1 7.1]
      It does not say in what language it is. [PDF/UA-1 7.2]
      Some of its content is neither tagged nor marked as decoration. [PDF/UA-1 7.1] (page 1)
      A heading of level 2 follows one of level 0. [PDF/UA-1 7.4.2] (page 1)
    text.pdf: 1 thing is wrong.
      It cannot be read as a PDF. [ISO 32000-1]
    "
  `);
  expect(await runVerify({ files: ['mended.pdf'], verapdf: false }, host)).toBe(0);
  expect(await runVerify({ files: ['nothing.pdf'], verapdf: false }, host)).toBe(2);
});
