import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { rosterPartId } from '../domain/roster/roster-part.ts';
import type { OpenBatch, Roster } from '../domain/batch.ts';
import type { Parts } from './parts.ts';

/** A part is 500 rows. */
const PARTS_AT_ONCE = 8;

interface Copy {
  readonly from: { readonly batchId: string; readonly roster: Roster };
  readonly to: string;
}

/** Last term's rows become the draft of the new batch; persons are known already, so it is ready at once. */
export const copyRoster = async ({ documents }: Parts, { from, to }: Copy, envelope: Envelope): Promise<OpenBatch> => {
  const { batches, rosterParts } = documents;
  const { id, rows, persons, parts } = from.roster;
  const identified = await inParallel(
    Array.from({ length: parts }, (_, index) => index + 1),
    PARTS_AT_ONCE,
    async (part) => {
      const source = await rosterParts.read(rosterPartId(from.batchId, id, part));
      if (source?.state == null) throw new Error(`${from.batchId}: a part of its roster is missing`);
      const { rows } = source.state;
      const command = { type: 'store', batchId: to, rosterId: id, part, rows } as const;
      accepted(await rosterParts.execute(rosterPartId(to, id, part), command, envelope));
      return { part, rows: rows.length };
    },
  );
  const command = { type: 'take-roster', roster: { id, rows, persons, parts }, identified } as const;
  return accepted(await batches.execute(to, command, { ...envelope, commandId: `${envelope.commandId}:copy` })).state;
};
