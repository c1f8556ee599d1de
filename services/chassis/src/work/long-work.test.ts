import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { defineOperation } from '@huji/contracts/shared/http-contract.ts';
import { cancelLongWork, readLongWork } from '@huji/contracts/shared/long-work.ts';
import { operationClient } from '@huji/contracts/shared/operation-client.ts';
import { UuidSchema } from '@huji/contracts/shared/schemas.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import { systemClock } from '../runtime/business-clock.ts';
import { refused } from '../http/refused.ts';
import type { AuditEntry } from '../security/audit-chain.ts';
import { handle } from '../http/operation-router.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { startTestHttp, type TestHttp } from '../testing/test-http.ts';
import { LongWork } from './long-work.ts';
import { createLongWorkOperations } from './long-work-operations.ts';

const beginImport = defineOperation({
  operationId: 'beginImport',
  method: 'post',
  path: '/v1/imports',
  summary: 'Begins work that takes long',
  allow: ['clerk'],
  success: { status: 202, reply: z.object({ workId: UuidSchema }) },
});

describe('long work', () => {
  let temporary: TemporaryStore;
  let work: LongWork;
  let http: TestHttp;
  let steps: Envelope;
  let nowMs = Date.now();
  let entries: AuditEntry[] = [];
  const clock = systemClock(() => nowMs);
  const tokens = new Map<string, string>();
  beforeEach(async () => {
    temporary = temporaryStore();
    nowMs = Date.now();
    entries = [];
    work = new LongWork(temporary.store, 'note', { clock });
    await temporary.store.migrate();
    http = await startTestHttp([
      handle(beginImport, async ({ idFor, envelope }) => {
        const workId = idFor('work');
        steps = { ...envelope, actor: 'note.importer' };
        await work.begin({ workId, type: 'import', of: 3 }, envelope);
        return { body: { workId }, location: `/v1/note/work/${workId}` };
      }),
      ...createLongWorkOperations('note', work, { record: async (entry) => void entries.push(entry) }),
    ]);
    for (const [subject, role] of [
      ['beginner', 'clerk'],
      ['other', 'clerk'],
      ['overseer', 'supervisor'],
    ] as const)
      tokens.set(subject, await http.issuer.token({ subject, roles: [role] }));
  });
  afterEach(async () => {
    await http.close();
    await temporary.remove();
  });

  const as = (subject: string) => ({ token: tokens.get(subject) ?? '' });
  const client = operationClient(() => http.url);
  const begin = async (key: string = randomUUID()) =>
    (await client.call(beginImport, { ...as('beginner'), key })).workId;
  const read = (workId: string, subject = 'beginner') =>
    client.call(readLongWork('note'), { ...as(subject), params: { workId } });
  const cancel = (workId: string, subject = 'beginner') =>
    client.call(cancelLongWork('note'), { ...as(subject), params: { workId }, key: randomUUID() });
  const step = (n: number): Envelope => ({ ...steps, commandId: `step ${String(n)}` });

  test('tells how far it is until it is done; a request that is repeated begins nothing anew', async () => {
    const workId = await begin('once');
    expect(await read(workId)).toMatchObject({
      workId,
      type: 'import',
      state: 'running',
      done: 0,
      of: 3,
      endedAt: null,
    });
    expect(await work.advance(workId, { done: 1 }, step(1))).toBe(true);
    expect(await work.advance(workId, { done: 2, of: 4 }, step(2))).toBe(true);
    expect(await work.advance(workId, { done: 1 }, step(3))).toBe(true);
    expect(await begin('once')).toBe(workId);
    expect(await read(workId)).toMatchObject({ state: 'running', done: 2, of: 4 });
    expect(await work.finish(workId, step(4))).toBe(true);
    expect(await work.finish(workId, step(5))).toBe(true);
    expect(await work.fail(workId, 'malformed_request', step(6))).toBe(false);
    const ended = await read(workId);
    expect(ended.state).toBe('done');
    expect(ended.endedAt).not.toBeNull();
    await expect(cancel(workId)).rejects.toMatchObject({ status: 409, code: 'work_ended' });
  });

  test('that is cancelled stops at its next step, and stays so', async () => {
    const workId = await begin();
    await work.advance(workId, { done: 1 }, step(1));
    expect(await cancel(workId)).toMatchObject({ state: 'cancelled', done: 1 });
    expect(await cancel(workId)).toMatchObject({ state: 'cancelled' });
    expect(await work.advance(workId, { done: 2 }, step(2))).toBe(false);
    expect(await work.finish(workId, step(3))).toBe(false);
    expect(await work.fail(workId, 'malformed_request', step(4))).toBe(false);
    expect(await read(workId)).toMatchObject({ state: 'cancelled', done: 1 });
  });

  test('that fails says why', async () => {
    const workId = await begin();
    await work.fail(workId, 'malformed_request', step(1));
    expect(await read(workId)).toMatchObject({ state: 'failed', code: 'malformed_request' });
  });

  test('is seen and stopped by whoever began it and by supervisors; to others, and to other services, it is unknown', async () => {
    const workId = await begin();
    await expect(read(workId, 'other')).rejects.toMatchObject({ status: 404, code: 'work_unknown' });
    await expect(cancel(workId, 'other')).rejects.toMatchObject({ status: 404, code: 'work_unknown' });
    await expect(read(randomUUID())).rejects.toMatchObject({ status: 404, code: 'work_unknown' });
    const elsewhere = new LongWork(temporary.store, 'other-service', { clock });
    await expect(elsewhere.read(workId, { subject: 'beginner', seesAll: true })).rejects.toThrow('work_unknown');
    expect((await read(workId, 'overseer')).state).toBe('running');
    expect((await cancel(workId, 'overseer')).state).toBe('cancelled');
  });

  test('that is cancelled is an entry of who cancelled it', async () => {
    const workId = await begin();
    await cancel(workId, 'overseer');
    expect(entries).toMatchObject([{ stream: `work/${workId}`, action: 'work-cancelled', actor: 'overseer' }]);
  });

  test('that nobody holds any more has failed: whoever looks is told so, and nobody waits for ever', async () => {
    const workId = await begin();
    nowMs += 29_000;
    expect(await read(workId)).toMatchObject({ state: 'running' });
    await work.advance(workId, { done: 1 }, step(1));
    nowMs += 29_000;
    expect(await read(workId)).toMatchObject({ state: 'running', done: 1 });
    nowMs += 2_000;
    expect(await read(workId)).toMatchObject({ state: 'failed', code: 'work_interrupted', done: 1 });
    expect(await work.advance(workId, { done: 2 }, step(2))).toBe(false);
  });

  test('of one lane is bounded; what nobody holds any more makes room', async () => {
    const lane = { name: 'one employer', max: 1, code: 'roster_upload_running' };
    const beginIn = (workId: string) => work.begin({ workId, type: 'import', lane }, steps);
    await begin();
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()] as const;
    expect(await Promise.allSettled([beginIn(first), beginIn(second)])).toMatchObject([
      { status: 'fulfilled', value: true },
      { status: 'rejected', reason: { refusal: { code: 'roster_upload_running' }, retryAfterSeconds: 10 } },
    ]);
    expect(await beginIn(first)).toBe(false);
    nowMs += 31_000;
    expect(await beginIn(third)).toBe(true);
  });

  describe('that is carried out', () => {
    const ends: string[] = [];
    const ended = async (state: string): Promise<void> => {
      ends.push(state);
    };
    beforeEach(() => {
      ends.length = 0;
    });
    const until = async (workId: string, state: string) => {
      for (;;) {
        const told = await read(workId);
        if (told.state === state && ends.length > 0) return told;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };

    test('tells its steps, ends as done, and lets its owner tidy up', async () => {
      const workId = await begin();
      work.carryOut({ workId, type: 'import' }, steps, { work: async ({ told }) => told(7, 7), ended });
      expect(await until(workId, 'done')).toMatchObject({ done: 7, of: 7 });
      expect(ends).toEqual(['done']);
    });

    test('fails with the code of a refusal; any other fault is told as an interruption', async () => {
      const [refusing, faulty] = [await begin(), await begin()];
      const say = async (): Promise<void> => {
        throw refused({ code: 'roster_file_empty', detail: 'nothing' });
      };
      work.carryOut({ workId: refusing, type: 'import' }, steps, { work: say, ended });
      expect(await until(refusing, 'failed')).toMatchObject({ code: 'roster_file_empty' });
      const broken = async (): Promise<void> => {
        throw new Error('broken');
      };
      work.carryOut({ workId: faulty, type: 'import' }, steps, { work: broken, ended });
      expect(await until(faulty, 'failed')).toMatchObject({ code: 'work_interrupted' });
    });

    const waiting = async ({ signal }: { readonly signal: AbortSignal }): Promise<void> => {
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve);
      });
      signal.throwIfAborted();
    };

    test('is stopped by its cancellation, also by one of another process', async () => {
      const here = await begin();
      work.carryOut({ workId: here, type: 'import' }, steps, { work: waiting, ended });
      await cancel(here);
      await until(here, 'cancelled');
      const elsewhere = new LongWork(temporary.store, 'note', { clock });
      const there = await begin();
      ends.length = 0;
      elsewhere.carryOut({ workId: there, type: 'import' }, steps, { work: waiting, ended });
      await cancel(there);
      await until(there, 'cancelled');
      expect(ends).toEqual(['cancelled']);
    });

    test('is told as interrupted when the process ends in good order', async () => {
      const workId = await begin();
      work.carryOut({ workId, type: 'import' }, steps, { work: waiting, ended });
      await work.stop();
      expect(await read(workId)).toMatchObject({ state: 'failed', code: 'work_interrupted' });
      expect(ends).toEqual(['failed']);
    });
  });
});
