import { readShippedPaperLists } from '@huji/contracts/rulebooks/shipped.ts';
import { takeOwnPost } from '@huji/contracts/enrollment/post-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { feedsOf } from '@huji/contracts/feeds.ts';
import { declaredTopics } from '@huji/contracts/topics.ts';
import { BlobStore } from '@huji/chassis/blobs/blob-store.ts';
import { openBlobDriver } from '@huji/chassis/blobs/open-blob-driver.ts';
import { askForPosts } from '@huji/chassis/duties/posts-asked.ts';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import type { ConsumerDefinition } from '@huji/chassis/events/consumer.ts';
import { SafeFiles } from '@huji/chassis/files/safe-file.ts';
import { onceDone } from '@huji/chassis/resilience/once-done.ts';
import { declarationsOf } from '@huji/chassis/runtime/declarations-of.ts';
import type { CreateService, ServiceDefinition } from '@huji/chassis/runtime/service-definition.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { CLAIM_ADJUDICATION_EVENTS } from '@huji/contracts/claim-adjudication/events.ts';
import { bindOperations } from './http/operations.ts';
import { createRegisterFileReader } from './adapters/register-file-reader.ts';
import { readReleasedRules } from './adapters/released-rules.ts';
import { openDocuments } from './documents/documents.ts';
import { clockTasks } from './events/clock-tasks.ts';
import { auditTrail } from './events/audit-trail.ts';
import { onBatchPaidAnnounced } from './events/on-batch-paid.ts';
import { openReactions } from './events/reactions.ts';
import { ClaimAdjudicationSettings } from './settings.ts';
import type { Parts } from './use-cases/parts.ts';
import { openRegisterReader } from './use-cases/open-register-reader.ts';
import { sweepPapers } from './use-cases/sweep-papers.ts';
import { openViews } from './views/views.ts';

const PARTITIONS = 4;

/** One consumer per stream of facts, so that a slow one holds up nobody else. */
const consumersOf = (parts: Parts): readonly ConsumerDefinition[] => {
  const { premium, enrollment, 'claim-adjudication': own, payout } = openReactions(parts);
  const { onBatchSubmitted, ...clerks } = enrollment;
  const { onClaimSubmitted, onClaimReviewed, onClaimWithdrawn, ...process } = own;
  return [
    { name: 'assessment', reactions: [onBatchSubmitted] },
    { name: 'cover', reactions: Object.values(premium) },
    { name: 'decision', reactions: [onClaimSubmitted, onClaimReviewed, onClaimWithdrawn] },
    { name: 'granting', reactions: [onBatchPaidAnnounced(parts)] },
    { name: 'process', reactions: Object.values({ ...process, ...payout, ...clerks }) },
    auditTrail(parts),
  ];
};

/** Claim adjudication: the one service that applies rules. */
export const createClaimAdjudicationService: CreateService = (context: ServiceContext): ServiceDefinition => {
  const { store, cipher, audit, clock, metrics, logger, ids, work } = context;
  const released = readReleasedRules();
  const documents = openDocuments(store, cipher, released.rules);
  const views = openViews(store);
  const { ENROLLMENT_URL, ...objectStore } = context.settings(ClaimAdjudicationSettings);
  const driver = openBlobDriver(context.config, objectStore);
  const files = new BlobStore(driver, { cipher, metrics, logger });
  const parts: Parts = {
    documents,
    views,
    released,
    paperLists: readShippedPaperLists(),
    cipher,
    audit,
    duties: readDuties(),
    nowMs: () => clock.nowMs(),
    newId: () => ids.newId(),
    clock,
    ownEnvelope: (actor) => ({ commandId: ids.newId(), actor, at: clock.now(), on: clock.today() }),
    registers: openRegisterReader({ documents }),
    readRegisterFile: createRegisterFileReader(),
    work,
    findableClaims: onceDone(),
    notedEmployers: onceDone(),
    files,
    safeFiles: new SafeFiles(),
    logger,
  };
  return {
    name: 'claim-adjudication',
    declarations: declarationsOf(documents, views),
    topics: declaredTopics(CLAIM_ADJUDICATION_EVENTS, PARTITIONS),
    operations: bindOperations(parts),
    consumers: consumersOf(parts),
    clockTasks: clockTasks(parts),
    files,
    daily: [
      {
        failed: 'files that no paper names were not removed yet',
        work: () => sweepPapers({ documents, files }, clock.nowMs()),
      },
    ],
    feeds: feedsOf('claim-adjudication'),
    readDeputy: (deputyId) => views.deputies.get(deputyId),
    ...present({ posts: askForPosts(context, ENROLLMENT_URL, takeOwnPost) }),
  };
};
