import type { ConsumerDefinition } from '@huji/chassis/events/consumer.ts';
import type { CreateService, ServiceDefinition } from '@huji/chassis/runtime/service-definition.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { CLAIM_ADJUDICATION_EVENTS } from '@huji/contracts/claim-adjudication/events.ts';
import { bindOperations } from './http/operations.ts';
import { readReleasedRules } from './adapters/released-rules.ts';
import { openDocuments } from './documents/documents.ts';
import { auditTrail } from './events/audit-trail.ts';
import { onBatchPaid } from './events/on-batch-paid.ts';
import { onBatchSubmitted } from './events/on-batch-submitted.ts';
import { onBatchUnpaid } from './events/on-batch-unpaid.ts';
import { onClaimApproved } from './events/on-claim-approved.ts';
import { onClaimOvertaken } from './events/on-claim-overtaken.ts';
import { onClaimProposed } from './events/on-claim-proposed.ts';
import { onClaimRefused } from './events/on-claim-refused.ts';
import { onClaimReviewed } from './events/on-claim-reviewed.ts';
import { onClaimSubmitted } from './events/on-claim-submitted.ts';
import { onCoverChanged } from './events/on-cover-changed.ts';
import { onEmployerClerkBound } from './events/on-employer-clerk-bound.ts';
import { onPayeeRegistered } from './events/on-payee-registered.ts';
import { onPaymentReturned } from './events/on-payment-returned.ts';
import { onPaymentSettled } from './events/on-payment-settled.ts';
import type { Parts } from './use-cases/parts.ts';
import { openViews } from './views/views.ts';

const PARTITIONS = 4;

/** One consumer per stream of facts, so that a slow one holds up nobody else. */
const consumersOf = (parts: Parts): readonly ConsumerDefinition[] => [
  { name: 'assessment', reactions: [onBatchSubmitted(parts)] },
  { name: 'cover', reactions: [onBatchPaid(parts), onBatchUnpaid(parts)] },
  { name: 'decision', reactions: [onClaimSubmitted(parts), onClaimReviewed(parts)] },
  {
    name: 'process',
    reactions: [
      onClaimProposed(parts),
      onClaimRefused(parts),
      onClaimApproved(parts),
      onClaimOvertaken(parts),
      onCoverChanged(parts),
      onPaymentSettled(parts),
      onPaymentReturned(parts),
      onPayeeRegistered(parts),
      onEmployerClerkBound(parts),
    ],
  },
  auditTrail(parts.audit),
];

/** Claim adjudication: the one service that applies rules. */
export const createClaimAdjudicationService: CreateService = (context: ServiceContext): ServiceDefinition => {
  const { store, cipher, audit, clock } = context;
  const released = readReleasedRules();
  const documents = openDocuments(store, cipher, released.rules);
  const views = openViews(store);
  const parts: Parts = { documents, views, released, cipher, audit, nowMs: () => clock.nowMs() };
  return {
    name: 'claim-adjudication',
    declarations: [...Object.values(documents), ...Object.values(views)].map((each) => each.declaration()),
    topics: [...new Set(CLAIM_ADJUDICATION_EVENTS.map(({ topic }) => topic))].map((name) => ({
      name,
      partitions: PARTITIONS,
    })),
    operations: bindOperations(parts),
    consumers: consumersOf(parts),
    clockTasks: [],
  };
};
