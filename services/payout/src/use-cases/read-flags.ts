import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import type { OrderFlag } from '@huji/contracts/payout/reason-codes.ts';
import { flagsOf, isBeforeBank, openFlags } from '../domain/order-flags.ts';
import type { RaisedFlag } from '../domain/order.ts';
import type { Order } from '../domain/order.ts';
import type { Payee } from '../domain/payee.ts';
import type { PayoutBatch } from '../domain/payout-batch.ts';
import { clawedBackBy } from './claim-credit.ts';
import type { Parts } from './parts.ts';

const ACTOR = 'payout.flags';
/** More payees of one account than these are not told apart: it is shared all the same. */
const SHARING_MAX = 50;
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

/**
 * Payees of the same account, by its fingerprint; of one that very many share the first are enough. An account that money came from goes
 * back to is whosever it is: who is paid money back shares with nobody.
 */
const sharersOf = async (parts: Parts, payees: readonly Payee[]): Promise<ReadonlyMap<string, readonly Payee[]>> => {
  let wanted = [
    ...new Set(payees.flatMap(({ owner, account }) => (owner.type === 'money' ? [] : [account.fingerprint]))),
  ];
  const sharers = new Map<string, readonly Payee[]>();
  if (wanted.length === 0) return sharers;
  await parts.findablePayees(() => makeFindable(parts));
  let cursor: string | null = null;
  do {
    const asked: Query = { field: 'fingerprint', among: wanted, cursor, max: PAGE_PAYEES };
    const page: Awaited<ReturnType<typeof parts.documents.payees.find>> = await parts.documents.payees.find(asked);
    for (const { state } of page.rows) {
      const { fingerprint } = state.account;
      const known = sharers.get(fingerprint) ?? [];
      if (known.length <= SHARING_MAX) sharers.set(fingerprint, [...known, state]);
    }
    cursor = page.cursor;
    const last = page.rows.at(-1)?.state.account.fingerprint ?? '';
    // The others of that account say nothing new: it goes on behind them.
    if (cursor !== null && (sharers.get(last)?.length ?? 0) > SHARING_MAX) {
      wanted = wanted.filter((fingerprint) => fingerprint > last);
      cursor = null;
      if (wanted.length === 0) break;
    }
  } while (cursor !== null);
  return sharers;
};

const sharing = (
  sharers: ReadonlyMap<string, readonly Payee[]>,
  { payeeId, owner, account }: Payee,
): readonly string[] =>
  owner.type === 'money'
    ? []
    : (sharers.get(account.fingerprint) ?? [])
        .filter((each) => each.payeeId !== payeeId && each.owner.type !== 'money')
        .map((each) => each.payeeId);

/**
 * What is flagged of each of these orders now, from its payee, whoever shares the account, and what else its money was booked as: one
 * question of each kind for all of them. Never kept: it is computed each time it is asked.
 */
export const readFlagsOfOrders = async (
  parts: Parts,
  orders: readonly Order[],
): Promise<ReadonlyMap<string, readonly RaisedFlag[]>> => {
  const asked = orders.filter(isBeforeBank);
  const payeeIds = [...new Set(asked.map(({ payeeId }) => payeeId))];
  const found = await parts.documents.payees.readMany(payeeIds);
  const payees = new Map(payeeIds.map((id, at) => [id, found[at]?.state ?? null] as const));
  const known = asked.filter(({ payeeId }) => payees.get(payeeId) != null);
  const sharers = await sharersOf(
    parts,
    [...payees.values()].filter((payee) => payee !== null),
  );
  const bookedFor = await clawedBackBy(
    parts,
    known.flatMap(({ source }) => (source.type === 'money' ? [source.moneyId] : [])),
  );
  return new Map(
    known.map((order) => {
      const payee = payees.get(order.payeeId) ?? null;
      const shared = payee === null ? [] : sharing(sharers, payee);
      const booked = order.source.type === 'money' ? (bookedFor.get(order.source.moneyId) ?? null) : null;
      return [order.orderId, flagsOf(order, payee, shared, booked)] as const;
    }),
  );
};

/** The same of one. */
export const readFlags = async (parts: Parts, order: Order): Promise<readonly RaisedFlag[]> =>
  (await readFlagsOfOrders(parts, [order])).get(order.orderId) ?? [];

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
  const standing = orders.flatMap((found) => (found?.state.payoutBatchId === payoutBatchId ? [found.state] : []));
  const raised = await readFlagsOfOrders(parts, standing);
  return new Map(
    standing.flatMap((order) => {
      const open = openFlags(order, raised.get(order.orderId) ?? []);
      return open.length === 0 ? [] : [[order.orderId, open.map(({ code }) => code)] as const];
    }),
  );
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
