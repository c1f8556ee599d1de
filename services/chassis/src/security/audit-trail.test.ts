import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { AuditEntry } from './audit-chain.ts';
import { audited } from './audit-trail.ts';

const settled = defineEvent({
  type: 'mutualaid.test.settled.v1',
  topic: 'test.settled',
  key: 'id',
  summary: '',
  heardBy: [],
  data: z.object({ id: z.string() }),
});
const at = '2026-05-02T01:02:03.000Z' as Instant;

test.each([
  ['names whoever was stood in for', 'head-2', { no: 1, for: 'head-2' }],
  ['names nobody where nobody was', undefined, { no: 1 }],
])('what an event leaves in the audit log %s', async (_, actingFor, data) => {
  const entries: AuditEntry[] = [];
  const audit = { record: (entry: AuditEntry) => Promise.resolve(void entries.push(entry)) };
  const heard = audited(audit as Parameters<typeof audited>[0], settled, ({ id }) => ({
    stream: `test/${id}`,
    action: 'settled',
    data: { no: 1 },
  }));
  const envelope = { commandId: 'c', actor: 'test.audit', at, on: civilDate('2026-05-02'), ...present({ actingFor }) };
  const event = { id: 'e', source: '/test', type: settled.type, subject: 'a', time: at, data: { id: 'a' } };
  await heard.handle(event, { envelope, envelopeFor: () => envelope, eachStream: () => Promise.resolve([]) });
  expect(entries).toEqual([{ stream: 'test/a', action: 'settled', actor: 'test.audit', at, commandId: 'e', data }]);
});
