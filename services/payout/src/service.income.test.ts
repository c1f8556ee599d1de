import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { coverChanged, type CoverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { instantOf } from '@huji/contracts/shared/instant.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { listJournal, listOverdueIncome } from '@huji/contracts/payout/journal-http.ts';
import { openDocuments } from './documents/documents.ts';
import type { CallParts } from './testing/office-counter.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF } from './testing/payout-people.ts';

jest.setTimeout(60_000);

let office: PayoutOffice;
beforeAll(async () => {
  office = await openPayoutOffice();
});
afterAll(() => office.close());
beforeEach(() => office.services.setDay('2025-08-01'));

interface Entry {
  readonly businessKey: string;
  readonly postedOn: string;
}
interface Overdue {
  readonly businessKey: string;
  readonly dueOn: string;
  readonly overdueDays: number;
}
const entriesOf = async (personId: string): Promise<readonly Entry[]> => {
  const asked = { as: STAFF.supervisor, query: { limit: '200' } };
  const { entries } = await office.get<{ entries: Entry[] }>(listJournal, asked);
  return entries
    .filter(({ businessKey }) => businessKey.includes(personId))
    .map(({ businessKey, postedOn }) => ({ businessKey, postedOn }));
};
const balanceOf = async (code: string): Promise<string | undefined> => (await office.fund(code))?.balanceYuan;

const cover = (changed: Partial<CoverChanged> & { readonly deltaFen: number }) => {
  const { deltaFen, ...rest } = changed;
  const row = { rowNo: 1, plan: 'GIG', outcome: 'granted', fund: 'GIG', deltaFen } as const;
  const known = { personId: randomUUID(), batchId: randomUUID(), employerId: randomUUID() };
  return { ...known, version: 1, billRevision: 1, postedOn: '2025-09-01', rows: [row], ...rest };
};
const say = async (...said: readonly unknown[]): Promise<void> => {
  await office.services.publish(
    said.map((data) => ({ contract: coverChanged, key: (data as { personId: string }).personId, data })),
  );
  await office.settled();
};
const onDay = async (day: string): Promise<void> => {
  office.services.setDay(day);
  await office.services.running.scanClocks();
  await office.settled();
};

test('income of a cover that begins later stands in no book before its day, and once on it', async () => {
  const granted = cover({ deltaFen: 9_900 });
  const { personId, batchId } = granted;
  await say(granted);
  await office.services.running.scanClocks();
  expect(await entriesOf(personId)).toEqual([]);
  expect(await balanceOf('GIG')).toBeUndefined();
  await onDay('2025-08-31');
  expect(await entriesOf(personId)).toEqual([]);
  await onDay('2025-09-01');
  const booked = [{ businessKey: `cover:${personId}:${batchId}:1`, postedOn: '2025-09-01' }];
  expect(await entriesOf(personId)).toEqual(booked);
  expect(await balanceOf('GIG')).toBe('99.00');
  await say(granted);
  await office.services.running.scanClocks();
  expect(await entriesOf(personId)).toEqual(booked);
});

test('each revision of a bill is income of its own, and one that is said again before its day waits once', async () => {
  const first = cover({ deltaFen: 10_000 });
  const second = { ...first, version: 2, billRevision: 2, rows: [{ ...first.rows[0]!, deltaFen: 2_500 }] };
  await say(first, second, first, second);
  await onDay('2025-09-01');
  const key = `cover:${first.personId}:${first.batchId}`;
  expect(await entriesOf(first.personId)).toEqual([
    { businessKey: `${key}:1`, postedOn: '2025-09-01' },
    { businessKey: `${key}:2`, postedOn: '2025-09-01' },
  ]);
  expect(await balanceOf('GIG')).toBe('224.00');
});

test('after a rest beyond its day it is booked with the day it was due', async () => {
  const granted = cover({ deltaFen: 100 });
  await say(granted);
  await onDay('2025-09-20');
  expect((await entriesOf(granted.personId)).map(({ postedOn }) => postedOn)).toEqual(['2025-09-01']);
});

test('what begins today or began is booked at once', async () => {
  const granted = cover({ deltaFen: 100, postedOn: civilDate('2025-08-01') });
  await say(granted);
  expect((await entriesOf(granted.personId)).map(({ postedOn }) => postedOn)).toEqual(['2025-08-01']);
});

test('other lines under the same key are no second income: a person must look', async () => {
  const granted = cover({ deltaFen: 100 });
  await say(granted, { ...granted, rows: [{ ...granted.rows[0]!, deltaFen: 999 }] });
  await onDay('2025-09-01');
  expect(await entriesOf(granted.personId)).toHaveLength(1);
  expect(office.services.lines().some(({ msg }) => String(msg).includes('parked'))).toBe(true);
});

describe('income that was not booked on its day', () => {
  /** The books have other lines under its key: nothing books it by itself, and only a person can find out why. */
  const stuck = async (dueOn: string) => {
    const granted = cover({ deltaFen: 100, postedOn: civilDate('2025-08-01') });
    await say(granted);
    const key = `cover:${granted.personId}:${granted.batchId}:1`;
    const { incomes, journalEntries } = openDocuments(office.context.store);
    const [standing] = await journalEntries.readMany([key]);
    const lines = standing!.lines.map(({ account, fen: moved }) => ({ account, fen: fen(moved * 3) }));
    const entry = { ...standing!, date: civilDate(dueOn), lines };
    const envelope = { commandId: randomUUID(), actor: 'test', at: instantOf(new Date()), on: civilDate(dueOn) };
    await incomes.execute(key, { type: 'await', entry }, envelope);
    return key;
  };
  test('is told after as many days as the duties say, by name to supervisors alone, and goes on being told', async () => {
    const key = await stuck('2025-08-20');
    const days = readDuties().inForce(civilDate('2025-08-20')).reminders!.incomeOverdueDays;
    expect(days).toBeGreaterThan(0);
    const shown = async (day: string, as: CallParts['as'] = STAFF.supervisor) => {
      await onDay(day);
      const { entries } = await office.get<{ entries: Overdue[] }>(listOverdueIncome, { as });
      return entries.filter(({ dueOn }) => dueOn === '2025-08-20');
    };
    expect(await shown(addDays(civilDate('2025-08-20'), days))).toEqual([]);
    expect(await shown(addDays(civilDate('2025-08-20'), days + 1))).toMatchObject([
      { businessKey: key, overdueDays: days + 1 },
    ]);
    const [named] = await shown('2025-10-20', STAFF.accountant);
    expect(named).toMatchObject({ overdueDays: 61 });
    expect(named?.businessKey).toMatch(/^cover:[0-9a-f]{16}$/);
    expect(await shown('2025-10-20', { ...STAFF.supervisor, societies: ['wuxi'] })).toEqual([]);
    expect(await shown('2025-10-20', { ...STAFF.supervisor, societies: ['changchun'] })).toHaveLength(1);
  });
});
