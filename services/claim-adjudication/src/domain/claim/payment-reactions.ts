import type { BenefitClawedBack, PaymentReturned, PaymentSettled } from '@huji/contracts/payout/events.ts';
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

/** A payee paid a benefit back: what the claim really comes to is less. */
export const reactToBenefitClawedBack = ({
  claimId,
  decisionNo,
  ref,
  fund,
  fen,
  valueOn,
}: BenefitClawedBack): readonly CommandTo<'claim'>[] =>
  claimId === undefined || decisionNo === undefined
    ? []
    : [{ type: 'claim', id: claimId, command: { type: 'record-claw-back', decisionNo, ref, fund, fen, on: valueOn } }];
