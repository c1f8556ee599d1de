import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import type { OrderFlag } from '@huji/contracts/payout/reason-codes.ts';
import { flagsOf, isBeforeBank, openFlags } from '../domain/order-flags.ts';
import type { RaisedFlag } from '../domain/order.ts';
import type { Order } from '../domain/order.ts';
import type { Payee } from '../domain/payee.ts';
import type { PayoutBatch } from '../domain/payout-batch.ts';
import { clawedBackBy } from './claim-credit.ts';
import type { Parts } from './parts.ts';
import { readPayee } from './read-payee.ts';

const ACTOR = 'payout.flags';
/** More payees of one account than these are not told apart: it is shared all the same. */
const SHARING_MAX = 50;
const ORDERS_AT_ONCE = 50;
const PAGE_PAYEES = 200;
const NAMED_MAX = 20;

/**
 * Payees that were stored before they could be found by their account are written anew, once in the life of a process: a
 * shared account must not be missed because the other one is old.
 */
const makeFindable = async ({ documents, ownEnvelope }: Parts): Promise<void> => {
  const { payees } = documents;
  const found = new Set<string>();
  const by = (field: string) => eachRow((query: Query) => payees.find(query), { field, max: PAGE_PAYEES });
  for await (const { id } of by('fingerprint')) found.add(id);
  for await (const { id } of by('owner'))
    if (!found.has(id)) obeyed(await payees.execute(id, { type: 'keep' }, ownEnvelope(ACTOR)));
};

/** Other payees with the same account, by id. An account that money came from goes back to is whosever it is. */
const sharing = async (parts: Parts, { payeeId, owner, account }: Payee): Promise<readonly string[]> => {
  if (owner.type === 'money') return [];
  await parts.findablePayees(() => makeFindable(parts));
  const asked = { field: 'fingerprint', equals: account.fingerprint, max: SHARING_MAX + 1 };
  const { rows } = await parts.documents.payees.find(asked);
  return rows.filter(({ id, state }) => id !== payeeId && state.owner.type !== 'money').map(({ id }) => id);
};

/** What is flagged of an order now, from its payee, whoever shares the account, and what else its money was booked as. Never kept: it is computed each time it is asked. */
export const readFlags = async (parts: Parts, order: Order): Promise<readonly RaisedFlag[]> => {
  if (!isBeforeBank(order)) return [];
  const payee = await readPayee(parts, order.payeeId);
  if (payee === null) return [];
  const bookedFor = order.source.type === 'money' ? await clawedBackBy(parts, order.source.moneyId) : null;
  return flagsOf(order, payee, await sharing(parts, payee), bookedFor);
};

/** Those of the given codes that are raised now. @throws Refused `order_unknown` · `order_flags_differ` */
export const readFlagsNamed = async (
  parts: Parts,
  orderId: string,
  codes: readonly OrderFlag[],
): Promise<readonly RaisedFlag[]> => {
  const order = (await parts.documents.orders.read(orderId))?.state;
  if (order === undefined) throw refused({ code: 'order_unknown', detail: 'there is no such order' });
  const raised = await readFlags(parts, order);
  const missing = codes.findIndex((code) => !raised.some((flag) => flag.code === code));
  if (missing >= 0)
    throw refused({
      code: 'order_flags_differ',
      detail: `${codes[missing] ?? ''} is not flagged`,
      data: { pointer: `/flags/${String(missing)}`, flags: raised.map(({ code }) => code) },
    });
  return raised.filter(({ code }) => codes.includes(code));
};

/** What holds the orders of a batch now, of each that is still in it: what whoever checks it looks at. */
export const readFlagsOfBatch = async (
  parts: Parts,
  { payoutBatchId, orders: listed }: Pick<PayoutBatch, 'payoutBatchId' | 'orders'>,
): Promise<ReadonlyMap<string, readonly OrderFlag[]>> => {
  const orders = await parts.documents.orders.readMany(listed.map(({ orderId }) => orderId));
  const flagged = await inParallel(orders, ORDERS_AT_ONCE, async (found) => {
    if (found === null || found.state.payoutBatchId !== payoutBatchId) return [];
    const open = openFlags(found.state, await readFlags(parts, found.state));
    return open.length === 0 ? [] : [[found.id, open.map(({ code }) => code)] as const];
  });
  return new Map(flagged.flat());
};

/** Nobody approves a batch while one of its orders is flagged and not accepted. @throws Refused `order_flagged` */
export const requireUnflagged = async (parts: Parts, payoutBatchId: string): Promise<void> => {
  const batch = (await parts.documents.payoutBatches.read(payoutBatchId))?.state;
  const flagged = batch === undefined ? [] : [...(await readFlagsOfBatch(parts, batch))];
  const named = flagged.map(([orderId, flags]) => ({ orderId, flags }));
  if (named.length > 0)
    throw refused({
      code: 'order_flagged',
      detail: 'two people must accept what is flagged, or the batch is withdrawn',
      data: { orders: named.slice(0, NAMED_MAX), count: named.length },
    });
};
