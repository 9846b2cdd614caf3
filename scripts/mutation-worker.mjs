// Runs the examples of one rule once for each change to it: told what to do by `mutation.mjs`, says of each change whether an example noticed it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const root = fileURLToPath(new URL('..', import.meta.url));
// The list is filled again for each change; its order and its being one array are what the checker knows of it.
globalThis.rulesUnderProof = [];

/** What the rule says of itself and of each of its examples, as one text; what it throws is an answer, too. */
async function answers({ examplesIn, findingsIn }, { id, script, document }) {
  try {
    script.runInThisContext();
    const rule = Object.values(globalThis.ruleUnderProof).find((value) => value?.check !== undefined);
    globalThis.rulesUnderProof.splice(0, 1, rule);
    const found = [];
    for (const example of examplesIn(document)) found.push(await findingsIn(example, id));
    return JSON.stringify([rule.id, rule.summary, rule.preset, rule.severity, found]);
  } catch (error) {
    return `It failed: ${String(error)}`;
  }
}

async function prove({ id, stage, code, changes }) {
  const support = await import(pathToFileURL(stage).href);
  const script = new Script(code);
  const paths = [join(root, `src/check/rules/${id}.md`), join(root, `fixtures/rules/${id}.md`)];
  const document = paths.map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')).join('\n');
  Object.assign(globalThis, { __stryker__: { activeMutant: 'none' } });
  const expected = await answers(support, { id, script, document });
  if (expected.startsWith('It failed')) process.send({ failure: expected });
  for (const change of changes) {
    Object.assign(globalThis, { __stryker__: { activeMutant: change } });
    process.send({ change, isNoticed: (await answers(support, { id, script, document })) !== expected });
  }
  process.disconnect();
}

process.on('message', (work) => void prove(work));
