// Emitted by `make contracts`: what premium does about each event it hears, by the service that says it.
import type { Parts } from '../use-cases/parts.ts';
import { onBatchWithdrawalRequested } from './on-batch-withdrawal-requested.ts';
import { onCoverChanged } from './on-cover-changed.ts';
import { onDeputyChanged } from './on-deputy-changed.ts';
import { onFundOpened } from './on-fund-opened.ts';
import { onMoneyAssigned } from './on-money-assigned.ts';
import { onMoneyUnmatched } from './on-money-unmatched.ts';
import { onOwnAccountRegistered } from './on-own-account-registered.ts';
import { onParticipationAssessed } from './on-participation-assessed.ts';
import { onPaymentReturned } from './on-payment-returned.ts';
import { onPaymentSettled } from './on-payment-settled.ts';

export const openReactions = (parts: Parts) => ({
  'claim-adjudication': {
    onCoverChanged: onCoverChanged(parts),
    onParticipationAssessed: onParticipationAssessed(parts),
  },
  enrollment: {
    onBatchWithdrawalRequested: onBatchWithdrawalRequested(parts),
    onDeputyChanged: onDeputyChanged(parts),
  },
  payout: {
    onFundOpened: onFundOpened(parts),
    onOwnAccountRegistered: onOwnAccountRegistered(parts),
    onPaymentReturned: onPaymentReturned(parts),
    onPaymentSettled: onPaymentSettled(parts),
  },
  premium: {
    onMoneyAssigned: onMoneyAssigned(parts),
    onMoneyUnmatched: onMoneyUnmatched(parts),
  },
});
