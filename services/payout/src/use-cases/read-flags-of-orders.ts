import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import type { Parts } from './parts.ts';
import type { Payee } from '../domain/payee.ts';
import { isBeforeBank, flagsOf } from '../domain/order-flags.ts';
import type { RaisedFlag, Order } from '../domain/order.ts';
import { clawedBackBy } from './claim-credit.ts';

const ACTOR = 'payout.flags';

/** More payees of one account than these are not told apart: it is shared all the same. */
const SHARING_MAX = 50;
const PAGE_PAYEES = 200;

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
 * back to is whosever it is: who is paid money back shares with nobody. No iterator over pages goes through them: behind the first of
 * an account that very many share another question is asked, of the accounts that come after it.
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
