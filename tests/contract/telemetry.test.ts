import { expect, test } from '@jest/globals';
import { createMetricsRegistry } from '@huji/chassis/observability/metrics.ts';
import { readTelemetry } from '@huji/chassis/observability/telemetry-registry.ts';
import { firstTextsOf, serviceSources } from './source-code.ts';

const telemetry = readTelemetry();
const measured = new Set(firstTextsOf(serviceSources(), ['counter', 'gauge', 'histogram']));

test('what the code measures is registered, and what is registered is measured', () => {
  expect([...measured].sort()).toEqual(Object.keys(telemetry.metrics).sort());
});

test('what a service exposes of its own is exactly what is registered for it', async () => {
  const registry = createMetricsRegistry(telemetry, { processMetrics: false });
  registry.forService('claim-adjudication');
  const { text } = await registry.exposition();
  const exposed = [...text.matchAll(/^# TYPE mutualaid_claim_adjudication_(\w+) /gm)].map(([, what]) => what);
  const registered = Object.entries(telemetry.metrics)
    .filter(([, { services }]) => services === undefined || services.includes('claim-adjudication'))
    .map(([what]) => what);
  expect(exposed.sort()).toEqual(registered.sort());
});

test('what a process is registered to tell of itself is exposed by it, as the kind that it is', async () => {
  const { text } = await createMetricsRegistry(telemetry).exposition();
  const exposed = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = '', kind = '']) => [name, kind] as const);
  const kinds = Object.fromEntries(exposed);
  expect(Object.keys(telemetry.processSeries).length).toBeGreaterThan(0);
  for (const [name, { kind }] of Object.entries(telemetry.processSeries))
    expect({ name, kind: kinds[name] }).toEqual({ name, kind });
});

test('no label can hold an id: every set is closed', () => {
  const labels = Object.values(telemetry.metrics).flatMap(({ labels: each }) => Object.keys(each));
  expect(labels.filter((label) => /id$/i.test(label))).toEqual([]);
});
