import type { RosterPartTaken } from '@huji/contracts/enrollment/events.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { rosterPartId } from '../documents/roster-part.ts';
import { isIdentified, type StoredPart } from '../domain/roster-part.ts';
import type { KeptRow } from '../domain/roster-row.ts';
import type { Parts } from './parts.ts';
import { registerPerson } from './register-person.ts';

/** A few at a time: other requests want their turn too. */
const PERSONS_AT_ONCE = 100;

interface Identification {
  readonly id: string;
  readonly part: StoredPart;
  readonly employerId: string;
}

const identify = async (parts: Parts, { id, part, employerId }: Identification, envelope: Envelope): Promise<void> => {
  const chosen = new Map<string, KeptRow>();
  // Of several rows of one number the last one with a changed name or phone counts, as if they came one by one.
  for (const row of part.rows) if (row.personId === null) chosen.set(row.key, row);
  const registered = await inParallel(
    [...chosen.values()],
    PERSONS_AT_ONCE,
    async (row) => [row.key, await registerPerson(parts, { row, employerId }, envelope)] as const,
  );
  const personOf = new Map(registered);
  const persons = new Map<number, string>();
  const strangers = new Set<number>();
  for (const { rowNo, key } of part.rows) {
    const person = personOf.get(key);
    if (person === undefined) continue;
    persons.set(rowNo, person.personId);
    if (!person.known) strangers.add(rowNo);
  }
  obeyed(await parts.documents.rosterParts.execute(id, { type: 'identify', persons, strangers }, envelope));
};

/** Finds or enters the persons of one part, then counts its rows. Repeating it, or crashing between its steps, is harmless. */
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
