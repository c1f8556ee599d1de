import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { z } from 'zod';
import {
  EVENT_BYTES_MAX,
  EVENTS_PER_COMMIT_MAX,
  fromLogRecord,
  sourcePosition,
  toLogRecord,
  toOutbox,
  UnpublishableEvent,
  UnreadableRecord,
} from './cloud-event-binding.ts';

const said = defineEvent({
  type: 'test.said.v1',
  topic: 'test.talk',
  key: 'k',
  summary: '',
  heardBy: [],
  data: z.object({ text: z.string() }),
});
const origin = { service: 'test', collection: 'talk', id: '张三:1.2', revision: 7 };
const envelope = {
  commandId: 'c',
  actor: 'a',
  at: '2026-05-02T01:02:03.000Z' as Instant,
  on: civilDate('2026-05-02'),
  traceparent: '00-a-b-01',
};
const say = (text: unknown, key = 'k') => ({ contract: said, key, data: { text } });

describe('the CloudEvents binding', () => {
  test('what is said is what is read', () => {
    const [, second] = toOutbox(origin, [say('一'), say('二')], envelope);
    if (second === undefined) throw new Error('no record');
    expect(fromLogRecord(toLogRecord(second))).toEqual({
      id: 'test/talk/张三:1.2.7.1',
      source: '/test',
      type: 'test.said.v1',
      subject: 'k',
      time: '2026-05-02T01:02:03.000Z',
      traceparent: '00-a-b-01',
      data: { text: '二' },
    });
  });

  test('whoever was stood in for is named, and nobody where nobody was', () => {
    const [alone] = toOutbox(origin, [say('一')], envelope);
    const [deputised] = toOutbox(origin, [say('一')], { ...envelope, actingFor: 'head-2' });
    expect([alone, deputised].map((record) => record && fromLogRecord(toLogRecord(record)).actingFor)).toEqual([
      undefined,
      'head-2',
    ]);
  });

  test('what the contract does not name is not told; what it forbids is not published', () => {
    const [record] = toOutbox(
      origin,
      [{ contract: said, key: 'k', data: { text: 'x', idNumber: 'secret' } }],
      envelope,
    );
    expect(record?.value).toBe('{"text":"x"}');
    expect(() => toOutbox(origin, [say(1)], envelope)).toThrow('test/talk/张三:1.2: test.said.v1 at /text');
    expect(() => toOutbox(origin, [say('x', '')], envelope)).toThrow(UnpublishableEvent);
    expect(() => toOutbox(origin, [say('互'.repeat(EVENT_BYTES_MAX / 3))], envelope)).toThrow('bytes');
    const many = Array.from({ length: EVENTS_PER_COMMIT_MAX + 1 }, () => say('x'));
    expect(() => toOutbox(origin, many, envelope)).toThrow('more than 1000 events');
  });

  test.each(['ce_id', 'ce_source', 'ce_type', 'ce_time', 'ce_specversion'])(
    'a record without %s is no event',
    (name) => {
      const [record] = toOutbox(origin, [say('x')], envelope);
      const { [name]: _left, ...headers } = record?.headers ?? {};
      expect(() => fromLogRecord({ topic: 't', key: 'k', value: '{}', headers })).toThrow(UnreadableRecord);
    },
  );

  test('a record of another version, or whose value is no JSON, is no event', () => {
    const [record] = toOutbox(origin, [say('x')], envelope);
    const headers = record?.headers ?? {};
    expect(() => fromLogRecord({ topic: 't', key: 'k', value: '{', headers })).toThrow('no JSON');
    const other = { ...headers, ce_specversion: '0.3' };
    expect(() => fromLogRecord({ topic: 't', key: 'k', value: '{}', headers: other })).toThrow('version');
  });

  test('positions of one stream grow with revision and index, whatever the id looks like', () => {
    const ids = [
      'test/talk/a.b.1.0',
      'test/talk/a.b.1.1',
      'test/talk/a.b.1.999',
      'test/talk/a.b.2.0',
      'test/talk/a.b.10.0',
    ];
    const positions = ids.map(sourcePosition);
    expect(new Set(positions.map(({ source }) => source))).toEqual(new Set(['test/talk/a.b']));
    const revisions = positions.map(({ sourceRevision }) => sourceRevision);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(new Set(revisions).size).toBe(ids.length);
    expect(() => sourcePosition('something else')).toThrow(UnreadableRecord);
  });
});
