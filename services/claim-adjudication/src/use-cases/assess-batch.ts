import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { ReactionContext } from '@huji/chassis/events/consumer.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { assessmentMessages } from '../documents/assessment-part.ts';
import { announceAssessment } from '../domain/assessment/assessment-announcements.ts';
import { type AssessmentRecord, partId, partIds, versionId } from '../domain/assessment/assessment-record.ts';
import { reactToBatchSubmitted, submissionOf } from '../domain/submission/submission-reactions.ts';
import { gatherSubmissionFacts } from './gather-submission-facts.ts';
import type { Parts } from './parts.ts';

/** Every part of the version, or null while one is missing. */
const allParts = async (
  { documents }: Parts,
  { batchId, version, parts }: BatchSubmitted,
): Promise<readonly BatchSubmitted[] | null> => {
  const found = (await documents.submissions.readMany(partIds(batchId, version, parts))).filter(
    (part) => part !== null,
  );
  return found.length === parts ? found : null;
};

/** Assesses once: whatever is computed on a redelivery, what was written first counts. */
const assessOnce = async (
  parts: Parts,
  submitted: readonly BatchSubmitted[],
  id: string,
  envelope: Envelope,
): Promise<AssessmentRecord> => {
  const { assessments } = parts.documents;
  const standing = await assessments.read(id);
  if (standing) return standing;
  const facts = await gatherSubmissionFacts(parts, submissionOf(submitted));
  const assessed = reactToBatchSubmitted(submitted, facts, parts.released);
  const { batchId, version, digest } = assessed;
  const step = { stream: `assessment/${batchId}`, action: 'version-assessed', data: { version, digest } };
  await assessments.putOnce(id, assessed, withAudit(envelope, step));
  return (await assessments.read(id)) ?? assessed;
};

/** Parts may come in any order; the last one to arrive sets the assessment going. */
export const assessBatch = async (
  parts: Parts,
  data: BatchSubmitted,
  { envelope, envelopeFor }: ReactionContext,
): Promise<void> => {
  const { documents } = parts;
  const { batchId, version } = data;
  await documents.submissions.putOnce(partId(batchId, version, data.part), data, envelope);
  const submitted = await allParts(parts, data);
  if (submitted === null) return;
  const assessment = await assessOnce(parts, submitted, versionId(batchId, version), envelopeFor('assessment'));
  for (const announcement of announceAssessment(assessment)) {
    const { data: told } = announcement;
    await documents.assessmentParts.putOnce(
      partId(batchId, version, told.part),
      told,
      envelopeFor(`part-${String(told.part)}`),
      { messages: assessmentMessages(announcement) },
    );
  }
};
