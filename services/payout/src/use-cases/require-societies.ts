import { requireSociety } from '@huji/chassis/security/authorization.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Wanted } from '../domain/payout-proposal.ts';
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
  { societies = [] }: Granted,
  funds: readonly string[],
): boolean =>
  funds.every((fund) => {
    const society = societyOfFund(fund);
    return society === undefined || societies.includes(society);
  });

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
  if ('orderId' in wanted) await requireSocietiesOfOrders(parts, principal, [wanted.orderId]);
};

/** As `seesFunds`, of what is proposed. */
export const seesWanted = async (parts: Parts, principal: Granted, wanted: Wanted): Promise<boolean> => {
  if (wanted.type === 'fund-opening') return seesFunds(parts, principal, [wanted.fund]);
  if (!('orderId' in wanted)) return true;
  const order = (await parts.documents.orders.read(wanted.orderId))?.state;
  return seesFunds(parts, principal, order?.lines.map(({ fund }) => fund) ?? []);
};
