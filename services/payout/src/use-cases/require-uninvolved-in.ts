import type { Actor } from '@huji/contracts/shared/actor.ts';
import { ordersOf, type Wanted } from '../domain/payout-proposal.ts';
import { paymentOf } from '../domain/statement-line.ts';
import type { Parts } from './parts.ts';
import { requireUninvolved } from './require-uninvolved.ts';

/** The line that is explained names a payment of ours as well as whatever explains it. */
const orderOfException = async ({ documents }: Parts, wanted: Wanted): Promise<readonly string[]> => {
  if (wanted.type !== 'exception-resolution') return [];
  const exception = (await documents.bankExceptions.read(wanted.exceptionId))?.state;
  const payment = exception == null ? null : paymentOf(exception.line);
  return payment === null ? [] : [payment.orderId];
};

/** Nobody decides about an order that they are involved in, whatever a proposal that names it is about. @throws Refused `payment_person_involved` */
export const requireUninvolvedIn = async (
  parts: Parts,
  wanted: Wanted,
  actor: Actor,
  before: readonly Actor[] = [],
): Promise<void> => {
  const explained = await orderOfException(parts, wanted);
  await requireUninvolved(parts, [...ordersOf(wanted), ...explained], actor, before);
};
