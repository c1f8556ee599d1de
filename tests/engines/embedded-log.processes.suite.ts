import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openEmbeddedLog } from '@huji/chassis/events/embedded-log.ts';
import { until } from './until.ts';

const SCRIPT = fileURLToPath(new URL('appending-process.ts', import.meta.url));
const TOPIC = { name: 't', partitions: 4 };
const KEYS = Array.from({ length: 12 }, (_, n) => `k${String(n)}`);
const ROUNDS = 6;

type Values = Record<string, string[]>;

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huji-log-'));
  file = join(folder, 'log.sqlite');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What was acknowledged before the kill, by key. */
const appendUntilKilled = async (round: number, livesMs: number): Promise<Values> => {
  const told = join(folder, `acknowledged-${String(round)}`);
  writeFileSync(told, '');
  const acknowledged = (): Values => {
    const values: Values = {};
    for (const line of readFileSync(told, 'utf8').split('\n').slice(0, -1)) {
      const [key = '', value = ''] = line.split(' ');
      (values[key] ??= []).push(value);
    }
    return values;
  };
  const child = spawn(process.execPath, [SCRIPT, file, TOPIC.name, String(round), String(KEYS.length), told], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'close');
  try {
    await until('every key was appended to', () => Object.keys(acknowledged()).length === KEYS.length);
    await sleep(livesMs);
  } finally {
    child.kill('SIGKILL');
  }
  await ended;
  return acknowledged();
};

/** Everything a group sees that never read before. */
const stored = async (group: string): Promise<Values> => {
  const log = openEmbeddedLog(file);
  try {
    const values: Values = {};
    await log.subscribe(group, [TOPIC.name], async (records) => {
      for (const { key, value } of records) (values[key] ??= []).push(value);
    });
    await until('all was read', async () => (await log.lag(group, [TOPIC.name])).every(({ lag }) => lag === 0));
    return values;
  } finally {
    await log.close();
  }
};

test(`a process that appends is killed ${String(ROUNDS)} times: what was acknowledged is there once, in order per key, and appending goes on`, async () => {
  const log = openEmbeddedLog(file);
  await log.declareTopics([TOPIC]);
  await log.close();
  const expected: Values = Object.fromEntries(KEYS.map((key) => [key, []]));
  for (let round = 0; round < ROUNDS; round++) {
    const acknowledged = await appendUntilKilled(round, randomInt(5, 250));
    const found = await stored(`after round ${String(round)}`);
    for (const key of KEYS) {
      expected[key]?.push(...(acknowledged[key] ?? []));
      // The one that was on its way when the process died may be there, and stays if it is.
      const onItsWay = `${String(round)}.${String(acknowledged[key]?.length)}`;
      if (found[key]?.at(-1) === onItsWay) expected[key]?.push(onItsWay);
    }
    expect(found).toEqual(expected);
  }
});
