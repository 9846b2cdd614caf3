import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFolder } from './support/compile-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bin = join(folder, 'bin');
mkdirSync(bin);
writeFileSync(
  join(bin, 'scrutineer'),
  `#!/bin/sh\nexec "${process.execPath}" "${projectFolder}/bin/scrutineer.js" "$@"\n`,
);
chmodSync(join(bin, 'scrutineer'), 0o755);

/** A council's repository with one report in it. */
function repository(name: string): string {
  const home = join(folder, name);
  mkdirSync(join(home, 'notes'), { recursive: true });
  cpSync(join(projectFolder, 'fixtures/notes/perfect/input.md'), join(home, 'notes/a report.md'));
  return home;
}

function run(script: string, home: string, variables: Readonly<Record<string, string>>) {
  const environment = { ...process.env, ...variables, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: home,
    env: environment,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

const action = z
  .object({
    inputs: z.record(z.string(), z.object({ default: z.string() })),
    runs: z.object({
      steps: z.array(
        z.object({
          name: z.string().optional(),
          run: z.string().optional(),
          env: z.record(z.string(), z.string()).optional(),
        }),
      ),
    }),
  })
  .parse(parse(readFileSync(join(projectFolder, 'action.yml'), 'utf8')));

const gitlab = z
  .record(z.string(), z.looseObject({ script: z.array(z.string()).optional() }).or(z.record(z.string(), z.string())))
  .parse(parse(readFileSync(join(projectFolder, 'ci/gitlab.yml'), 'utf8')));

it('the action checks, builds and verifies', () => {
  const home = repository('action');
  const given: Readonly<Record<string, string>> = { notes: '\nnotes/a report.md\n', options: '--quiet\n' };
  const runner = { RUNNER_TEMP: home, GITHUB_OUTPUT: join(home, 'output') };
  const steps = action.runs.steps.filter(({ name, run: script }) => script !== undefined && name !== 'Install');
  expect(steps.length).toBe(3);
  for (const { run: script = '', env = {} } of steps) {
    const variables = Object.entries(env).map(([variable, value]) => {
      const input = /^\$\{\{ inputs\.([a-z]+) \}\}$/u.exec(value)?.[1] ?? '';
      return [variable, given[input] ?? action.inputs[input]?.default ?? `no input ${input}`];
    });
    const { status, err } = run(script, home, { ...runner, ...Object.fromEntries(variables) });
    expect({ status, err: status === 0 ? '' : err }).toEqual({ status: 0, err: '' });
  }
  expect(readFileSync(runner.GITHUB_OUTPUT, 'utf8')).toBe(`sarif=${home}/scrutineer.sarif\n`);
  expect(JSON.parse(readFileSync(join(home, 'scrutineer.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  expect(readdirSync(join(home, 'reports')).filter((file) => file.endsWith('.pdf')).length).toBe(1);
});

it.each(['scrutineer:check', 'scrutineer:build'])('GitLab: %s', (job) => {
  const home = repository(job.replace(':', '-'));
  const script = z
    .object({ script: z.array(z.string()) })
    .parse(gitlab[job])
    .script.join('\n');
  const { status, err } = run(script, home, z.record(z.string(), z.string()).parse(gitlab['variables']));
  expect({ status, err: status === 0 ? '' : err }).toEqual({ status: 0, err: '' });
});

it('the hook of pre-commit names a command that is there, for notes only', () => {
  const written = /```yaml\n(repos:\n[^]*?)```/u.exec(
    readFileSync(join(projectFolder, 'docs/pipelines.md'), 'utf8'),
  )?.[1];
  const { repos } = z
    .object({ repos: z.array(z.object({ hooks: z.array(z.object({ entry: z.string(), files: z.string() })) })) })
    .parse(parse(written ?? ''));
  const hook = repos[0]?.hooks[0];
  const home = repository('hook');
  const files = ['notes/a report.md', 'README.md', 'notes/picture.png'].filter((file) =>
    new RegExp(hook?.files ?? '', 'u').test(file),
  );
  expect(files).toEqual(['notes/a report.md']);
  expect(run(`${hook?.entry ?? ''} "$FILE"`, home, { FILE: files[0] ?? '' }).status).toBe(0);
});
