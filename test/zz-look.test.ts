import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { renderSample } from './support/render-sample.ts';
import * as samples from './support/sample-report.ts';
it('writes', async () => {
  console.time('first');
  for (const name of ['ravensmere', 'everything', 'broAlarch'] as const) { writeFileSync(`/tmp/t/${name}.html`, await renderSample(samples[name])); console.timeLog('first'); }
}, 60000);
