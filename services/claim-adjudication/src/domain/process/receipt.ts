import type { ReceiptFacts } from '../item-context.ts';
import { type Decider, ok, refuse } from '@huji/contracts/shared/decider.ts';

/**
 * One receipt, by its keyed hash: which item of which decision holds it or was paid on it, whoever the person is
 * (rules.md §6.1 row 3, D-29; data-flow.md §1.9).
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
    };

export interface ReceiptChanged {
  readonly type: 'receipt-changed';
  readonly receipt: Receipt;
}

const hold = (receipt: Receipt, command: Extract<ReceiptCommand, { type: 'hold' }>): Receipt => {
  const { claimId, decisionNo, items } = command;
  const others = receipt.uses.filter((use) => use.claimId !== claimId || use.status === 'paid');
  const free = items.filter((item) => !others.some((use) => use.item === item));
  return {
    uses: [...others, ...free.map((item) => ({ item, claimId, decisionNo, status: 'held' as const }))],
    seenBy: receipt.seenBy.includes(claimId) ? receipt.seenBy : [...receipt.seenBy, claimId],
  };
};

const settle = (receipt: Receipt, command: Extract<ReceiptCommand, { type: 'settle' }>): Receipt => {
  const { claimId, decisionNo, paid } = command;
  const others = receipt.uses.filter((use) => use.claimId !== claimId || use.status === 'paid');
  const added = paid.filter((item) => !others.some((use) => use.item === item && use.claimId === claimId));
  return {
    ...receipt,
    uses: [...others, ...added.map((item) => ({ item, claimId, decisionNo, status: 'paid' as const }))],
  };
};

/** Another claim, of whatever person, is paid or about to be paid for the item on this receipt. */
export const isPaidElsewhere = (receipt: Receipt, claimId: string, item: string): boolean =>
  receipt.uses.some((use) => use.item === item && use.claimId !== claimId && use.status !== 'held');

const take = (receipt: Receipt, command: Extract<ReceiptCommand, { type: 'take' }>): Receipt => {
  const { claimId, decisionNo, items } = command;
  const others = receipt.uses.filter(
    (use) => use.claimId !== claimId || use.status === 'paid' || !items.includes(use.item),
  );
  const wanted = items.filter((item) => !others.some((use) => use.item === item && use.claimId === claimId));
  return {
    ...receipt,
    uses: [...others, ...wanted.map((item) => ({ item, claimId, decisionNo, status: 'taken' as const }))],
  };
};

const changed = (receipt: Receipt, command: ReceiptCommand): Receipt => {
  switch (command.type) {
    case 'hold':
      return hold(receipt, command);
    case 'take':
      return take(receipt, command);
    case 'settle':
      return settle(receipt, command);
  }
};

const sameReceipt = (a: Receipt, b: Receipt): boolean => JSON.stringify(a) === JSON.stringify(b);

export const RECEIPT_TAKEN = 'RECEIPT_TAKEN';

export const receiptDecider: Decider<Receipt, ReceiptCommand, ReceiptChanged> = {
  initial: { uses: [], seenBy: [] },
  decide: (command, receipt) => {
    if (command.type === 'take') {
      const items = command.items.filter((item) => isPaidElsewhere(receipt, command.claimId, item));
      if (items.length > 0) return refuse(RECEIPT_TAKEN, 'another claim is paid on this receipt', { items });
    }
    const next = changed(receipt, command);
    return ok(sameReceipt(receipt, next) ? [] : [{ type: 'receipt-changed', receipt: next }]);
  },
  evolve: (_, { receipt }) => receipt,
};

/** What other claims, of whatever person, did with this receipt, by benefit item: paid wins over held. */
export const receiptFactsFor = (receipt: Receipt, claimId: string): ReceiptFacts => {
  const facts: Record<string, ReceiptFacts[string]> = {};
  for (const { item, claimId: other, status } of receipt.uses)
    if (other !== claimId && facts[item] !== 'paid') facts[item] = status === 'paid' ? 'paid' : 'held';
  return facts;
};

/** Another claim named this receipt earlier, whatever became of it: a reason to look twice (rules.md §6.6). */
export const seenBefore = (receipt: Receipt, claimId: string): boolean => {
  const first = receipt.seenBy[0];
  return first !== undefined && first !== claimId;
};
