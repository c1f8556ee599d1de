import { expect, test } from '@jest/globals';
import type { EventLog } from '../events/event-log.ts';
import type { GroupLag } from '../events/log-driver.ts';
import type { Parking } from '../events/parking.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import type { ServiceDefinition } from '../runtime/service-definition.ts';
import { createBacklogs } from './backlogs.ts';
import { createMetricsRegistry } from './metrics.ts';
import { readTelemetry } from './telemetry-registry.ts';

const MINUTE_MS = 60_000;
const TOPIC = 'enrollment.batch';

const at = (partition: number, next: number | null, end: number): GroupLag => ({
  ...{ topic: TOPIC, partition, first: 0, end, next },
  lag: end - (next ?? 0),
});

/** What one consumer of premium shows, asked once a minute while its places are these. */
const shownOver = async (
  looks: readonly (readonly GroupLag[])[],
): Promise<readonly { lag: number; standing: number }[]> => {
  let look = 0;
  const registry = createMetricsRegistry(readTelemetry(), { processMetrics: false });
  const metrics = registry.forService('premium');
  const consumer = { name: 'bill', reactions: [{ contract: { topic: TOPIC } }] };
  const definition = { name: 'premium', declarations: [], consumers: [consumer] } as unknown as ServiceDefinition;
  metrics.declare('consumer', ['premium.bill']);
  const log = { lag: () => Promise.resolve(looks[look] ?? []) } as unknown as EventLog;
  const parking = { countOpen: () => Promise.resolve(0) } as unknown as Parking;
  const nowMs = (): number => look * MINUTE_MS;
  const backlogs = createBacklogs({} as DocumentStore, log, [{ definition, metrics, parking }], nowMs);
  const shown: { lag: number; standing: number }[] = [];
  for (; look < looks.length; look++) {
    await backlogs.measure();
    const { text } = await registry.exposition();
    const valueOf = (what: string): number =>
      Number(new RegExp(`^mutualaid_premium_${what}\\{consumer="premium.bill"\\} (\\S+)$`, 'm').exec(text)?.[1]);
    shown.push({ lag: valueOf('consumer_lag_records'), standing: valueOf('consumer_standing_seconds') });
  }
  return shown;
};

test('one partition that stands is seen, however quickly the others are read and however little lies there', async () => {
  const looks = [0, 1, 2, 3].map((minute) => [at(0, minute * 900, 900 * (minute + 1)), at(1, 41, 42)]);
  expect(await shownOver(looks)).toEqual([0, 60, 120, 180].map((standing) => ({ lag: 901, standing })));
});

test('a consumer that works does not stand, though what it has not handled grows', async () => {
  const looks = [0, 1, 2, 3].map((minute) => [at(0, minute, 500 + 20 * minute), at(1, 10 * minute, 700 + 30 * minute)]);
  for (const { lag, standing } of await shownOver(looks)) expect([lag >= 1_200, standing]).toEqual([true, 0]);
});

test('where nothing is left to handle nobody stands, and a place that nobody has taken yet stands until somebody does', async () => {
  const looks = [[at(0, 5, 5)], [at(0, 5, 5)], [at(0, 5, 6)], [at(0, 5, 7)], [at(0, 7, 7)], [at(0, 7, 8)]];
  expect((await shownOver(looks)).map(({ standing }) => standing)).toEqual([0, 0, 0, 60, 0, 0]);
  expect(
    (await shownOver([[at(0, null, 3)], [at(0, null, 3)], [at(0, 3, 3)]])).map(({ standing }) => standing),
  ).toEqual([0, 60, 0]);
});
