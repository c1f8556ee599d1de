import type { ClockTask } from '@huji/chassis/runtime/due-clock.ts';
import { carryOutProposal } from '@huji/chassis/proposals/two-people.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import { askBankAboutOrder } from '../use-cases/ask-bank-about-order.ts';
import { proposalWork } from '../use-cases/propose-payout.ts';
import { checkRegisteredName } from '../use-cases/check-registered-name.ts';
import { bookIncome } from '../use-cases/book-income.ts';
import { checkPayeeName } from '../use-cases/check-payee-name.ts';
import { countJournal } from '../use-cases/count-journal.ts';
import { finishPayoutBatch } from '../use-cases/finish-payout-batch.ts';
import { dealWithMarkedLine } from '../use-cases/deal-with-marked-line.ts';
import { registerPayer } from '../use-cases/register-payer.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPayee } from '../use-cases/read-payee.ts';

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
const unlessUnavailable = async (ask: () => Promise<void>): Promise<void> => {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
  }
};

/** What the bank and the register owe a word about is asked again until they have said it. */
const payeeTasks = (parts: Parts, registerPauseMs: number): readonly ClockTask[] => {
  const { documents, clock } = parts;
  const registerPace = createPace(clock.nowMs, registerPauseMs);
  return [
    {
      type: 'check-name',
      collection: documents.payees.declaration().name,
      field: 'uncheckedSince',
      act: async (payeeId) => {
        const payee = await readPayee(parts, payeeId);
        if (payee !== null)
          await unlessUnavailable(async () => {
            await checkPayeeName(parts, payee);
          });
      },
    },
    {
      type: 'ask-register',
      collection: documents.payees.declaration().name,
      field: 'unnamedSince',
      act: async (payeeId) => {
        if (!registerPace.isDue(payeeId)) return;
        registerPace.asked(payeeId);
        const payee = await readPayee(parts, payeeId);
        if (payee === null) return;
        const { registeredName } = await checkRegisteredName(parts, payee);
        if (registeredName !== 'unknown') registerPace.forget(payeeId);
      },
    },
  ];
};

/**
 * What payout does by itself, at every scan, as long as something is unfinished. Income alone falls due on a day; of the others the
 * index fields say since when something waits, and every scan looks at all of it.
 */
export const clockTasks = (
  parts: Parts,
  { askPauseMs, registerPauseMs }: { askPauseMs: number; registerPauseMs: number },
): readonly ClockTask[] => {
  const { documents, clock } = parts;
  const pace = createPace(clock.nowMs, askPauseMs);
  const payerPace = createPace(clock.nowMs, registerPauseMs);
  return [
    {
      type: 'ask-bank',
      collection: documents.orders.declaration().name,
      field: 'askFrom',
      act: async (orderId) => {
        if (!pace.isDue(orderId)) return;
        pace.asked(orderId);
        await unlessUnavailable(async () => {
          const order = await askBankAboutOrder(parts, orderId);
          if (order?.state === 'settled' || order?.state === 'returned') pace.forget(orderId);
        });
      },
    },
    {
      type: 'register-payer',
      collection: documents.orders.declaration().name,
      field: 'payerWantedSince',
      act: async (orderId) => {
        if (!payerPace.isDue(orderId)) return;
        payerPace.asked(orderId);
        await unlessUnavailable(() => registerPayer(parts, orderId));
      },
    },
    {
      type: 'finish-payout-batch',
      collection: documents.payoutBatches.declaration().name,
      field: 'unfinishedSince',
      act: (payoutBatchId) => finishPayoutBatch(parts, payoutBatchId),
    },
    {
      type: 'carry-out-proposal',
      collection: documents.payoutProposals.declaration().name,
      field: 'confirmedOn',
      act: (proposalId) => carryOutProposal(proposalWork(parts), proposalId),
    },
    {
      type: 'deal-with-line',
      collection: documents.statementLines.declaration().name,
      field: 'exceptionOn',
      act: (lineId) => dealWithMarkedLine(parts, lineId),
    },
    ...payeeTasks(parts, registerPauseMs),
    {
      type: 'book-income',
      collection: documents.incomes.declaration().name,
      field: 'dueOn',
      act: (key, envelope) => bookIncome(parts, key, envelope),
    },
    {
      type: 'count-journal',
      collection: documents.journalEntries.declaration().name,
      field: 'uncountedSince',
      act: async () => {
        await countJournal(parts);
      },
    },
  ];
};
