import { requireSociety, seesSocieties } from '@huji/chassis/security/authorization.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Bill } from '../domain/bill.ts';
import type { Wanted } from '../domain/premium-proposal.ts';
import { moneyIdIn } from '../documents/money.ts';
import type { Parts } from './parts.ts';

type Granted = Pick<Principal, 'societies'>;
type Knowing = Pick<Parts, 'documents' | 'societyOfPlan'>;

/** Whose plans the bill asks money for; none where no version stands. */
export const societiesOfBill = (
  { societyOfPlan }: Pick<Parts, 'societyOfPlan'>,
  { standing }: Pick<Bill, 'standing'>,
): readonly string[] => {
  const plans = new Set(standing?.rows.map(({ plan }) => plan));
  return [...new Set([...plans].flatMap((plan) => societyOfPlan(plan) ?? []))];
};

const societiesOfBatch = async (parts: Knowing, batchId: string | null): Promise<readonly string[]> => {
  const bill = batchId === null ? undefined : (await parts.documents.bills.read(batchId))?.state;
  return bill === undefined ? [] : societiesOfBill(parts, bill);
};

const societiesOfMoney = async (parts: Knowing, moneyId: string): Promise<readonly string[]> => {
  const id = await moneyIdIn(parts.documents.moneys, moneyId);
  const money = id === null ? null : ((await parts.documents.moneys.read(id))?.state ?? null);
  return societiesOfBatch(parts, money?.batchId ?? null);
};

/** Money that belongs to no bill is the whole office's, and so is a line that nobody has confirmed yet. */
const societiesOfWanted = (parts: Knowing, wanted: Wanted): Promise<readonly string[]> => {
  switch (wanted.type) {
    case 'receive':
      return Promise.resolve([]);
    case 'unmatch':
    case 'return':
    case 'annul':
      return societiesOfMoney(parts, wanted.moneyId);
    case 'match':
    case 'refund':
      return societiesOfBatch(parts, wanted.batchId);
  }
};

/** Staff act on the bills of their societies alone. @throws Refused `society_not_granted` */
export const requireSocietiesOfBatch = async (parts: Knowing, principal: Granted, batchId: string): Promise<void> => {
  requireSociety(principal, ...(await societiesOfBatch(parts, batchId)));
};

/** The same of the bill that a money belongs to. @throws Refused `society_not_granted` */
export const requireSocietiesOfMoney = async (parts: Knowing, principal: Granted, moneyId: string): Promise<void> => {
  requireSociety(principal, ...(await societiesOfMoney(parts, moneyId)));
};

/** The same of what is proposed. @throws Refused `society_not_granted` */
export const requireSocietiesOfWanted = async (parts: Knowing, principal: Granted, wanted: Wanted): Promise<void> => {
  requireSociety(principal, ...(await societiesOfWanted(parts, wanted)));
};

/** The same of a proposal; one that does not exist is refused by what is asked of it. @throws Refused `society_not_granted` */
export const requireSocietiesOfProposal = async (
  parts: Knowing,
  principal: Granted,
  proposalId: string,
): Promise<void> => {
  const proposal = (await parts.documents.premiumProposals.read(proposalId))?.state;
  if (proposal != null) await requireSocietiesOfWanted(parts, principal, proposal.what);
};

/** What is of another society is not there for whoever reads a list. */
export const seesWanted = async (parts: Knowing, principal: Granted, wanted: Wanted): Promise<boolean> =>
  seesSocieties(principal, await societiesOfWanted(parts, wanted));
