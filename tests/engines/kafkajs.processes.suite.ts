import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { firstTimes, record, texts, withKafkaPlace } from './kafka-place.ts';
import { until } from './until.ts';

const SCRIPT = fileURLToPath(new URL('consuming-process.ts', import.meta.url));
const KEYS = Array.from({ length: 16 }, (_, n) => `k${String(n)}`);
const PARTITIONS = ['0', '1', '2', '3'];

interface Handled {
  readonly by: string;
  readonly partition: string;
  readonly key: string;
  readonly value: string;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huji-processes-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Who handled each partition's latest record. */
const holders = (handled: readonly Handled[]): (string | undefined)[] =>
  PARTITIONS.map((each) => handled.findLast(({ partition }) => partition === each)?.by);

test('two processes share the partitions; when one is killed the other handles what is left: nothing is missed, keys keep their order', () =>
  withKafkaPlace(PARTITIONS.length, async ({ log, topic, group }) => {
    const file = join(folder, 'handled');
    writeFileSync(file, '');
    const handled = (): Handled[] =>
      readFileSync(file, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => {
          const [by = '', partition = '', key = '', value = ''] = line.split(' ');
          return { by, partition, key, value };
        });
    const start = (name: string) =>
      spawn(process.execPath, [SCRIPT, group, topic, file, name], { stdio: ['ignore', 'inherit', 'inherit'] });

    let rounds = 0;
    let going = true;
    const appending = (async () => {
      for (; going; rounds++) {
        await log.append(KEYS.map((key) => record(topic, key, String(rounds))));
        await sleep(20);
      }
    })();
    const [killed, survivor] = [start('killed'), start('survivor')];
    try {
      await until('both held two partitions', () => {
        const held = holders(handled());
        return ['killed', 'survivor'].every((name) => held.filter((by) => by === name).length === 2);
      });
      killed.kill('SIGKILL');
      const before = rounds;
      await until('the survivor held every partition', () => holders(handled()).every((by) => by === 'survivor'));
      expect(rounds).toBeGreaterThan(before);
      going = false;
      await appending;
      const seenOf = (key: string): string[] =>
        firstTimes(
          handled()
            .filter((each) => each.key === key)
            .map(({ value }) => value),
        );
      await until('all was handled', () => KEYS.every((key) => seenOf(key).length >= rounds));
      for (const key of KEYS) expect(seenOf(key)).toEqual(texts(rounds));
    } finally {
      going = false;
      killed.kill('SIGKILL');
      survivor.kill('SIGKILL');
      await appending;
    }
  }));
