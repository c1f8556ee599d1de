import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { type OpenBatch, processedRows } from '../domain/batch.ts';
import type { RosterInput } from './compare-roster.ts';
import type { Parts } from './parts.ts';
import { previewRoster, type RosterOutcome } from './preview-roster.ts';
import { registerRosterPart } from './register-roster-part.ts';
import { type Storage, storeRoster } from './store-roster.ts';

/** Smaller rosters are in the register when the answer comes; larger ones go on by themselves and show their progress. */
const PARTS_AT_ONCE_MAX = 4;

const registerSmall = async (
  parts: Parts,
  { batchId, batch }: { readonly batchId: string; readonly batch: OpenBatch },
  envelope: Envelope,
): Promise<void> => {
  const { roster } = batch;
  if (roster === null || roster.parts > PARTS_AT_ONCE_MAX) return;
  const done = new Set(roster.identified.map(({ part }) => part));
  for (let part = 1; part <= roster.parts; part++) {
    if (done.has(part)) continue;
    await registerRosterPart(
      parts,
      { batchId, rosterId: roster.id, part },
      { ...envelope, commandId: `${envelope.commandId}:register:${String(part)}` },
    );
  }
};

/** All rows of the draft at once; the same rows again change nothing. */
export const replaceRoster = async (
  parts: Parts,
  input: RosterInput,
  envelope: Envelope,
  storage?: Storage,
): Promise<RosterOutcome> => {
  const before = await previewRoster(parts, input);
  if (!before.changed) return { ...before, preview: false };
  const { batchId } = input;
  const { compared } = before;
  const { batches } = parts.documents;
  const { identified, ...roster } = await storeRoster(parts, { batchId, compared, storage }, envelope);
  const command = { type: 'take-roster', roster, identified } as const;
  const { state } = accepted(await batches.execute(batchId, command, envelope));
  await registerSmall(parts, { batchId, batch: state }, envelope);
  const after = (await batches.read(batchId))?.state?.roster;
  const processed = after?.id === roster.id ? processedRows(after) : 0;
  return {
    compared,
    preview: false,
    changed: true,
    rosterNo: after?.no ?? 0,
    processedRows: processed,
    complete: processed === roster.rows,
  };
};
