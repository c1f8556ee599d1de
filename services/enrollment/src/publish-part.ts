import { SUBMITTED_ROWS_MAX } from '@huji/contracts/enrollment/events.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { type EnrollmentDocuments, rosterPartId } from './documents.ts';
import { submissionOf } from './domain/batch.ts';

export const PART_ROWS = SUBMITTED_ROWS_MAX;

/** Sends one part of a submitted version. A version nobody waits for any longer was sent before it was answered. */
export const publishPart = async (
  documents: Pick<EnrollmentDocuments, 'batches' | 'rosterParts'>,
  { batchId, version, part }: { readonly batchId: string; readonly version: number; readonly part: number },
  envelope: Envelope,
): Promise<void> => {
  const batch = (await documents.batches.read(batchId))?.state;
  if (batch == null) throw new Error(`${batchId}: a batch that was submitted is missing`);
  const submission = submissionOf(batch, version);
  if (submission === null) return;
  const { roster, headcount, submittedOn } = submission;
  const header = {
    batchId,
    version,
    parts: roster.parts,
    employerId: batch.employerId,
    society: batch.society,
    startOn: batch.startOn,
    submittedOn,
    ...headcount,
    exclusions: [...headcount.exclusions],
    leftService: [...headcount.leftService],
  };
  const outcome = await documents.rosterParts.execute(
    rosterPartId(batchId, roster.id, part),
    { type: 'publish', header },
    envelope,
  );
  if (outcome.kind === 'refused') throw new Error(`${batchId}: ${outcome.refusal.code}`);
};
