import { type Envelope, beside } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import { sheetDecider, isSeenElsewhere } from '../domain/paper/sheet.ts';
import type { Parts } from './parts.ts';

export interface PlacedSheet {
  /** Keyed hash of what is to be seen on it. */
  readonly sheet: string;
  readonly claimId: string;
}

/**
 * Tells every claim the sheet lies in, and the one it lay in, whether others have it as well. Whoever changed the sheet meanwhile
 * tells too; so that the last word is the true one, it is told again until the sheet stands still.
 */
export const tellClaimsOfSheet = async (
  { documents }: Parts,
  { sheet, claimId }: PlacedSheet,
  envelope: Envelope,
): Promise<void> => {
  for (let told = -1; ;) {
    const { state, revision } = (await documents.sheets.read(sheet)) ?? { state: sheetDecider.initial, revision: 0 };
    if (revision === told) return;
    told = revision;
    for (const each of new Set([...state.claimIds, claimId])) {
      const shared = state.claimIds.includes(each) && isSeenElsewhere(state, each);
      const heard = beside(envelope, `sheet:${String(revision)}:${each}`);
      await unlessErased(documents.claims.execute(each, { type: 'note-sheet', sheet, shared }, heard).then(obeyed));
    }
  }
};
