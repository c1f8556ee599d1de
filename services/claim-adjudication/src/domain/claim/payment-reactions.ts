import type { PaymentReturned, PaymentSettled } from '@huji/contracts/payout/events.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { CommandTo } from '../addressed-command.ts';

const recordPayment = (
  { claimId, decisionNo, attempt, moneyMoved, handledBy }: PaymentSettled & Pick<PaymentReturned, 'moneyMoved'>,
  result: 'paid' | 'returned',
): readonly CommandTo<'claim'>[] =>
  claimId === undefined || decisionNo === undefined
    ? []
    : [
        {
          type: 'claim',
          id: claimId,
          command: { type: 'record-payment', ...present({ decisionNo, attempt, result, moneyMoved, handledBy }) },
        },
      ];

/** A payment that is no claim's is none of adjudication's business. */
export const reactToPaymentSettled = (data: PaymentSettled): readonly CommandTo<'claim'>[] =>
  recordPayment(data, 'paid');

export const reactToPaymentReturned = (data: PaymentReturned): readonly CommandTo<'claim'>[] =>
  recordPayment(data, 'returned');
