import type { ReceiptFacts } from '../decision/item-context.ts';
import type { Member } from '../member/member.ts';

/**
 * One receipt, by its keyed hash: which item of which decision holds it or was paid on it, whoever the person is
 * (clause `check.receipt`, decision 0059, D-29).
 */
export interface ReceiptUse {
  readonly item: string;
  readonly claimId: string;
  readonly decisionNo: number;
  /** `taken`: its reviewers agreed to pay on it, and the member has yet to confirm. */
  readonly status: 'held' | 'taken' | 'paid';
}

export interface Receipt {
  readonly uses: readonly ReceiptUse[];
  /** Claims that named this receipt, in their order. */
  readonly seenBy: readonly string[];
}

export type ReceiptCommand =
  /** Takes what is free of `items`; what others hold or were paid stays theirs. */
  | { readonly type: 'hold'; readonly claimId: string; readonly decisionNo: number; readonly items: readonly string[] }
  /** Before the member confirms: one payment per item, whoever the person is. Refused when another claim was before. */
  | { readonly type: 'take'; readonly claimId: string; readonly decisionNo: number; readonly items: readonly string[] }
  /** `paid` items become paid, every other hold of this decision is given back. */
  | {
      readonly type: 'settle';
      readonly claimId: string;
      readonly decisionNo: number;
      readonly paid: readonly string[];
    }
  /** The decision was taken back: nothing is held by it or paid on it any more. */
  | { readonly type: 'free'; readonly claimId: string; readonly decisionNo: number }
  /** The claim names the receipt no longer: it holds nothing on it and is not remembered. What was paid stays paid. */
  | { readonly type: 'leave'; readonly claimId: string };

export interface ReceiptChanged {
  readonly type: 'receipt-changed';
  readonly receipt: Receipt;
}

export type ReceiptRefusal = 'receipt_taken';

/** Another claim, of whatever person, is paid or about to be paid for the item on this receipt. */
export const isPaidElsewhere = (receipt: Receipt, claimId: string, item: string): boolean =>
  receipt.uses.some((use) => use.item === item && use.claimId !== claimId && use.status !== 'held');

/** What other claims, of whatever person, did with this receipt, by benefit item: paid wins over held. */
export const receiptFactsFor = (receipt: Receipt, claimId: string): ReceiptFacts => {
  const facts: Record<string, ReceiptFacts[string]> = {};
  for (const { item, claimId: other, status } of receipt.uses)
    if (other !== claimId && facts[item] !== 'paid') facts[item] = status === 'paid' ? 'paid' : 'held';
  return facts;
};

/** Another claim named this receipt earlier, whatever became of it: a reason to look twice (clause `review`). */
export const seenBefore = (receipt: Receipt, claimId: string): boolean => {
  const first = receipt.seenBy[0];
  return first !== undefined && first !== claimId;
};

/** What the person's own claims did with this receipt: all that may be told before a claim is filed. */
export const ownReceipt = ({ uses, seenBy }: Receipt, { decisions }: Pick<Member, 'decisions'>): Receipt => ({
  uses: uses.filter(({ claimId }) => Object.hasOwn(decisions, claimId)),
  seenBy: seenBy.filter((claimId) => Object.hasOwn(decisions, claimId)),
});
