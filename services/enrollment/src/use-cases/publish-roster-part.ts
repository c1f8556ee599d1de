import type { SubmissionTaken } from '@huji/contracts/enrollment/events.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { rosterPartId } from '../domain/roster/roster-part.ts';
import { type Introduction, reactToSubmissionTaken } from '../domain/roster/roster-part-reactions.ts';
import type { Parts } from './parts.ts';
import { registerPerson } from './register-person.ts';

const PERSONS_AT_ONCE = 100;

/** What was submitted enters the register; of whom stands there already nothing changes. */
const introduce = async (
  parts: Parts,
  { introductions, employerId }: { readonly introductions: readonly Introduction[]; readonly employerId: string },
  envelope: Envelope,
): Promise<void> => {
  const { persons } = parts.documents;
  await inParallel(introductions, PERSONS_AT_ONCE, async (introduction) => {
    if (introduction.type === 'register') await registerPerson(parts, { row: introduction.row, employerId }, envelope);
    else obeyed(await persons.execute(introduction.personId, introduction.command, envelope));
  });
};

/** Sends one part of a submitted version. A version nobody waits for any longer was sent before it was answered. */
export const publishRosterPart = async (parts: Parts, taken: SubmissionTaken, envelope: Envelope): Promise<void> => {
  const { batches, rosterParts } = parts.documents;
  const { batchId, part } = taken;
  const batch = (await batches.read(batchId))?.state;
  if (batch == null) throw new Error(`${batchId}: a batch that was submitted is missing`);
  const steps = reactToSubmissionTaken(taken, batch);
  if (steps === null) return;
  const id = rosterPartId(batchId, steps.rosterId, part);
  const rows = (await rosterParts.read(id))?.state?.rows ?? [];
  const { employerId } = batch;
  await introduce(parts, { introductions: steps.introductions(rows), employerId }, envelope);
  obeyed(await rosterParts.execute(id, steps.publish, envelope));
};
