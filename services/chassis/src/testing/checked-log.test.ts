import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openEmbeddedLog } from '../events/embedded-log.ts';
import type { LogDriver, LogRecord } from '../events/log-driver.ts';
import { assertEventConforms, checkedLog } from './checked-log.ts';

const ID = '018f4e3a-7c2b-7d11-8a55-0242ac120002';
const record = (value: unknown, headers: Record<string, string> = {}): LogRecord => ({
  topic: 'enrollment.batch',
  key: ID,
  headers: {
    ce_specversion: '1.0',
    ce_id: 'enrollment/batch/1.1.0',
    ce_source: 'enrollment',
    ce_type: 'mutualaid.enrollment.batch-withdrawal-requested.v1',
    ce_subject: ID,
    ce_time: '2025-05-21T01:00:00.000Z',
    'content-type': 'application/json',
    ...headers,
  },
  value: JSON.stringify(value),
});
const good = { batchId: ID, version: 1, requestedOn: '2025-05-21' };

describe('the second reader of events', () => {
  test('passes what conforms', () => {
    expect(() => assertEventConforms(record(good))).not.toThrow();
  });

  test.each<[string, LogRecord, RegExp]>([
    ['a field of another type', record({ ...good, version: 'one' }), /version must be integer/],
    ['a field that is missing', record({ batchId: ID, version: 1 }), /requestedOn/],
    ['a type that was never emitted', record(good, { ce_type: 'mutualaid.x.y.v1' }), /no emitted schema/],
    ['a type that names a path', record(good, { ce_type: '../openapi/premium' }), /no emitted schema/],
    ['another version of CloudEvents', record(good, { ce_specversion: '0.3' }), /not CloudEvents 1.0/],
    ['a subject that is not the key', record(good, { ce_subject: 'x' }), /subject is not the key/],
    ['a missing attribute', { ...record(good), headers: { ce_id: '1' } }, /lacks ce_specversion/],
  ])('sees %s', (_title, wrong, message) => {
    expect(() => assertEventConforms(wrong)).toThrow(message);
  });
});

describe('a checked log', () => {
  let directory: string;
  let inner: LogDriver;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'huji-checked-'));
    inner = openEmbeddedLog(join(directory, 'log.sqlite'));
    await inner.declareTopics([{ name: 'enrollment.batch', partitions: 1 }]);
  });
  afterEach(async () => {
    await inner.close();
    rmSync(directory, { recursive: true });
  });

  test('appends what conforms and lets nothing through that does not', async () => {
    const log = checkedLog(inner);
    await log.append([record(good)]);
    await expect(log.append([record(good), record({})])).rejects.toThrow(/differs from its schema/);
    const lag = await log.lag('anybody', ['enrollment.batch']);
    expect(lag.reduce((sum, each) => sum + each.lag, 0)).toBe(1);
  });
});
