import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { BatchPaid } from '@huji/contracts/premium/events.ts';
import { versionId } from '../domain/assessment/assessment-record.ts';
import type { Parts } from './parts.ts';

const PERSONS_PER_READ = 256;

/** Everybody of the batch has it already: it was granted before grants were noted, or the note was lost. Ends at the first who has not. */
const isGranted = async (
  { documents }: Pick<Parts, 'documents'>,
  { batchId, version, billRevision }: BatchPaid,
): Promise<boolean> => {
  const [assessment] = await documents.assessments.readMany([versionId(batchId, version)]);
  const personIds = [...new Set((assessment?.rows ?? []).map(({ personId }) => personId))];
  for (let at = 0; at < personIds.length; at += PERSONS_PER_READ) {
    const { rows, erased } = await documents.members.readableMany(personIds.slice(at, at + PERSONS_PER_READ));
    const granted = rows.filter(({ state }) => (state.batches[batchId] ?? 0) >= billRevision);
    if (granted.length + erased.length < Math.min(PERSONS_PER_READ, personIds.length - at)) return false;
  }
  return personIds.length > 0;
};

/**
 * A paid batch says that its grants are missing as soon as it is heard of, however long the batches before it take: this never
 * waits behind them. Repetition, and an older revision of the bill, change nothing.
 */
export const announceGranting = async (
  parts: Pick<Parts, 'documents'>,
  data: BatchPaid,
  envelope: Envelope,
): Promise<void> => {
  const { grantings } = parts.documents;
  const { batchId, version, billRevision } = data;
  const standing = (await grantings.read(batchId))?.state ?? null;
  if (standing !== null && standing.billRevision >= billRevision) return;
  if (await isGranted(parts, data)) return;
  obeyed(
    await grantings.execute(batchId, { type: 'begin', batchId, version, billRevision, on: envelope.on }, envelope),
  );
};
