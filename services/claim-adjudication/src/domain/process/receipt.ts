import type { ReceiptFacts } from '../item-context.ts';
import { type Decider, ok } from '@huji/contracts/shared/decider.ts';

/**
 * One receipt, by its keyed hash: which item of which decision holds it or was paid on it, whoever the person is
 * (rules.md §6.1 row 3, D-29; data-flow.md §1.9).
 */
export interface ReceiptUse {
  readonly item: string;
  readonly claimId: string;
  readonly decisionNo: number;
  readonly status: 'held' | 'paid';
}

export interface Receipt {
  readonly uses: readonly ReceiptUse[];
  /** Claims that named this receipt, in their order. */
  readonly seenBy: readonly string[];
}

export type ReceiptCommand =
  /** Takes what is free of `items`; what others hold or were paid stays theirs. */
  | { readonly type: 'hold'; readonly claimId: string; readonly decisionNo: number; readonly items: readonly string[] }
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

const sameReceipt = (a: Receipt, b: Receipt): boolean => JSON.stringify(a) === JSON.stringify(b);

export const receiptDecider: Decider<Receipt, ReceiptCommand, ReceiptChanged> = {
  initial: { uses: [], seenBy: [] },
  decide: (command, receipt) => {
    const next = command.type === 'hold' ? hold(receipt, command) : settle(receipt, command);
    return ok(sameReceipt(receipt, next) ? [] : [{ type: 'receipt-changed', receipt: next }]);
  },
  evolve: (_, { receipt }) => receipt,
};

/** What other claims, of whatever person, did with this receipt, by benefit item: paid wins over held. */
export const receiptFactsFor = (receipt: Receipt, claimId: string): ReceiptFacts => {
  const facts: Record<string, ReceiptUse['status']> = {};
  for (const { item, claimId: other, status } of receipt.uses)
    if (other !== claimId && facts[item] !== 'paid') facts[item] = status;
  return facts;
};

/** Another claim named this receipt earlier, whatever became of it: a reason to look twice (rules.md §6.6). */
export const seenBefore = (receipt: Receipt, claimId: string): boolean => {
  const first = receipt.seenBy[0];
  return first !== undefined && first !== claimId;
};
