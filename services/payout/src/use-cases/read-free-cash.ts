import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { addFen, subtractFen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { bankAccount, payingAccountOf, type BankAccount } from '../domain/journal-accounts.ts';
import { balances } from '../domain/journal-totals.ts';
import type { Order } from '../domain/order.ts';
import type { Parts } from './parts.ts';
import { readTotalsUpTo } from './read-totals-up-to.ts';

const PAGE_ROWS = 200;

/** The bank has it, or may have it, and has not said that it left the account. */
async function* inFlight({ documents }: Parts): AsyncGenerator<Order> {
  const asked = { field: 'askFrom', from: '0', max: PAGE_ROWS } as const;
  for await (const { state } of eachRow((query: Query) => documents.orders.find(query), asked)) yield state;
}

/** Let go by three people and not yet at the bank. Batches that are about to be let go count for each other. */
async function* letGo({ documents }: Parts, asking: string): AsyncGenerator<Order> {
  for (const state of ['reserving', 'released']) {
    const asked = { field: 'queue', from: `${state}:`, to: `${state}:~`, max: PAGE_ROWS };
    for await (const { state: batch } of eachRow((query: Query) => documents.payoutBatches.find(query), asked)) {
      if (batch.payoutBatchId === asking) continue;
      const found = await documents.orders.readMany(batch.orders.map(({ orderId }) => orderId));
      for (const order of found)
        if (order?.state.state === 'batched' && order.state.payoutBatchId === batch.payoutBatchId) yield order.state;
    }
  }
}

/** Transfers two people agreed to and that are about to be booked. One that is being booked at the moment may count twice. */
async function* aboutToMove({ documents }: Parts, asking: string): AsyncGenerator<readonly [string, Fen]> {
  const asked = { field: 'confirmedOn', from: '0', max: PAGE_ROWS } as const;
  for await (const { id, state } of eachRow((query: Query) => documents.payoutProposals.find(query), asked))
    if (id !== asking && state?.what.type === 'bank-transfer') yield [state.what.from, state.what.fen];
}

/** By the name of an account. */
export interface FreeCash {
  /** What it holds by the books of today, less what is on its way from it. */
  readonly free: (account: string) => Fen;
  /** Of that what two people agreed to transfer and that is about to be booked, on whatever day. */
  readonly aboutToMove: (account: string) => Fen;
}

/**
 * `asking`: the batch or the proposal that wants some of it, which does not count against itself. Of two that ask at the same moment
 * each sees the other, for both stood before they looked: then both may be held, never both let go beyond what is there.
 */
export const readFreeCash = async (parts: Parts, asking: string): Promise<FreeCash> => {
  const onItsWay = new Map<string, { readonly account: BankAccount; readonly fen: Fen }>();
  const note = (order: Order) => onItsWay.set(order.orderId, { account: payingAccountOf(order), fen: order.fen });
  for await (const order of inFlight(parts)) note(order);
  for await (const order of letGo(parts, asking)) note(order);
  const moving: (readonly [string, Fen])[] = [];
  for await (const transfer of aboutToMove(parts, asking)) moving.push(transfer);
  const booked = balances(await readTotalsUpTo(parts, parts.clock.today()));
  const movingFrom = (account: string): Fen =>
    addFen(ZERO_FEN, ...moving.filter(([from]) => from === account).map(([, fen]) => fen));
  return {
    aboutToMove: movingFrom,
    free: (account) => {
      const held = booked.find((each) => each.account === bankAccount(account))?.fen ?? ZERO_FEN;
      const going = [...onItsWay.values()].filter((each) => each.account === account).map(({ fen }) => fen);
      return subtractFen(held, addFen(movingFrom(account), ...going));
    },
  };
};
