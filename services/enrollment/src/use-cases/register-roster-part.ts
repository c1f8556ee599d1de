import type { RosterPartTaken } from '@huji/contracts/enrollment/events.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { rosterPartId } from '../domain/roster/roster-part.ts';
import { type IdentificationSteps, reactToRosterPartTaken } from '../domain/roster/roster-part-reactions.ts';
import type { Parts } from './parts.ts';
import { identifyRow } from './identify-row.ts';

/** A few at a time: other requests want their turn too. */
const PERSONS_AT_ONCE = 100;

interface Identification {
  readonly id: string;
  readonly steps: IdentificationSteps;
  readonly employerId: string;
}

const identify = async (parts: Parts, { id, steps, employerId }: Identification, envelope: Envelope): Promise<void> => {
  const identified = await inParallel(steps.waiting, PERSONS_AT_ONCE, async (row) => {
    // A person may stand in many rows, and in many parts under one request: each row asks for itself.
    const ofRow = { ...envelope, commandId: `${envelope.commandId}:${String(row.rowNo)}` };
    return [row.rowNo, await identifyRow(parts, { row, employerId }, ofRow)] as const;
  });
  obeyed(await parts.documents.rosterParts.execute(id, steps.identify(new Map(identified)), envelope));
};

/** Finds whose numbers the rows of one part have, then counts them. Repeating it, or crashing between its steps, is harmless. */
export const registerRosterPart = async (parts: Parts, taken: RosterPartTaken, envelope: Envelope): Promise<void> => {
  const { batches, rosterParts } = parts.documents;
  const { batchId, rosterId, part } = taken;
  const id = rosterPartId(batchId, rosterId, part);
  const [batch, stored] = await Promise.all([batches.read(batchId), rosterParts.read(id)]);
  if (batch?.state == null || stored?.state == null) throw new Error(`${id}: a roster part that was taken is missing`);
  const { employerId } = batch.state;
  const steps = reactToRosterPartTaken(taken, stored.state);
  if (steps.waiting.length > 0) await identify(parts, { id, steps, employerId }, envelope);
  // A batch hears of many parts under one request.
  const ofPart = { ...envelope, commandId: `${envelope.commandId}:${String(part)}` };
  obeyed(await batches.execute(batchId, steps.count, ofPart));
};
