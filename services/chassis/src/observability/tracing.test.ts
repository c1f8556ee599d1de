import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LogDriver, LogRecord } from '../events/log-driver.ts';
import type { DocumentDriver } from '../persistence/document-driver.ts';
import { readRuntimeConfig } from '../runtime/config.ts';
import { startTracing } from '../runtime/start-tracing.ts';
import { startTraceReceiver, type TraceReceiver } from '../testing/trace-receiver.ts';
import { createOtlpTracing } from './otlp-tracing.ts';
import { parseTraceparent } from './trace.ts';
import { tracedDocuments, tracedLog } from './traced-engines.ts';
import { inSpan, NO_TRACING, type Tracing } from './tracing.ts';

const PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const OTHER_PARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const UNSAMPLED = PARENT.replace(/01$/, '00');
const documents = {
  count: (collection: string) =>
    collection === 'broken' ? Promise.reject(new Error('张三 has left')) : Promise.resolve(3),
} as unknown as DocumentDriver;
const appended: LogRecord[] = [];
const log = {
  append: (records: readonly LogRecord[]) => Promise.resolve(void appended.push(...records)),
} as unknown as LogDriver;
const step = (parent: string | undefined) =>
  ({ name: 'process topic', kind: 'consumer', attributes: { 'mutualaid.operation': 'x' }, parent }) as const;

describe('without a collector', () => {
  test('nothing is wrapped, and the context travels on', async () => {
    expect(await startTracing(readRuntimeConfig({}), ['payout'])).toBe(NO_TRACING);
    expect(tracedDocuments(documents, NO_TRACING, 'sqlite')).toBe(documents);
    expect(tracedLog(log, NO_TRACING, 'sqlite')).toBe(log);
    const { traceparent } = NO_TRACING.begin(step(PARENT));
    expect(parseTraceparent(traceparent)?.traceId).toBe(parseTraceparent(PARENT)?.traceId);
    expect(await inSpan(NO_TRACING, step(undefined), () => Promise.resolve(7))).toBe(7);
  });
});

describe('with a collector', () => {
  let receiver: TraceReceiver;
  let tracing: Tracing;
  beforeAll(async () => {
    receiver = await startTraceReceiver();
    const config = readRuntimeConfig({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: receiver.url });
    tracing = await startTracing(config, ['payout']);
  });
  afterAll(() => receiver.close());

  test('who is called over HTTP is given the step it was called in, and nothing outside of one', async () => {
    const ask = { party: 'bank', method: 'GET', template: '/payments/:endToEndId' };
    const given = (each: Tracing) => each.callOut(ask, (traceparent) => Promise.resolve(traceparent));
    expect(await given(tracing)).toBeUndefined();
    expect(await inSpan(NO_TRACING, step(OTHER_PARENT), () => given(NO_TRACING))).toBeUndefined();
    const [told, around] = await inSpan(tracing, step(OTHER_PARENT), async ({ traceparent }) => [
      parseTraceparent(await given(tracing)),
      parseTraceparent(traceparent),
    ]);
    expect(told!.traceId).toBe(parseTraceparent(OTHER_PARENT)!.traceId);
    expect(told!.spanId).not.toBe(around!.spanId);
    await expect(tracing.callOut(ask, () => Promise.reject(new Error('王五')))).rejects.toThrow('王五');
  });

  test('what is called within a span is its child, what is called outside is told to nobody, and no error’s words are', async () => {
    const traced = tracedDocuments(documents, tracing, 'mongodb');
    await traced.count('outside', {} as never);
    let inner = '';
    await inSpan(tracing, step(PARENT), async ({ traceparent }) => {
      inner = traceparent;
      expect(await traced.count('order', {} as never)).toBe(3);
      await expect(traced.count('broken', {} as never)).rejects.toThrow('张三');
    });
    await expect(inSpan(tracing, step(undefined), () => Promise.reject(new Error('李四')))).rejects.toThrow('李四');
    const told = { topic: 'payout.order', key: 'k', value: '{}', headers: { ce_type: 'ordered', traceparent: inner } };
    await tracedLog(log, tracing, 'kafka').append([told, { ...told, headers: { ce_type: 'ordered' } }]);
    await inSpan(tracing, step(UNSAMPLED), () => traced.count('unsampled', {} as never));
    await tracing.close();

    const spans = receiver.spans();
    expect(spans.map(({ name, kind }) => `${kind} ${name}`).sort()).toEqual([
      'client GET /payments/:endToEndId',
      'client count broken',
      'client count order',
      'consumer process topic',
      'consumer process topic',
      'consumer process topic',
      'producer send payout.order',
    ]);
    const { traceId, spanId } = parseTraceparent(PARENT)!;
    const [ours] = spans.filter((span) => span.parentSpanId === spanId);
    expect(ours!.traceId).toBe(traceId);
    expect(inner).toBe(`00-${traceId}-${ours!.spanId}-01`);
    const children = spans.filter((span) => span.parentSpanId === ours!.spanId);
    expect(children.map(({ name }) => name).sort()).toEqual(['count broken', 'count order', 'send payout.order']);
    const sent = spans.find(({ kind }) => kind === 'producer')!;
    expect(appended.map(({ headers }) => headers['traceparent'])).toEqual([
      `00-${traceId}-${sent.spanId}-01`,
      undefined,
    ]);
    expect(receiver.text()).not.toMatch(/张三|李四/);
    expect(receiver.text()).toContain('{"key":"service.name","value":{"stringValue":"payout"}}');
  });
});

test('a collector that is away fails nothing and holds up no end', async () => {
  const away = createOtlpTracing({ url: 'http://127.0.0.1:9/v1/traces', ratio: 1, serviceName: 'payout' });
  expect(await inSpan(away, step(undefined), () => Promise.resolve('answered'))).toBe('answered');
  const startedMs = Date.now();
  await away.close();
  expect(Date.now() - startedMs).toBeLessThan(8_000);
});

test('no trace that begins here is sent when none is wanted, and its flag says so to whoever follows', async () => {
  const silent = createOtlpTracing({ url: 'http://127.0.0.1:9/v1/traces', ratio: 0, serviceName: 'payout' });
  expect(parseTraceparent(silent.begin(step(undefined)).traceparent)?.flags).toBe('00');
  expect(parseTraceparent(silent.begin(step(PARENT)).traceparent)?.flags).toBe('01');
  await silent.close();
});
