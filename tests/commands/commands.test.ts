import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

const empty = mkdtempSync(join(tmpdir(), 'huji-commands-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

/** With a path on which nothing but Node is, and no setting. */
const run = (script: string, ...args: readonly string[]): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
      env: { PATH: empty },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 50_000,
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    child.on('close', (code) => resolve({ code, said }));
  });

/** `huji` and the services have a test of their own, beside the commands. */
test.each<readonly [string, string]>([
  ['infra/docker/collect.ts', 'collect.ts <service> <folder> <root>'],
  ['infra/docker/make-images.ts', 'buildah with apt-get, docker or podman'],
  ['infra/local/kafka-access.ts', 'wait, grant'],
  ['infra/local/kafka-access.ts wait', 'KAFKA_BROKERS is missing'],
  ['infra/local/kubernetes/make-schemas.ts', 'make-schemas.ts <swagger.json>'],
  ['tests/run.ts everything', 'all, check'],
  ['tests/load/run.ts --help', '--help'],
  ['tests/load/run.ts --profile fast', 'default, smoke'],
  ['tests/load/run.ts --on moon', 'laptop, stack, both'],
  ['tests/charts/run.ts nothing', 'all, lifecycle'],
  ['tests/resilience/run.ts nobody', 'claim-adjudication'],
  ['tests/console/screens.ts --page none', '--page is one of'],
  ['tests/console/screens.ts --states few', '--states is yes or no'],
  ['tests/bench/bench-cases.ts many', 'how many cases'],
  ['tests/bench/bench-roster.ts many', 'how many rows'],
  ['tests/bench/bench-pages.ts --sample many', '--sample is full or small'],
  ['tests/papers/night.ts many', 'how many papers'],
  ['tests/bench/growth-roles.ts', 'fill-journal'],
  ['tests/stored-forms/keep-folder.ts', 'keep-folder.ts NAME'],
])('%s says what it needs in one line and ends with 2', async (command, wanted) => {
  const [script = '', ...args] = command.split(' ');
  const { code, said } = await run(script, ...args);
  expect(said.trimEnd().split('\n')).toEqual([expect.stringContaining(wanted)]);
  expect(code).toBe(2);
});
