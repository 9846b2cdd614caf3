import { expect, it } from 'vitest';
import { council, writeFiles } from '../support/council-folder.ts';
import { runCli } from '../support/run-cli.ts';

it('points at the lines of the templates that keep a PDF from what it claims', () => {
  const folder = council(['Noise']);
  writeFiles(folder, {
    'ours/cabinet-feedback/council.css':
      '/* opacity: 0.5 */\nh1 {\n  color: #123456;\n  opacity: 0.9;\n}\nh2 { opacity: 1 }\n',
  });
  const run = runCli(['build', 'notes', '--formats', 'pdf'], { folder });
  const places = run.err.match(/[^\s]+\.(?:css|md):\d+:\d+/gu);
  expect(run.code).toBe(2);
  expect(places).toEqual(['ours/cabinet-feedback/council.css:4:3']);
  expect(run.err).toContain('would not meet what it claims');
});
