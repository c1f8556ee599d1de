import type { SubmissionTaken } from '@huji/contracts/enrollment/events.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { rosterPartId } from '../documents/roster-part.ts';
import { submissionOf } from '../domain/batch.ts';
import type { KeptRow } from '../domain/roster/roster-row.ts';
import type { Parts } from './parts.ts';
import { registerPerson } from './register-person.ts';

const PERSONS_AT_ONCE = 100;

interface Introduction {
  readonly rows: readonly KeptRow[];
  readonly employerId: string;
}

/** Of several rows of one person within a part the last counts, as if they came one by one. */
const onePerPerson = (rows: readonly KeptRow[]): readonly KeptRow[] => [
  ...new Map(rows.map((row) => [row.personId, row])).values(),
];

/** What was submitted enters the register; of whom stands there already nothing changes. */
const introduce = async (parts: Parts, { rows, employerId }: Introduction, envelope: Envelope): Promise<void> => {
  const { persons } = parts.documents;
  await inParallel(onePerPerson(rows), PERSONS_AT_ONCE, async (row) => {
    const { personId, sealed } = row;
    if (personId === null) return;
    if (sealed !== null) await registerPerson(parts, { row: { ...row, personId, sealed }, employerId }, envelope);
    else obeyed(await persons.execute(personId, { type: 'note-submitted', employerId }, envelope));
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
  await introduce(parts, { rows, employerId }, envelope);
  obeyed(await rosterParts.execute(id, { type: 'publish', header }, envelope));
};
