import type { SubmissionTaken } from '@huji/contracts/enrollment/events.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { rosterPartId } from '../documents/roster-part.ts';
import { submissionOf } from '../domain/batch.ts';
import { isKnownTo } from '../domain/person.ts';
import type { Parts } from './parts.ts';

const PERSONS_AT_ONCE = 100;

interface Introduction {
  readonly personIds: readonly string[];
  readonly employerId: string;
}

/** From its submission on the employer knows whoever stands on the roster. */
const introduce = async (
  { documents: { persons } }: Parts,
  { personIds, employerId }: Introduction,
  envelope: Envelope,
): Promise<void> => {
  const found = await persons.readMany(personIds);
  const strangers = personIds.filter((_, index) => {
    const person = found[index]?.state;
    return person != null && !isKnownTo(person, employerId);
  });
  await inParallel(strangers, PERSONS_AT_ONCE, async (personId) => {
    obeyed(await persons.execute(personId, { type: 'note-submitted', employerId }, envelope));
  });
};

/** Sends one part of a submitted version. A version nobody waits for any longer was sent before it was answered. */
export const publishRosterPart = async (
  parts: Parts,
  { batchId, version, part }: SubmissionTaken,
  envelope: Envelope,
): Promise<void> => {
  const { batches, rosterParts } = parts.documents;
  const batch = (await batches.read(batchId))?.state;
  if (batch == null) throw new Error(`${batchId}: a batch that was submitted is missing`);
  const submission = submissionOf(batch, version);
  if (submission === null) return;
  const { roster, headcount, submittedOn } = submission;
  const { employerId, society, startOn } = batch;
  const header = {
    batchId,
    version,
    parts: roster.parts,
    employerId,
    society,
    startOn,
    submittedOn,
    ...headcount,
    exclusions: [...headcount.exclusions],
    leftService: [...headcount.leftService],
  };
  const id = rosterPartId(batchId, roster.id, part);
  const rows = (await rosterParts.read(id))?.state?.rows ?? [];
  const personIds = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
  await introduce(parts, { personIds, employerId }, envelope);
  obeyed(await rosterParts.execute(id, { type: 'publish', header }, envelope));
};
