import { describe, expect, test } from '@jest/globals';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { AuditEntry } from './audit-chain.ts';
import { createRefusedAttempts, KINDS_PER_ACTOR_MAX } from './refused-attempts.ts';

const at = (minute: number, second = 0): Instant =>
  `2026-11-29T08:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}.000Z` as Instant;

const open = (record?: (entry: AuditEntry) => Promise<void>) => {
  const entries: AuditEntry[] = [];
  const faults: unknown[] = [];
  const attempts = createRefusedAttempts(
    { record: record ?? (async (entry) => void entries.push(entry)) },
    { owner: 'a', onFault: (error) => void faults.push(error) },
  );
  return { entries, faults, attempts };
};

describe('a refused attempt', () => {
  const attempt = { actor: 'wang', operationId: 'readClaim', code: 'claim_unknown' };

  test('is an entry of who, which operation and which code, and of nothing that was sent', async () => {
    const { entries, attempts } = open();
    await attempts.tell({ ...attempt, at: at(1) });
    expect(entries).toEqual([
      {
        stream: 'refused-attempts/wang',
        action: 'refused',
        actor: 'wang',
        at: at(1),
        commandId: '2026-11-29T08:01:readClaim:claim_unknown:a',
        data: { operation: 'readClaim', code: 'claim_unknown', times: 1 },
      },
    ]);
  });

  test('again and again in one minute is counted, and told once when the minute is over or the process ends', async () => {
    const { entries, attempts } = open();
    for (let n = 0; n < 500; n += 1) await attempts.tell({ ...attempt, at: at(1, n % 60) });
    expect(entries).toHaveLength(1);
    await attempts.tell({ ...attempt, at: at(2) });
    await attempts.tell({ ...attempt, at: at(2) });
    await attempts.flush();
    expect(entries.map(({ action, data }) => [action, data?.['times']])).toEqual([
      ['refused', 1],
      ['refused-again', 499],
      ['refused', 1],
      ['refused-again', 1],
    ]);
  });

  test('of any number of kinds fills the log no further than the bound of an actor and a minute', async () => {
    const { entries, attempts } = open();
    for (let n = 0; n < 1_000; n += 1)
      await attempts.tell({ ...attempt, operationId: `operation${String(n)}`, at: at(1) });
    await attempts.tell({ ...attempt, actor: 'li', at: at(1) });
    await attempts.flush();
    const of = (actor: string) => entries.filter((entry) => entry.actor === actor);
    expect(of('wang')).toHaveLength(KINDS_PER_ACTOR_MAX + 2);
    expect(of('wang').at(-1)?.data).toEqual({
      operation: 'others',
      code: 'others',
      times: 1_000 - KINDS_PER_ACTOR_MAX - 1,
    });
    expect(of('li')).toHaveLength(1);
  });

  test('of callers whom nobody knows is one entry a minute and its count, whatever they ask and however they are refused', async () => {
    const { entries, attempts } = open();
    for (let n = 0; n < 1_000; n += 1)
      await attempts.tell({ actor: null, operationId: `operation${String(n)}`, code: 'unauthenticated', at: at(1) });
    await attempts.flush();
    expect(entries.map(({ stream, actor, action, data }) => [stream, actor, action, data?.['times']])).toEqual([
      ['unknown-callers/refused', 'unknown', 'refused', 1],
      ['unknown-callers/refused', 'unknown', 'refused-again', 999],
    ]);
  });

  test('stays refused where nothing can be written', async () => {
    const { faults, attempts } = open(() => Promise.reject(new Error('full')));
    await attempts.tell({ ...attempt, at: at(1) });
    expect(faults).toHaveLength(1);
  });
});
