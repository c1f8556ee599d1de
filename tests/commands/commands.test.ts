import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

const empty = mkdtempSync(join(tmpdir(), 'huji-commands-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

const ADMINISTRATOR = 'KAFKA_BROKERS=127.0.0.1:9 KAFKA_USERNAME=administrator KAFKA_PASSWORD=word';

/** With a path on which nothing but Node is, and no setting but these, NAME=value each before the script. */
const run = (command: string): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const words = command.split(' ');
    const at = words.findIndex((word) => !word.includes('='));
    const settings = Object.fromEntries(words.slice(0, at).map((word) => word.split('=')));
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...words.slice(at)], {
      env: { PATH: empty, ...settings },
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
  ['infra/local/kafka-access.ts', 'wait, grant, grant-local'],
  ['infra/local/kafka-access.ts wait', 'KAFKA_BROKERS is missing'],
  [`${ADMINISTRATOR} KAFKA_CA_FILE=/nowhere infra/local/kafka-access.ts grant`, 'KAFKA_CA_FILE: /nowhere'],
  [`${ADMINISTRATOR} KAFKA_SASL_MECHANISM=plain infra/local/kafka-access.ts grant`, 'KAFKA_SASL_MECHANISM'],
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
  const { code, said } = await run(command);
  expect(said.trimEnd().split('\n')).toEqual([expect.stringContaining(wanted)]);
  expect(code).toBe(2);
});
