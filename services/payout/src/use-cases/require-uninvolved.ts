import { passed } from '@huji/chassis/aggregate/outcome.ts';
import type { Actor } from '@huji/contracts/shared/actor.ts';
import { refuseInvolved } from '../domain/order-involved.ts';
import type { Parts } from './parts.ts';
import { readInvolvedById } from './read-involved-by-id.ts';

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
