import { refused } from '@huji/chassis/http/refused.ts';
import type { Actor } from '@huji/contracts/shared/actor.ts';
import { involvedIn, refuseInvolved } from '../domain/order-involved.ts';
import type { Order } from '../domain/order.ts';
import type { Wanted } from '../domain/payout-proposal.ts';
import type { Parts } from './parts.ts';

/** Staff act on no payment that they have a part in. @throws Refused `payment_person_involved` */
export const requireUninvolved = (order: Order, actor: Actor): void => {
  const answer = refuseInvolved(involvedIn(order), actor);
  if (answer !== null && !answer.ok) throw refused(answer.refusal);
};

/** The same of what is proposed about an order. @throws Refused `payment_person_involved` */
export const requireUninvolvedIn = async ({ documents }: Parts, wanted: Wanted, actor: Actor): Promise<void> => {
  if (wanted.type !== 'claw-back' && wanted.type !== 'order-flags') return;
  const order = await documents.orders.read(wanted.orderId);
  if (order !== null) requireUninvolved(order.state, actor);
};
