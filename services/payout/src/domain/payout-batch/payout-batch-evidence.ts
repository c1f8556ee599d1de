import { samePerson, type Actor } from '@huji/contracts/shared/actor.ts';
import type { Order } from '../order.ts';
import type { PayoutBatch } from './payout-batch.ts';

export interface PayoutBatchWitness {
  readonly action: string;
  readonly actor: string;
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

/** A batch and what must agree with it. */
export interface PayoutBatchEvidence {
  readonly batch: PayoutBatch;
  readonly witnesses: readonly PayoutBatchWitness[];
  /** Orders of it that are not stored. */
  readonly missingOrders: readonly string[];
  /** Persons who have a part in an order of it: who is owed, was paid by it, filed or decided. */
  readonly involved: readonly string[];
}

/** Whom the last attempt was sent to is whom the order goes to. */
const SENT: readonly Order['state'][] = ['sending', 'sent', 'unknown', 'settled', 'returned'];

const STEPS = [
  { role: 'maker', action: 'payout-batch-make' },
  { role: 'checker', action: 'payout-batch-approve' },
  { role: 'releaser', action: 'payout-batch-release' },
] as const;

/**
 * An order that stands where this batch brought it: it is in the batch, or its last attempt was sent with it. Then whom it goes to now is whom
 * this batch pays.
 */
export const isWhereItBrought = (order: Order, payoutBatchId: string): boolean =>
  order.payoutBatchId === payoutBatchId ||
  (SENT.includes(order.state) && order.attempts.at(-1)?.payoutBatchId === payoutBatchId);

/** By that account, and for whom it stood in or for nobody. Steps of before their persons were told name none. */
const isByActor = ({ actor, data }: PayoutBatchWitness, { subject, personId, for: absent }: Actor): boolean =>
  actor === subject && data?.['for'] === absent && (data?.['personId'] ?? personId) === personId;

/**
 * What contradicts a batch: three people took its steps, none of them with a part in what it pays, the audit log saw each of them, and its
 * orders are there.
 */
export const payoutBatchFaults = (evidence: PayoutBatchEvidence): readonly string[] => {
  const { batch, witnesses, missingOrders, involved } = evidence;
  const people = STEPS.flatMap(({ role, action }) => {
    const actor: Actor | undefined = batch[role];
    return actor === undefined ? [] : [{ role, action, actor }];
  });
  const alone = people.flatMap((one, at) =>
    people
      .slice(at + 1)
      .flatMap((other) =>
        samePerson(one.actor, other.actor) ? [`has one person as ${one.role} and ${other.role}`] : [],
      ),
  );
  const barred = new Set([...(batch.barred ?? []), ...involved]);
  const paid = people.filter(({ actor }) => actor.personId !== undefined && barred.has(actor.personId));
  const unseen = people.filter(
    ({ action, actor }) => !witnesses.some((each) => each.action === action && isByActor(each, actor)),
  );
  // Steps of before their sums were told name none.
  const otherwise = witnesses.filter(
    ({ action, data }) =>
      STEPS.some((step) => step.action === action) && data?.['fen'] !== undefined && data['fen'] !== batch.fen,
  );
  const lost = STEPS.filter(
    ({ role, action }) => batch[role] === undefined && witnesses.some((each) => each.action === action),
  );
  return [
    ...alone,
    ...paid.map(({ role }) => `has a ${role} who has a part in what it pays`),
    ...otherwise.map(({ action }) => `is of another sum than ${action} in the audit log`),
    ...lost.map(({ role }) => `lost a ${role} that the audit log knows`),
    ...unseen.map(({ role }) => `has a ${role} that the audit log does not know`),
    ...missingOrders.map((orderId) => `lists order ${orderId}, which is not stored`),
  ];
};
