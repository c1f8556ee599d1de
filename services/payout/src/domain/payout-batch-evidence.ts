import { samePerson, type Actor } from '@huji/contracts/shared/actor.ts';
import type { PayoutBatch } from './payout-batch.ts';

export interface BatchWitness {
  readonly action: string;
  readonly actor: string;
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

/** A batch and what must agree with it. */
export interface PayoutBatchEvidence {
  readonly batch: PayoutBatch;
  readonly witnesses: readonly BatchWitness[];
  /** Orders of it that are not stored. */
  readonly missingOrders: readonly string[];
}

const STEPS = [
  { role: 'maker', action: 'payout-batch-make' },
  { role: 'checker', action: 'payout-batch-approve' },
  { role: 'releaser', action: 'payout-batch-release' },
] as const;

/** What contradicts a batch: three people took its steps, the audit log saw each of them, and its orders are there. */
export const payoutBatchFaults = ({ batch, witnesses, missingOrders }: PayoutBatchEvidence): readonly string[] => {
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
  const unseen = people.filter(
    ({ action, actor }) => !witnesses.some((each) => each.action === action && each.actor === actor.subject),
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
    ...otherwise.map(({ action }) => `is of another sum than ${action} in the audit log`),
    ...lost.map(({ role }) => `lost a ${role} that the audit log knows`),
    ...unseen.map(({ role }) => `has a ${role} that the audit log does not know`),
    ...missingOrders.map((orderId) => `lists order ${orderId}, which is not stored`),
  ];
};
