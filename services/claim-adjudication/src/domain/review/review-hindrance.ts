import type { Fen } from '@huji/contracts/shared/money.ts';
import type { Claim, LineChange } from '../claim/claim.ts';
import type { Member } from '../member/member.ts';
import { isPaidElsewhere, type Receipt } from '../receipt/receipt.ts';
import type { Rules } from '../rule-book/compiled-rules.ts';
import { firstAboveCeiling } from './review-ceiling.ts';

/** What no reviewer can pay: somebody else was paid for the item on this receipt, or nobody is paid as much. */
export type ReviewHindrance =
  | { readonly type: 'receipt-paid'; readonly item: string }
  | { readonly type: 'above-ceiling'; readonly item: string; readonly most: Fen };

/** What has to be gathered for a review; null: nobody named the receipt, the person is nobody's member. */
export interface ReviewFacts {
  readonly receipt: Receipt | null;
  readonly member: Member | null;
}

/** The first thing that hinders what a reviewer would pay, the receipt before the sums; null: nothing does. */
export const reviewHindrance = (
  rules: Rules,
  claim: Claim,
  changes: readonly LineChange[],
  { receipt, member }: ReviewFacts,
): ReviewHindrance | null => {
  const paid =
    receipt && changes.find(({ item, verdict }) => verdict === 'pay' && isPaidElsewhere(receipt, claim.claimId, item));
  if (paid) return { type: 'receipt-paid', item: paid.item };
  const above = member && firstAboveCeiling(rules, member, claim, changes);
  return above && { type: 'above-ceiling', ...above };
};
