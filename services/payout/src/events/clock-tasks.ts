import type { ClockTask } from '@huji/chassis/runtime/due-clock.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import type { BusinessClock } from '@huji/chassis/runtime/business-clock.ts';
import { ORDERS, PAYEES, PAYOUT_BATCHES } from './aggregates.ts';
import { ENTRIES } from './journal/journal-keeper.ts';
import { recheckName } from './payees/name-check.ts';
import type { PayoutParts } from './parts.ts';

/**
 * What payout does by itself, at every scan, as long as something is unfinished. None of it falls due on a day: the index
 * fields say since when something waits, and every scan looks at all of it.
 */
const PACED_MAX = 20_000;
const ASK_PAUSE_MS_MAX = 10 * 60_000;

/** Pauses per order between questions, doubling: a bank that takes a day to settle is not asked every scan. */
const createPace = (nowMs: () => number, firstPauseMs: number) => {
  const next = new Map<string, { readonly atMs: number; readonly pauseMs: number }>();
  return {
    isDue: (id: string): boolean => (next.get(id)?.atMs ?? 0) <= nowMs(),
    asked: (id: string): void => {
      // Orders that a statement ended are never asked about again: forget all now and then, at the cost of a question.
      if (next.size > PACED_MAX) next.clear();
      const pauseMs = Math.min((next.get(id)?.pauseMs ?? firstPauseMs / 2) * 2, ASK_PAUSE_MS_MAX);
      next.set(id, { atMs: nowMs() + pauseMs, pauseMs });
    },
    forget: (id: string): void => void next.delete(id),
  };
};

/** A bank that does not answer is no fault of ours: the next scan asks again. */
const unlessUnavailable = async (call: Promise<unknown>): Promise<void> => {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
  }
};

export const payoutClockTasks = (
  { stores, sender, runner, bank, cipher }: PayoutParts,
  { clock, askPauseMs }: { clock: BusinessClock; askPauseMs: number },
): readonly ClockTask[] => {
  const pace = createPace(clock.nowMs, askPauseMs);
  return [
    {
      kind: 'ask-bank',
      collection: ORDERS.collection,
      field: 'askFrom',
      act: async (orderId) => {
        if (!pace.isDue(orderId)) return;
        pace.asked(orderId);
        await unlessUnavailable(
          sender.ask(orderId).then((order) => {
            if (order?.state === 'settled' || order?.state === 'returned') pace.forget(orderId);
          }),
        );
      },
    },
    {
      kind: 'finish-payout-batch',
      collection: PAYOUT_BATCHES.collection,
      field: 'unfinishedSince',
      act: (payoutBatchId) => runner.finish(payoutBatchId),
    },
    {
      kind: 'check-name',
      collection: PAYEES.collection,
      field: 'uncheckedSince',
      act: async (payeeId) => {
        const payee = (await stores.payees.read(payeeId))?.state;
        if (payee !== undefined) await unlessUnavailable(recheckName(stores, { bank, cipher }, payee));
      },
    },
    {
      kind: 'count-journal',
      collection: ENTRIES,
      field: 'uncountedSince',
      act: async () => {
        await stores.journal.count();
      },
    },
  ];
};
