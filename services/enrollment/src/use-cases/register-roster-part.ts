import type { RosterPartTaken } from '@huji/contracts/enrollment/events.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { rosterPartId } from '../documents/roster-part.ts';
import { isIdentified, type StoredPart } from '../domain/roster/roster-part.ts';
import type { Parts } from './parts.ts';
import { identifyRow } from './identify-row.ts';

/** A few at a time: other requests want their turn too. */
const PERSONS_AT_ONCE = 100;

interface Identification {
  readonly id: string;
  readonly part: StoredPart;
  readonly employerId: string;
}

const identify = async (parts: Parts, { id, part, employerId }: Identification, envelope: Envelope): Promise<void> => {
  const waiting = part.rows.filter(({ personId }) => personId === null);
  const identified = await inParallel(waiting, PERSONS_AT_ONCE, async (row) => {
    // A person may stand in many rows, and in many parts under one request: each row asks for itself.
    const ofRow = { ...envelope, commandId: `${envelope.commandId}:${String(row.rowNo)}` };
    return [row.rowNo, await identifyRow(parts, { row, employerId }, ofRow)] as const;
  });
  obeyed(await parts.documents.rosterParts.execute(id, { type: 'identify', persons: new Map(identified) }, envelope));
};

/** Finds whose numbers the rows of one part have, then counts them. Repeating it, or crashing between its steps, is harmless. */
export const registerRosterPart = async (
  parts: Parts,
  { batchId, rosterId, part }: RosterPartTaken,
  envelope: Envelope,
): Promise<void> => {
  const { batches, rosterParts } = parts.documents;
  const id = rosterPartId(batchId, rosterId, part);
  const [batch, stored] = await Promise.all([batches.read(batchId), rosterParts.read(id)]);
  if (batch?.state == null || stored?.state == null) throw new Error(`${id}: a roster part that was taken is missing`);
  const { employerId } = batch.state;
  if (!isIdentified(stored.state)) await identify(parts, { id, part: stored.state, employerId }, envelope);
  const command = { type: 'note-identified', rosterId, part, rows: stored.state.rows.length } as const;
  // A batch hears of many parts under one request.
  const ofPart = { ...envelope, commandId: `${envelope.commandId}:${String(part)}` };
  obeyed(await batches.execute(batchId, command, ofPart));
};
