import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { Refused, refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { type Batch, type OpenBatch, processedRows } from '../domain/batch.ts';
import { mustMendFirst } from '../domain/roster/roster-leaves.ts';
import type { ComparedRoster, RosterInput } from './compare-roster.ts';
import type { Parts } from './parts.ts';
import { previewRoster, type RosterOutcome } from './preview-roster.ts';
import { registerRosterPart } from './register-roster-part.ts';
import { type Storage, storeRoster } from './store-roster.ts';
import { discardParts } from './discard-parts.ts';

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

/** How a roster is taken; a large one is watched while it is stored. */
export interface Taking extends Partial<Storage> {
  /** Told the batch into which the rows are about to go. @throws Refused when it is not the one that was looked at */
  readonly requireSeen?: (batch: Batch, revision: number) => void;
}

/** @throws Refused `roster_leaves_uncertain` */
const requireCertainLeaves = ({ heldBack }: ComparedRoster, batch: OpenBatch): void => {
  if (!mustMendFirst(batch, heldBack)) return;
  const { rows, unidentified } = heldBack;
  const detail = `${String(rows)} submitted rows are not in the file, and a row that cannot be read may be theirs`;
  throw refused({ code: 'roster_leaves_uncertain', detail, data: { rows, unidentified } });
};

/** The batch points to what was stored, or what was stored goes again. @throws Refused */
const takeStored = async (
  parts: Parts,
  { batchId, compared, taking }: { batchId: string; compared: ComparedRoster; taking: Taking | undefined },
  envelope: Envelope,
) => {
  const { signal, told: onStored } = taking ?? {};
  const storage = signal && onStored && { signal, told: onStored };
  const { made, identified, ...roster } = await storeRoster(parts, { batchId, compared, storage }, envelope);
  const take = async (state: Batch, revision: number) => {
    taking?.requireSeen?.(state, revision);
    // A colleague may have submitted it while the rows were stored.
    if (state !== null) requireCertainLeaves(compared, state);
    return ok({ type: 'take-roster', roster, identified } as const);
  };
  const told = withAudit(envelope, {
    stream: `batch/${batchId}`,
    action: 'roster-replaced',
    data: { rows: roster.rows },
  });
  try {
    return { roster, ...accepted(await parts.documents.batches.executeGathered(batchId, take, told)) };
  } catch (error) {
    if (error instanceof Refused) await discardParts(parts, made, envelope);
    throw error;
  }
};

/** All rows of the draft at once; the same rows again change nothing. @throws Refused */
export const replaceRoster = async (
  parts: Parts,
  input: RosterInput,
  envelope: Envelope,
  taking?: Taking,
): Promise<RosterOutcome> => {
  const before = await previewRoster(parts, input);
  if (!before.changed) return { ...before, preview: false };
  const { batchId } = input;
  const { compared } = before;
  requireCertainLeaves(compared, input.batch);
  const { roster, state } = await takeStored(parts, { batchId, compared, taking }, envelope);
  await registerSmall(parts, { batchId, batch: state }, envelope);
  const after = (await parts.documents.batches.read(batchId))?.state?.roster;
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
