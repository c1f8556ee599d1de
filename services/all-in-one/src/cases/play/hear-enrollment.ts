import {
  type BatchCommand,
  identifiedRow,
  type IdentifiedRow,
  type Introduction,
  type KeptRow,
  reactToRosterPartTaken,
  reactToSubmissionTaken,
  rosterPartId,
} from '@huji/enrollment/rules.ts';
import type { Said, Stage } from './stage.ts';

/** Nothing identifies anybody in a case: there is nothing to seal. */
const SEALED = { name: '', idNumber: '', phone: null };

const batchOf = ({ batches }: Stage, batchId: string) => {
  const batch = batches.read(batchId);
  if (batch === null) throw new Error(`batch ${batchId} is unknown`);
  return batch;
};

/** Whoever claims the number first names its person; in a case everybody is called by it. */
const identify = ({ personKeys, persons }: Stage, employerId: string, row: KeptRow): IdentifiedRow => {
  personKeys.obey(row.key, { type: 'claim', personId: row.key, generation: 1 });
  const personId = personKeys.read(row.key)?.personId ?? row.key;
  return identifiedRow(row, { personId, sealed: '' }, { person: persons.read(personId), employerId });
};

/** Finds whose numbers the rows have, then counts them. */
export const registerRosterPart = (stage: Stage, taken: Said<'roster-part-taken'>): void => {
  const { batchId, rosterId, part } = taken;
  const { employerId } = batchOf(stage, batchId);
  const id = rosterPartId(batchId, rosterId, part);
  const stored = stage.rosterParts.read(id);
  if (stored === null) throw new Error(`${id}: a roster part that was taken is missing`);
  const { waiting, identify: identified, count } = reactToRosterPartTaken(taken, stored);
  if (waiting.length > 0) {
    // The register does not change meanwhile: several rows of one person find the same.
    const people = new Map<string, IdentifiedRow>();
    const found = new Map<number, IdentifiedRow>();
    for (const row of waiting) {
      const known = people.get(row.key) ?? identify(stage, employerId, row);
      people.set(row.key, known);
      found.set(row.rowNo, known);
    }
    stage.rosterParts.obey(id, identified(found));
  }
  stage.batches.obey(batchId, count);
};

const introduce = ({ persons }: Stage, employerId: string, introduction: Introduction): void => {
  if (introduction.type === 'note') {
    persons.obey(introduction.personId, introduction.command);
    return;
  }
  const { personId, key, identity, birthOn, sex } = introduction.row;
  const hashes = { key, identity, nameHash: key };
  persons.obey(personId, { type: 'record', ...hashes, sealed: SEALED, birthOn, sex, employerId });
};

/** What was submitted enters the register, and is said part by part. */
export const publishRosterPart = (stage: Stage, taken: Said<'submission-taken'>): void => {
  const { batchId, part } = taken;
  const batch = batchOf(stage, batchId);
  const steps = reactToSubmissionTaken(taken, batch);
  if (steps === null) return;
  const id = rosterPartId(batchId, steps.rosterId, part);
  const rows = stage.rosterParts.read(id)?.rows ?? [];
  for (const introduction of steps.introductions(rows)) introduce(stage, batch.employerId, introduction);
  stage.rosterParts.obey(id, steps.publish);
};

/** Something was said about a batch: what it does about it. */
export const followBatch = ({ batches }: Stage, batchId: string, command: BatchCommand | null): void => {
  if (command !== null) batches.obey(batchId, command);
};
