import { describe, expect, test } from '@jest/globals';
import { createMetricsRegistry } from './metrics.ts';
import type { Telemetry } from './telemetry-registry.ts';

const telemetry: Telemetry = {
  logFields: {},
  processSeries: {},
  metrics: {
    seen_total: {
      kind: 'counter',
      help: 'What was seen',
      labels: { outcome: ['good', 'bad'], collection: 'declared' },
    },
    faults_total: { kind: 'counter', help: 'What mends itself', labels: { part: ['relay', 'clock'] } },
    problems_total: { kind: 'counter', help: 'What was not done', labels: { code: 'declared', operation: 'declared' } },
    lag_records: { kind: 'gauge', help: 'How far behind', labels: {}, services: ['premium'] },
    wait_seconds: { kind: 'histogram', help: 'How long it took', labels: {}, buckets: [1, 2] },
  },
};
const registry = () => createMetricsRegistry(telemetry, { processMetrics: false });

describe('measures', () => {
  test('are named by service, what and unit', async () => {
    const metrics = registry();
    const service = metrics.forService('claim-adjudication');
    service.declare('collection', ['claim']);
    service.counter('seen_total').add({ outcome: 'good', collection: 'claim' }, 2);
    service.histogram('wait_seconds').observe({}, 1.5);
    const { text, contentType } = await metrics.exposition();
    expect(contentType).toMatch(/^text\/plain/);
    expect(text).toContain('mutualaid_claim_adjudication_seen_total{outcome="good",collection="claim"} 2');
    expect(text).toContain('mutualaid_claim_adjudication_wait_seconds_bucket{le="2"} 1');
  });

  test('count values outside the closed sets as other: no id becomes a label', async () => {
    const metrics = registry();
    const counter = metrics.forService('premium').counter('seen_total');
    counter.add({ outcome: 'good', collection: '018f4e3a' });
    counter.add({ outcome: 'ugly', person: 'x' });
    const { text } = await metrics.exposition();
    expect(text).toContain('{outcome="good",collection="other"} 1');
    expect(text).toContain('{outcome="other",collection="other"} 1');
    expect(text).not.toMatch(/018f|person/);
  });

  test('that are not registered, or not for this service or kind, cannot be made', () => {
    const service = registry().forService('payout');
    expect(() => service.counter('invented_total')).toThrow(/not registered/);
    expect(() => service.gauge('seen_total')).toThrow(/not registered/);
    expect(() => service.gauge('lag_records')).toThrow(/not registered for payout/);
  });

  test('that are registered are exposed before anything has happened', async () => {
    const metrics = registry();
    metrics.forService('premium');
    const { text } = await metrics.exposition();
    expect(text).toContain('# TYPE mutualaid_premium_seen_total counter');
    expect(text).toContain('mutualaid_premium_lag_records 0');
    metrics.forService('payout');
    expect((await metrics.exposition()).text).not.toContain('mutualaid_payout_lag_records');
  });

  test('that count start at zero as soon as their labels are known, so that the first step is seen', async () => {
    const metrics = registry();
    const service = metrics.forService('premium');
    const count = async (name: string) =>
      (await metrics.exposition()).text.match(new RegExp(`^mutualaid_premium_${name}.*$`, 'gm'));
    expect(await count('faults_total')).toEqual([
      'mutualaid_premium_faults_total{part="relay"} 0',
      'mutualaid_premium_faults_total{part="clock"} 0',
    ]);
    expect(await count('seen_total')).toBeNull();
    service.declare('collection', ['bill', 'fund']);
    service.counter('seen_total').add({ outcome: 'bad', collection: 'fund' });
    service.declare('collection', ['fund', 'receipt']);
    expect((await count('seen_total'))?.sort()).toEqual(
      ['bill', 'fund', 'receipt']
        .flatMap((collection) =>
          ['bad', 'good'].map((outcome) => {
            const times = collection === 'fund' && outcome === 'bad' ? 1 : 0;
            return `mutualaid_premium_seen_total{outcome="${outcome}",collection="${collection}"} ${String(times)}`;
          }),
        )
        .sort(),
    );
  });

  test('by two declared labels begin with what happened: most of their combinations never do', async () => {
    const metrics = registry();
    const service = metrics.forService('premium');
    service.declare('code', ['not_found']);
    service.declare('operation', ['readBill']);
    expect((await metrics.exposition()).text).not.toMatch(/problems_total\{/);
  });

  test('asked for twice are the same', async () => {
    const metrics = registry();
    metrics.forService('premium').gauge('lag_records').set({}, 3);
    metrics.forService('premium').gauge('lag_records').set({}, 4);
    expect((await metrics.exposition()).text).toContain('mutualaid_premium_lag_records 4');
  });
});
