import { SUBMITTED_ROWS_MAX } from '@huji/contracts/enrollment/events.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { type EnrollmentDocuments, rosterPartId } from './documents.ts';
import { submissionOf } from './domain/batch.ts';
import { isKnownTo } from './domain/person.ts';
import { partsOf } from './domain/roster-row.ts';

export const PART_ROWS = SUBMITTED_ROWS_MAX;

const PERSONS_AT_ONCE = 100;

/** From its submission on the employer knows whoever stands on the roster. */
const introduce = async (
  { persons }: Pick<EnrollmentDocuments, 'persons'>,
  personIds: readonly string[],
  employerId: string,
  envelope: Envelope,
): Promise<void> => {
  const found = await persons.readMany(personIds);
  const strangers = personIds.filter((_, index) => {
    const person = found[index]?.state;
    return person != null && !isKnownTo(person, employerId);
  });
  for (const some of partsOf(strangers, PERSONS_AT_ONCE))
    await Promise.all(
      some.map((personId) => persons.execute(personId, { type: 'note-submitted', employerId }, envelope)),
    );
};

/** Sends one part of a submitted version. A version nobody waits for any longer was sent before it was answered. */
export const publishPart = async (
  documents: Pick<EnrollmentDocuments, 'batches' | 'persons' | 'rosterParts'>,
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
  const id = rosterPartId(batchId, roster.id, part);
  const rows = (await documents.rosterParts.read(id))?.state?.rows ?? [];
  const personIds = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
  await introduce(documents, personIds, batch.employerId, envelope);
  const outcome = await documents.rosterParts.execute(id, { type: 'publish', header }, envelope);
  if (outcome.type === 'refused') throw new Error(`${batchId}: ${outcome.refusal.code}`);
};
