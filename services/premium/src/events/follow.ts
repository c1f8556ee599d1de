import { coverChanged, participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { batchWithdrawalRequested } from '@huji/contracts/enrollment/events.ts';
import { paymentReturned, paymentSettled } from '@huji/contracts/payout/events.ts';
import { moneyAssigned } from '@huji/contracts/premium/events.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { type ConsumerDefinition, reaction } from '@huji/chassis/events/consumer.ts';
import type { PremiumDocuments } from '../documents.ts';
import { tellBill } from '../match-money.ts';
import { bill, type BillCause } from '../rules.ts';

/** react → execute: what others say becomes commands to bills (data-flow.md §1.17). */
const follow = async (
  { bills }: Pick<PremiumDocuments, 'bills'>,
  cause: BillCause,
  envelope: Envelope,
): Promise<void> => {
  for (const { batchId, command } of bill.react(cause)) {
    const outcome = await bills.execute(batchId, command, envelope);
    if (outcome.type === 'refused') throw new Error(`${batchId}: ${outcome.refusal.code}`);
  }
};

export const billConsumer = (documents: Pick<PremiumDocuments, 'bills'>): ConsumerDefinition => ({
  name: 'bill',
  reactions: [
    reaction(participationAssessed, ({ data }, { envelope }) =>
      follow(documents, { type: 'participation-assessed', data }, envelope),
    ),
    reaction(batchWithdrawalRequested, ({ data }, { envelope }) =>
      follow(documents, { type: 'batch-withdrawal-requested', data }, envelope),
    ),
    reaction(coverChanged, ({ data }, { envelope }) => follow(documents, { type: 'cover-changed', data }, envelope)),
    reaction(moneyAssigned, ({ data }, { envelope }) => tellBill(documents, data, envelope)),
    reaction(paymentSettled, ({ data }, { envelope }) =>
      follow(documents, { type: 'payment-settled', data }, envelope),
    ),
    reaction(paymentReturned, ({ data }, { envelope }) =>
      follow(documents, { type: 'payment-returned', data }, envelope),
    ),
  ],
});
