// Emitted by `make contracts`: what payout does about each event it hears, by the service that says it.
import type { Parts } from '../use-cases/parts.ts';
import { onAccountVerified } from './on-account-verified.ts';
import { onBenefitClawedBack } from './on-benefit-clawed-back.ts';
import { onClaimApproved } from './on-claim-approved.ts';
import { onClaimCancellationRequested } from './on-claim-cancellation-requested.ts';
import { onCoverChanged } from './on-cover-changed.ts';
import { onDeputyChanged } from './on-deputy-changed.ts';
import { onEmployerClerkBound } from './on-employer-clerk-bound.ts';
import { onFundReserved } from './on-fund-reserved.ts';
import { onFundShort } from './on-fund-short.ts';
import { onMoneyMatched } from './on-money-matched.ts';
import { onMoneyReceived } from './on-money-received.ts';
import { onMoneyUnmatched } from './on-money-unmatched.ts';
import { onPaymentMoved } from './on-payment-moved.ts';
import { onPayoutBatchAdvanced } from './on-payout-batch-advanced.ts';
import { onRefundRequested } from './on-refund-requested.ts';

export const openReactions = (parts: Parts) => ({
  'claim-adjudication': {
    onClaimApproved: onClaimApproved(parts),
    onClaimCancellationRequested: onClaimCancellationRequested(parts),
    onCoverChanged: onCoverChanged(parts),
  },
  enrollment: {
    onDeputyChanged: onDeputyChanged(parts),
    onEmployerClerkBound: onEmployerClerkBound(parts),
  },
  payout: {
    onAccountVerified: onAccountVerified(parts),
    onBenefitClawedBack: onBenefitClawedBack(parts),
    onFundReserved: onFundReserved(parts),
    onFundShort: onFundShort(parts),
    onPaymentMoved: onPaymentMoved(parts),
    onPayoutBatchAdvanced: onPayoutBatchAdvanced(parts),
  },
  premium: {
    onMoneyMatched: onMoneyMatched(parts),
    onMoneyReceived: onMoneyReceived(parts),
    onMoneyUnmatched: onMoneyUnmatched(parts),
    onRefundRequested: onRefundRequested(parts),
  },
});
