import { type Decider, ok } from '@huji/contracts/shared/decider.ts';

/** One sheet, by its keyed hash: the claims of whatever person that a paper showing it was sent for. */
export interface Sheet {
  readonly claimIds: readonly string[];
}

export type SheetCommand =
  | { readonly type: 'see'; readonly claimId: string }
  /** The paper that showed it was taken back, or its claim was: it does not lie there any more. */
  | { readonly type: 'forget'; readonly claimId: string };

export type SheetEvent =
  | { readonly type: 'sheet-seen'; readonly claimId: string }
  | { readonly type: 'sheet-forgotten'; readonly claimId: string };

/** That it lies in more claims than these tells nobody anything new. */
const CLAIMS_MAX = 20;

/** A reason to look twice, never to refuse: two people of one family may share a bill. */
export const isSeenElsewhere = (sheet: Sheet | undefined, claimId: string): boolean =>
  sheet?.claimIds.some((other) => other !== claimId) === true;

export const sheetDecider: Decider<Sheet, SheetCommand, SheetEvent, never> = {
  initial: { claimIds: [] },
  decide: ({ type, claimId }, { claimIds }) => {
    if (type === 'forget') return ok(claimIds.includes(claimId) ? [{ type: 'sheet-forgotten', claimId }] : []);
    return ok(claimIds.includes(claimId) || claimIds.length >= CLAIMS_MAX ? [] : [{ type: 'sheet-seen', claimId }]);
  },
  evolve: ({ claimIds }, { type, claimId }) => ({
    claimIds: type === 'sheet-seen' ? [...claimIds, claimId] : claimIds.filter((id) => id !== claimId),
  }),
};
