// Emitted by `make contracts`: what claim-adjudication does about each event it hears, by the service that says it.
import type { Parts } from '../use-cases/parts.ts';
import { reaction } from '@huji/chassis/events/consumer.ts';
import {
  claimApproved,
  claimOvertaken,
  claimProposed,
  claimRefused,
  claimWithdrawn,
} from '@huji/contracts/claim-adjudication/events.ts';
import {
  benefitClawedBack,
  orderAnnulmentAnswered,
  paymentReturned,
  paymentSettled,
} from '@huji/contracts/payout/events.ts';
import {
  reactToClaimApproved,
  reactToClaimOvertaken,
  reactToClaimProposed,
  reactToClaimRefused,
  reactToClaimWithdrawn,
  reactToOrderAnnulmentAnswered,
} from '../domain/claim/claim-reactions.ts';
import {
  reactToBenefitClawedBack,
  reactToPaymentReturned,
  reactToPaymentSettled,
} from '../domain/claim/payment-reactions.ts';
import { followClaim } from '../use-cases/follow-claim.ts';
import { followPayment } from '../use-cases/follow-payment.ts';
import { onBatchPaid } from './on-batch-paid.ts';
import { onBatchSubmitted } from './on-batch-submitted.ts';
import { onBatchUnpaid } from './on-batch-unpaid.ts';
import { onClaimReviewed } from './on-claim-reviewed.ts';
import { onClaimSubmitted } from './on-claim-submitted.ts';
import { onCoverChanged } from './on-cover-changed.ts';
import { onDeputyChanged } from './on-deputy-changed.ts';
import { onEmployerClerkBound } from './on-employer-clerk-bound.ts';
import { onPayeeRegistered } from './on-payee-registered.ts';

export const openReactions = (parts: Parts) => ({
  'claim-adjudication': {
    onClaimApproved: reaction(claimApproved, followClaim(parts, reactToClaimApproved)),
    onClaimOvertaken: reaction(claimOvertaken, followClaim(parts, reactToClaimOvertaken)),
    onClaimProposed: reaction(claimProposed, followClaim(parts, reactToClaimProposed)),
    onClaimRefused: reaction(claimRefused, followClaim(parts, reactToClaimRefused)),
    onClaimReviewed: onClaimReviewed(parts),
    onClaimSubmitted: onClaimSubmitted(parts),
    onClaimWithdrawn: reaction(claimWithdrawn, followClaim(parts, reactToClaimWithdrawn)),
    onCoverChanged: onCoverChanged(parts),
  },
  enrollment: {
    onBatchSubmitted: onBatchSubmitted(parts),
    onDeputyChanged: onDeputyChanged(parts),
    onEmployerClerkBound: onEmployerClerkBound(parts),
  },
  payout: {
    onBenefitClawedBack: reaction(benefitClawedBack, followPayment(parts, reactToBenefitClawedBack)),
    onOrderAnnulmentAnswered: reaction(orderAnnulmentAnswered, followClaim(parts, reactToOrderAnnulmentAnswered)),
    onPayeeRegistered: onPayeeRegistered(parts),
    onPaymentReturned: reaction(paymentReturned, followPayment(parts, reactToPaymentReturned)),
    onPaymentSettled: reaction(paymentSettled, followPayment(parts, reactToPaymentSettled)),
  },
  premium: {
    onBatchPaid: onBatchPaid(parts),
    onBatchUnpaid: onBatchUnpaid(parts),
  },
});
