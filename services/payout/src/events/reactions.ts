// Emitted by `make contracts`: what payout does about each event it hears, by the service that says it.
import type { Parts } from '../use-cases/parts.ts';
import { reaction } from '@huji/chassis/events/consumer.ts';
import { claimApproved } from '@huji/contracts/claim-adjudication/events.ts';
import { benefitClawedBack, paymentMoved } from '@huji/contracts/payout/events.ts';
import { moneyMatched, moneyReturnOrdered, moneyUnmatched, refundRequested } from '@huji/contracts/premium/events.ts';
import {
  reactToBenefitClawedBack,
  reactToMoneyMatched,
  reactToMoneyUnmatched,
  reactToPaymentMoved,
} from '../domain/journal-reactions.ts';
import { reactToClaimApproved, reactToMoneyReturnOrdered, reactToRefundRequested } from '../domain/order-reactions.ts';
import { followJournal } from '../use-cases/follow-journal.ts';
import { followOrder } from '../use-cases/follow-order.ts';
import { onAccountVerified } from './on-account-verified.ts';
import { onClaimCancellationRequested } from './on-claim-cancellation-requested.ts';
import { onCoverChanged } from './on-cover-changed.ts';
import { onDeputyChanged } from './on-deputy-changed.ts';
import { onEmployerClerkBound } from './on-employer-clerk-bound.ts';
import { onFundReserved } from './on-fund-reserved.ts';
import { onFundShort } from './on-fund-short.ts';
import { onMoneyAnnulled } from './on-money-annulled.ts';
import { onMoneyReceived } from './on-money-received.ts';
import { onPayoutBatchAdvanced } from './on-payout-batch-advanced.ts';
import { onRegisteredNameChanged } from './on-registered-name-changed.ts';

export const openReactions = (parts: Parts) => ({
  'claim-adjudication': {
    onClaimApproved: reaction(claimApproved, followOrder(parts, reactToClaimApproved)),
    onClaimCancellationRequested: onClaimCancellationRequested(parts),
    onCoverChanged: onCoverChanged(parts),
  },
  enrollment: {
    onDeputyChanged: onDeputyChanged(parts),
    onEmployerClerkBound: onEmployerClerkBound(parts),
    onRegisteredNameChanged: onRegisteredNameChanged(parts),
  },
  payout: {
    onAccountVerified: onAccountVerified(parts),
    onBenefitClawedBack: reaction(benefitClawedBack, followJournal(parts, reactToBenefitClawedBack)),
    onFundReserved: onFundReserved(parts),
    onFundShort: onFundShort(parts),
    onPaymentMoved: reaction(paymentMoved, followJournal(parts, reactToPaymentMoved)),
    onPayoutBatchAdvanced: onPayoutBatchAdvanced(parts),
  },
  premium: {
    onMoneyAnnulled: onMoneyAnnulled(parts),
    onMoneyMatched: reaction(moneyMatched, followJournal(parts, reactToMoneyMatched)),
    onMoneyReceived: onMoneyReceived(parts),
    onMoneyReturnOrdered: reaction(moneyReturnOrdered, followOrder(parts, reactToMoneyReturnOrdered)),
    onMoneyUnmatched: reaction(moneyUnmatched, followJournal(parts, reactToMoneyUnmatched)),
    onRefundRequested: reaction(refundRequested, followOrder(parts, reactToRefundRequested)),
  },
});
