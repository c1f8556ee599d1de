import type { ConsumerDefinition } from '@huji/chassis/events/consumer.ts';
import type { CreateService, ServiceDefinition } from '@huji/chassis/runtime/service-definition.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { CLAIM_ADJUDICATION_EVENTS } from '@huji/contracts/claim-adjudication/events.ts';
import { createStores, SERVICE, type Stores } from './aggregates/stores.ts';
import { auditTrail } from './events/audit-trail.ts';
import { onBatchSubmitted } from './events/on-batch-submitted.ts';
import { onBillDecided } from './events/on-bill-decided.ts';
import {
  onClaimApproved,
  onClaimOvertaken,
  onClaimProposed,
  onClaimRefused,
  onClaimReviewed,
  onPayeeRegistered,
  onPayment,
} from './events/on-claim-progress.ts';
import { onClaimSubmitted } from './events/on-claim-submitted.ts';
import { onCoverChanged } from './events/on-cover-changed.ts';
import { previewAssessmentRoute } from './http/assessment.preview.ts';
import { appealClaimRoute } from './http/claim.appeal.ts';
import { listClaimsRoute, readClaimRoute } from './http/claim.read.ts';
import { reviewClaimRoute } from './http/claim.review.ts';
import { submitClaimRoute } from './http/claim.submit.ts';
import { readCoverRoute } from './http/cover.read.ts';
import { readDecisionRoute } from './http/decision.read.ts';
import { readClaimsOverviewRoute } from './http/overview.read.ts';

import { listDecisionRegisterRoute } from './http/register.list.ts';
import { readReleasedRules } from './released-rules.ts';
import { onEmployerClerkBound } from './views/employer-clerks.ts';

const PARTITIONS = 4;

/** One consumer per stream of facts, so that a slow one holds up nobody else. */
const consumersOf = (
  stores: Stores,
  released: () => ReturnType<typeof readReleasedRules>,
): readonly ConsumerDefinition[] => [
  { name: 'assessment', reactions: [onBatchSubmitted({ stores, released })] },
  { name: 'cover', reactions: onBillDecided({ stores, released }) },
  { name: 'decision', reactions: [onClaimSubmitted({ stores, released }), onClaimReviewed(stores)] },
  {
    name: 'process',
    reactions: [
      onClaimProposed(stores),
      onClaimRefused(stores),
      onClaimApproved(stores),
      onClaimOvertaken(stores),
      onCoverChanged(stores),
      ...onPayment(stores),
      onPayeeRegistered(stores),
      onEmployerClerkBound(stores.employerClerks),
    ],
  },
];

/** Claim adjudication: the one service that applies rules. */
export const createClaimAdjudicationService: CreateService = (context: ServiceContext): ServiceDefinition => {
  const { store, cipher, audit, clock } = context;
  const rules = readReleasedRules();
  const released = () => rules;
  const stores = createStores(store, cipher, () => released().rules);
  return {
    name: SERVICE,
    declarations: Object.values(stores).map((each) => each.declaration()),
    topics: [...new Set(CLAIM_ADJUDICATION_EVENTS.map(({ topic }) => topic))].map((name) => ({
      name,
      partitions: PARTITIONS,
    })),
    operations: [
      submitClaimRoute(stores, cipher, audit),
      readClaimRoute(stores, audit),
      listClaimsRoute(stores, audit),
      readDecisionRoute(stores, released, audit),
      reviewClaimRoute(stores, audit),
      appealClaimRoute(stores, audit, released),
      readCoverRoute(stores, audit, released),
      previewAssessmentRoute(stores, released),

      listDecisionRegisterRoute(),
      readClaimsOverviewRoute(stores, () => clock.nowMs()),
    ],
    consumers: [...consumersOf(stores, released), auditTrail(audit)],
    clockTasks: [],
  };
};
