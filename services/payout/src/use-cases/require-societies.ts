import { requireSociety, seesSocieties } from '@huji/chassis/security/authorization.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { orderOfKey } from '../domain/business-key.ts';
import { fundOf } from '../domain/journal-accounts.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { ordersOf, type Wanted } from '../domain/payout-proposal.ts';
import type { Parts } from './parts.ts';

type Granted = Pick<Principal, 'societies'>;

/** Staff act on the funds of their societies alone. @throws Refused `society_not_granted` */
export const requireSocietiesOfFunds = (
  { societyOfFund }: Pick<Parts, 'societyOfFund'>,
  principal: Granted,
  funds: readonly string[],
): void => {
  requireSociety(principal, ...new Set(funds.flatMap((fund) => societyOfFund(fund) ?? [])));
};

/** What is of another society is not there for whoever reads a list. What names no fund is the whole office's. */
export const seesFunds = (
  { societyOfFund }: Pick<Parts, 'societyOfFund'>,
  principal: Granted,
  funds: readonly string[],
): boolean =>
  seesSocieties(
    principal,
    funds.flatMap((fund) => societyOfFund(fund) ?? []),
  );

/** The same of what each order pays; of an order that does not exist nothing is known. */
export const seesOrders = async (
  parts: Parts,
  principal: Granted,
  orderIds: readonly string[],
): Promise<(orderId: string | null) => boolean> => {
  const orders = await parts.documents.orders.readMany([...new Set(orderIds)]);
  const hidden = new Set(
    orders.flatMap((order) =>
      order !== null &&
      !seesFunds(
        parts,
        principal,
        order.state.lines.map(({ fund }) => fund),
      )
        ? [order.id]
        : [],
    ),
  );
  return (orderId) => orderId === null || !hidden.has(orderId);
};

/**
 * The same of what the orders pay. A refund is owed out of what is held and names no fund; an order that does not exist is refused
 * by what is asked of it. @throws Refused `society_not_granted`
 */
export const requireSocietiesOfOrders = async (
  parts: Parts,
  principal: Granted,
  orderIds: readonly string[],
): Promise<void> => {
  const orders = await parts.documents.orders.readMany(orderIds);
  const funds = orders.flatMap((order) => order?.state.lines.map(({ fund }) => fund) ?? []);
  requireSocietiesOfFunds(parts, principal, funds);
};

/** The same of the orders of a batch. @throws Refused `society_not_granted` */
export const requireSocietiesOfBatch = async (
  parts: Parts,
  principal: Granted,
  payoutBatchId: string,
): Promise<void> => {
  const batch = (await parts.documents.payoutBatches.read(payoutBatchId))?.state;
  const orderIds = batch?.orders.map(({ orderId }) => orderId) ?? [];
  await requireSocietiesOfOrders(parts, principal, orderIds);
};

/** The same of what is proposed. @throws Refused `society_not_granted` */
export const requireSocietiesOfWanted = async (parts: Parts, principal: Granted, wanted: Wanted): Promise<void> => {
  if (wanted.type === 'fund-opening') requireSocietiesOfFunds(parts, principal, [wanted.fund]);
  await requireSocietiesOfOrders(parts, principal, ordersOf(wanted));
};

/** As `seesFunds`, of what is proposed. */
export const seesWanted = async (parts: Parts, principal: Granted, wanted: Wanted): Promise<boolean> => {
  if (wanted.type === 'fund-opening') return seesFunds(parts, principal, [wanted.fund]);
  const orderIds = ordersOf(wanted);
  const isSeen = await seesOrders(parts, principal, orderIds);
  return orderIds.every((orderId) => isSeen(orderId));
};

/** An entry names funds by its accounts, or an order whose payment it is. */
const fundsOfEntry = ({ lines }: JournalEntry): readonly string[] =>
  lines.flatMap(({ account }) => fundOf(account) ?? []);

/** Those of these entries that the caller's grant names; what belongs to no fund is the whole office's. */
export const entriesSeen = async (
  parts: Parts,
  principal: Granted,
  entries: readonly JournalEntry[],
): Promise<readonly JournalEntry[]> => {
  const orderOf = ({ businessKey }: JournalEntry): string | null => orderOfKey(businessKey);
  const isSeen = await seesOrders(
    parts,
    principal,
    entries.flatMap((entry) => orderOf(entry) ?? []),
  );
  return entries.filter((entry) => seesFunds(parts, principal, fundsOfEntry(entry)) && isSeen(orderOf(entry)));
};

/** The same of a proposal; one that does not exist is refused by what is asked of it. @throws Refused `society_not_granted` */
export const requireSocietiesOfProposal = async (
  parts: Parts,
  principal: Granted,
  proposalId: string,
): Promise<void> => {
  const proposal = (await parts.documents.payoutProposals.read(proposalId))?.state;
  if (proposal != null) await requireSocietiesOfWanted(parts, principal, proposal.what);
};
