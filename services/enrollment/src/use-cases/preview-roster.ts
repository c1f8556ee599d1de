import { processedRows } from '../domain/batch.ts';
import { type ComparedRoster, compareRoster, type RosterInput } from './compare-roster.ts';
import type { Parts } from './parts.ts';

/** What came of a roster, or would come of it. */
export interface RosterOutcome {
  readonly compared: ComparedRoster;
  readonly preview: boolean;
  readonly changed: boolean;
  readonly rosterNo: number;
  readonly processedRows: number;
  /** False: persons are still being entered in the register. */
  readonly complete: boolean;
}

/** What replacing the rows would change. Writes nothing. */
export const previewRoster = async (parts: Parts, input: RosterInput): Promise<RosterOutcome> => {
  const { roster } = input.batch;
  const compared = await compareRoster(parts, input);
  return {
    compared,
    preview: true,
    changed: roster === null || compared.changes.length > 0 || compared.findingsId !== (roster.findings?.id ?? null),
    rosterNo: roster?.no ?? 0,
    processedRows: roster === null ? 0 : processedRows(roster),
    complete: true,
  };
};
