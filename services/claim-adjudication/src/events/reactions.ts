// Emitted by `make contracts`: what claim-adjudication does about each event it hears, by the service that says it.
import type { Parts } from '../use-cases/parts.ts';
import { onBatchPaid } from './on-batch-paid.ts';
import { onBatchSubmitted } from './on-batch-submitted.ts';
import { onBatchUnpaid } from './on-batch-unpaid.ts';
import { onClaimApproved } from './on-claim-approved.ts';
import { onClaimOvertaken } from './on-claim-overtaken.ts';
import { onClaimProposed } from './on-claim-proposed.ts';
import { onClaimRefused } from './on-claim-refused.ts';
import { onClaimReviewed } from './on-claim-reviewed.ts';
import { onClaimSubmitted } from './on-claim-submitted.ts';
import { onCoverChanged } from './on-cover-changed.ts';
import { onDeputyChanged } from './on-deputy-changed.ts';
import { onEmployerClerkBound } from './on-employer-clerk-bound.ts';
import { onOrderAnnulmentAnswered } from './on-order-annulment-answered.ts';
import { onPayeeRegistered } from './on-payee-registered.ts';
import { onPaymentReturned } from './on-payment-returned.ts';
import { onPaymentSettled } from './on-payment-settled.ts';

export const openReactions = (parts: Parts) => ({
  'claim-adjudication': {
    onClaimApproved: onClaimApproved(parts),
    onClaimOvertaken: onClaimOvertaken(parts),
    onClaimProposed: onClaimProposed(parts),
    onClaimRefused: onClaimRefused(parts),
    onClaimReviewed: onClaimReviewed(parts),
    onClaimSubmitted: onClaimSubmitted(parts),
    onCoverChanged: onCoverChanged(parts),
  },
  enrollment: {
    onBatchSubmitted: onBatchSubmitted(parts),
    onDeputyChanged: onDeputyChanged(parts),
    onEmployerClerkBound: onEmployerClerkBound(parts),
  },
  payout: {
    onOrderAnnulmentAnswered: onOrderAnnulmentAnswered(parts),
    onPayeeRegistered: onPayeeRegistered(parts),
    onPaymentReturned: onPaymentReturned(parts),
    onPaymentSettled: onPaymentSettled(parts),
  },
  premium: {
    onBatchPaid: onBatchPaid(parts),
    onBatchUnpaid: onBatchUnpaid(parts),
  },
});
