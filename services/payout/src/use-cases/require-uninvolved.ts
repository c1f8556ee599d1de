import { passed } from '@huji/chassis/aggregate/outcome.ts';
import type { Actor } from '@huji/contracts/shared/actor.ts';
import { refuseInvolved } from '../domain/order-involved.ts';
import { paymentOf } from '../domain/statement-line.ts';
import { ordersOf, type Wanted } from '../domain/payout-proposal.ts';
import type { Parts } from './parts.ts';
import { readInvolvedById } from './read-involved.ts';

/**
 * Staff act on no payment that they have a part in, nor on what somebody began who has one by now: `before`.
 * @throws Refused `payment_person_involved`
 */
export const requireUninvolved = async (
  parts: Parts,
  orderIds: readonly string[],
  actor: Actor,
  before: readonly Actor[] = [],
): Promise<void> => {
  if (orderIds.length === 0) return;
  const answer = refuseInvolved(await readInvolvedById(parts, orderIds), actor, before);
  if (answer !== null) passed(answer);
};

/** The line that is explained names a payment of ours as well as whatever explains it. */
const orderOfException = async ({ documents }: Parts, wanted: Wanted): Promise<readonly string[]> => {
  if (wanted.type !== 'exception-resolution') return [];
  const exception = (await documents.bankExceptions.read(wanted.exceptionId))?.state;
  const payment = exception == null ? null : paymentOf(exception.line);
  return payment === null ? [] : [payment.orderId];
};

/** The same of every order that a proposal names, whatever it is about. @throws Refused `payment_person_involved` */
const requireUninvolvedIn = async (
  parts: Parts,
  wanted: Wanted,
  actor: Actor,
  before: readonly Actor[] = [],
): Promise<void> => {
  const explained = await orderOfException(parts, wanted);
  await requireUninvolved(parts, [...ordersOf(wanted), ...explained], actor, before);
};

/** The same of what one person proposes, or a second one agrees to. @throws Refused `payment_person_involved` */
export const requireUninvolvedPeople = async (
  parts: Parts,
  { proposalId, wanted, by }: { readonly proposalId: string; readonly wanted: Wanted; readonly by: Actor },
): Promise<void> => {
  const proposal = (await parts.documents.payoutProposals.read(proposalId))?.state;
  await requireUninvolvedIn(parts, wanted, by, proposal == null ? [] : [proposal.proposedBy]);
};

/** The same of a proposal that is there. @throws Refused `payment_person_involved` */
export const requireUninvolvedInProposal = async (parts: Parts, proposalId: string, actor: Actor): Promise<void> => {
  const proposal = (await parts.documents.payoutProposals.read(proposalId))?.state;
  if (proposal != null) await requireUninvolvedIn(parts, proposal.what, actor);
};
