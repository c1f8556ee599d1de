import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { addFen, subtractFen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { bankAccount, payingAccountOf, type BankAccount } from '../domain/journal-accounts.ts';
import { balances } from '../domain/journal-totals.ts';
import { cashOf, type PayoutBatch } from '../domain/payout-batch.ts';
import type { Parts } from './parts.ts';
import { readTotalsUpTo } from './read-journal-totals.ts';

const PAGE_ROWS = 200;

/** The bank has it, or may have it, and has not said that it left the account. */
async function* inFlight({ documents }: Parts): AsyncGenerator<readonly [string, Fen]> {
  const asked = { field: 'askFrom', from: '0', max: PAGE_ROWS } as const;
  for await (const { state } of eachRow((query: Query) => documents.orders.find(query), asked))
    yield [state.orderId, state.fen];
}

/** Let go by three people and not yet at the bank. Batches that are about to be let go count for each other. */
async function* letGo({ documents }: Parts, own: string): AsyncGenerator<readonly [string, Fen]> {
  for (const state of ['reserving', 'released']) {
    const asked = { field: 'queue', from: `${state}:`, to: `${state}:~`, max: PAGE_ROWS };
    for await (const { state: batch } of eachRow((query: Query) => documents.payoutBatches.find(query), asked)) {
      if (batch.payoutBatchId === own) continue;
      const found = await documents.orders.readMany(batch.orders.map(({ orderId }) => orderId));
      for (const order of found)
        if (order?.state.state === 'batched' && order.state.payoutBatchId === batch.payoutBatchId)
          yield [order.state.orderId, order.state.fen];
    }
  }
}

/**
 * What each account of a batch holds by the books of today, less what is on its way. Of two batches at the same moment each
 * sees the other, for both were `reserving` before they looked: then both may be held, never both let go beyond what is there.
 */
export const readFreeCash = async (
  parts: Parts,
  batch: PayoutBatch,
): Promise<readonly { readonly account: BankAccount; readonly freeFen: Fen }[]> => {
  const onItsWay = new Map<string, Fen>();
  for await (const [orderId, fen] of inFlight(parts)) onItsWay.set(orderId, fen);
  for await (const [orderId, fen] of letGo(parts, batch.payoutBatchId)) onItsWay.set(orderId, fen);
  const booked = balances(await readTotalsUpTo(parts, parts.clock.today()));
  return cashOf(batch).map(({ account }) => {
    const held = booked.find((each) => each.account === bankAccount(account))?.fen ?? ZERO_FEN;
    const going = [...onItsWay].filter(([orderId]) => payingAccountOf(orderId) === account).map(([, fen]) => fen);
    return { account, freeFen: subtractFen(held, addFen(ZERO_FEN, ...going)) };
  });
};
