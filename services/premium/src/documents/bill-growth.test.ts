import { expect, test } from '@jest/globals';
import { temporaryStore } from '@huji/chassis/testing/temporary-store.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { assess, BATCH, BEFORE, pay, person } from '../testing/bill-stories.ts';
import { openBills } from './bill.ts';

/** As many events of different persons as a consumer works on side by side. */
const AT_ONCE = 128;
const ROWS = 2_000;
const DECLINED = 1_000;

test('a bill is not rewritten for every declined person', async () => {
  const written: string[] = [];
  const { store, remove } = temporaryStore({
    wrap: (driver) => ({
      ...driver,
      commitMany: (collection, writes) => {
        if (collection === 'bill') written.push(...writes.map(({ id }) => id));
        return driver.commitMany(collection, writes);
      },
    }),
  });
  const bills = openBills(store, 'premium');
  await store.migrate();
  let given = 0;
  const envelope = () => ({
    commandId: `c${String(++given)}`,
    actor: 'premium.test',
    at: '2025-07-01T00:00:00.000Z' as Instant,
    on: BEFORE,
  });
  await bills.execute(BATCH, assess({ prices: Array.from({ length: ROWS }, () => 100) }), envelope());
  await bills.execute(BATCH, pay(ROWS * 100, '2025-06-25'), envelope());
  written.length = 0;
  await inParallel(
    Array.from({ length: DECLINED }, (_, n) => n + 1),
    AT_ONCE,
    async (rowNo) => {
      const rows = [{ rowNo, plan: 'HM', outcome: 'declined' }] as const;
      const outcome = await bills.execute(
        BATCH,
        { type: 'take-cover-outcome', batchId: BATCH, personId: person(rowNo), version: 1, rows, on: BEFORE },
        envelope(),
      );
      expect(outcome.type).toBe('committed');
    },
  );
  const bill = await bills.read(BATCH);
  expect(new Set(bill?.state.declinedRowNos).size).toBe(DECLINED);
  // Some 64 persons a write.
  expect(written.length).toBeLessThan(DECLINED / 20);
  await remove();
});
