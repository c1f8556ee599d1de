import { type Decider, ok } from '@huji/contracts/shared/decider.ts';

/** One sheet, by its keyed hash: the claims of whatever person that a paper showing it was sent for. */
export interface Sheet {
  readonly claimIds: readonly string[];
}

export interface SeeSheet {
  readonly type: 'see';
  readonly claimId: string;
}

export interface SheetSeen {
  readonly type: 'sheet-seen';
  readonly claimId: string;
}

/** That it lies in more claims than these tells nobody anything new. */
const CLAIMS_MAX = 20;

/** A reason to look twice, never to refuse: two people of one family may share a bill. */
export const isSeenElsewhere = (sheet: Sheet | undefined, claimId: string): boolean =>
  sheet?.claimIds.some((other) => other !== claimId) === true;

export const sheetDecider: Decider<Sheet, SeeSheet, SheetSeen, never> = {
  initial: { claimIds: [] },
  decide: ({ claimId }, { claimIds }) =>
    ok(claimIds.includes(claimId) || claimIds.length >= CLAIMS_MAX ? [] : [{ type: 'sheet-seen', claimId }]),
  evolve: ({ claimIds }, { claimId }) => ({ claimIds: [...claimIds, claimId] }),
};
