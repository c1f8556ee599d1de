import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { record, withKafkaPlace } from './kafka-place.ts';
import { until } from './until.ts';

test('long work is told when its partition is wanted elsewhere, ends soon, and what it left comes again', () =>
  withKafkaPlace(1, async ({ log, other, topic, group }) => {
    await log.append([record(topic, 'k', 'a batch of minutes')]);
    let [begun, left, handled] = [0, 0, 0];
    const long = async (heartbeat: () => Promise<void>, leaving: () => boolean): Promise<void> => {
      begun += 1;
      // Once somebody has left it is done quickly, whoever has it.
      if (left > 0) {
        handled += 1;
        return;
      }
      for (let ms = 0; ms < 60_000; ms += 500) {
        await sleep(500);
        await heartbeat();
        if (!leaving()) continue;
        left += 1;
        throw new Error('left between two slices');
      }
      throw new Error('nobody said that the partition is wanted');
    };
    const first = await log.subscribe(group, [topic], (_records, heartbeat, leaving) => long(heartbeat, leaving));
    await until('the first has begun', async () => begun > 0);
    const second = await other.subscribe(group, [topic], (_records, heartbeat, leaving) => long(heartbeat, leaving));
    await until('the record was handled', async () => handled > 0);
    expect([left, handled]).toEqual([1, 1]);
    await Promise.all([first.stop(), second.stop()]);
  }));
