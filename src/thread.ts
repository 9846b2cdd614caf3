import { dirname } from 'node:path';
import type { FileOutcome } from './commands/check-file.ts';
import { openFileChecker } from './commands/check-file.ts';
import type { ThreadSetup } from './commands/check-files.ts';
import { outcomesToText } from './commands/outcome-text.ts';
import { answerRequests, setupText } from './host/threads.ts';
import { createNodeHost } from './host/node-host.ts';

const { workingFolder, ...options }: ThreadSetup = JSON.parse(setupText());
const host = createNodeHost({ packageFolder: dirname(import.meta.dirname), workingFolder });
const check = openFileChecker(options, { host });

answerRequests(async (request) => {
  const paths: readonly string[] = JSON.parse(request);
  const outcomes: FileOutcome[] = [];
  for (const path of paths) outcomes.push(await check(path));
  return outcomesToText(outcomes);
});
