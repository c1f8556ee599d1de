// Emitted by `make contracts`: what premium does about each event it hears, by the service that says it.
import type { Parts } from '../use-cases/parts.ts';
import { reaction } from '@huji/chassis/events/consumer.ts';
import { coverChanged, participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { batchWithdrawalRequested } from '@huji/contracts/enrollment/events.ts';
import { paymentReturned, paymentSettled } from '@huji/contracts/payout/events.ts';
import { moneyAssigned } from '@huji/contracts/premium/events.ts';
import {
  reactToBatchWithdrawalRequested,
  reactToCoverChanged,
  reactToMoneyAssigned,
  reactToParticipationAssessed,
  reactToPaymentReturned,
  reactToPaymentSettled,
} from '../domain/bill-reactions.ts';
import { followBill } from '../use-cases/follow-bill.ts';
import { onDeputyChanged } from './on-deputy-changed.ts';
import { onFundOpened } from './on-fund-opened.ts';
import { onMoneyUnmatched } from './on-money-unmatched.ts';
import { onOwnAccountRegistered } from './on-own-account-registered.ts';

export const openReactions = (parts: Parts) => ({
  'claim-adjudication': {
    onCoverChanged: reaction(coverChanged, followBill(parts, reactToCoverChanged)),
    onParticipationAssessed: reaction(participationAssessed, followBill(parts, reactToParticipationAssessed)),
  },
  enrollment: {
    onBatchWithdrawalRequested: reaction(batchWithdrawalRequested, followBill(parts, reactToBatchWithdrawalRequested)),
    onDeputyChanged: onDeputyChanged(parts),
  },
  payout: {
    onFundOpened: onFundOpened(parts),
    onOwnAccountRegistered: onOwnAccountRegistered(parts),
    onPaymentReturned: reaction(paymentReturned, followBill(parts, reactToPaymentReturned)),
    onPaymentSettled: reaction(paymentSettled, followBill(parts, reactToPaymentSettled)),
  },
  premium: {
    onMoneyAssigned: reaction(moneyAssigned, followBill(parts, reactToMoneyAssigned)),
    onMoneyUnmatched: onMoneyUnmatched(parts),
  },
});
