import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { batchSubmitted, type BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import {
  assessmentPart,
  assessmentParts,
  partId,
  storedAssessment,
  type StoredAssessment,
  submissionOf,
  versionId,
} from '../aggregates/assessment.ts';
import type { Stores } from '../aggregates/stores.ts';
import { judgeBatch } from '../aggregates/unknown-plans.ts';
import type { ReleasedRules } from '../released-rules.ts';
import { participationFacts } from './assess-submission.ts';

interface Dependencies {
  readonly stores: Stores;
  readonly released: () => ReleasedRules;
}

const allParts = async (
  stores: Stores,
  { batchId, version, parts }: BatchSubmitted,
): Promise<BatchSubmitted[] | null> => {
  const ids = Array.from({ length: parts }, (_, index) => partId(batchId, version, index + 1));
  const found = await stores.submissions.readMany(ids);
  const present = found.filter((part) => part !== null);
  return present.length === parts ? present : null;
};

/** A society without a rule book says PLAN_UNKNOWN to every row; nothing is owed, so nothing stays payable after S. */
const UNKNOWN_SOCIETY_PAYABLE_DAYS = 0;

/** Assesses once: whatever is computed on a redelivery, what was written first counts. */
const assessOnce = async (
  { stores, released }: Dependencies,
  parts: readonly BatchSubmitted[],
  head: BatchSubmitted,
  envelope: Envelope,
): Promise<StoredAssessment> => {
  const id = versionId(head.batchId, head.version);
  const standing = await stores.assessments.read(id);
  if (standing) return standing;
  const { rules, hash, bookOn, payableDays } = released();
  const hasBook = bookOn(head.society, head.submittedOn) !== undefined;
  const submission = submissionOf(parts);
  const facts = await participationFacts(stores, submission, head.leftService);
  const assessed = storedAssessment(
    head,
    judgeBatch(submission, head.society, facts, rules),
    hasBook ? payableDays(head.society, head.submittedOn) : UNKNOWN_SOCIETY_PAYABLE_DAYS,
    hash,
  );
  await stores.assessments.putOnce(id, assessed, envelope);
  return (await stores.assessments.read(id)) ?? assessed;
};

/** Parts may come in any order; the last one to arrive sets the assessment going. */
export const onBatchSubmitted = (dependencies: Dependencies): Reaction =>
  reaction(batchSubmitted, async ({ data }, { envelope, envelopeFor }) => {
    const { stores } = dependencies;
    await stores.submissions.putOnce(partId(data.batchId, data.version, data.part), data, envelope);
    const parts = await allParts(stores, data);
    if (parts === null) return;
    const assessment = await assessOnce(dependencies, parts, data, envelopeFor('assessment'));
    for (let part = 1; part <= assessmentParts(assessment); part += 1) {
      const told = assessmentPart(assessment, part);
      const id = partId(data.batchId, data.version, part);
      await stores.assessmentParts.putOnce(id, told, envelopeFor(`part-${String(part)}`), {
        messages: [{ contract: participationAssessed, key: data.batchId, data: told }],
      });
    }
  });
