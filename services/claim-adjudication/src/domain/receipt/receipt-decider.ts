import { type Decider, ok, refuse } from '@huji/contracts/shared/decider.ts';
import {
  isPaidElsewhere,
  type Receipt,
  type ReceiptChanged,
  type ReceiptCommand,
  type ReceiptRefusal,
  type ReceiptUse,
} from './receipt.ts';

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

const free = (receipt: Receipt, { claimId, decisionNo }: Extract<ReceiptCommand, { type: 'free' }>): Receipt => ({
  ...receipt,
  uses: receipt.uses.filter((use) => use.claimId !== claimId || use.decisionNo !== decisionNo),
});

const leave = ({ uses, seenBy }: Receipt, { claimId }: Extract<ReceiptCommand, { type: 'leave' }>): Receipt => {
  const kept = uses.filter((use) => use.claimId !== claimId || use.status === 'paid');
  const isPaid = kept.some((use) => use.claimId === claimId);
  return { uses: kept, seenBy: isPaid ? seenBy : seenBy.filter((each) => each !== claimId) };
};

const changed = (receipt: Receipt, command: ReceiptCommand): Receipt => {
  switch (command.type) {
    case 'hold':
      return hold(receipt, command);
    case 'take':
      return take(receipt, command);
    case 'settle':
      return settle(receipt, command);
    case 'free':
      return free(receipt, command);
    case 'leave':
      return leave(receipt, command);
  }
};

const sameUse = (a: ReceiptUse, b: ReceiptUse | undefined): boolean =>
  a.item === b?.item && a.claimId === b.claimId && a.decisionNo === b.decisionNo && a.status === b.status;

const sameReceipt = (a: Receipt, b: Receipt): boolean =>
  a.uses.length === b.uses.length &&
  a.seenBy.length === b.seenBy.length &&
  a.uses.every((use, index) => sameUse(use, b.uses[index])) &&
  a.seenBy.every((claimId, index) => claimId === b.seenBy[index]);

export const receiptDecider: Decider<Receipt, ReceiptCommand, ReceiptChanged, ReceiptRefusal> = {
  initial: { uses: [], seenBy: [] },
  decide: (command, receipt) => {
    if (command.type === 'take') {
      const items = command.items.filter((item) => isPaidElsewhere(receipt, command.claimId, item));
      if (items.length > 0) return refuse('receipt_taken', 'another claim is paid on this receipt', { items });
    }
    const next = changed(receipt, command);
    return ok(sameReceipt(receipt, next) ? [] : [{ type: 'receipt-changed', receipt: next }]);
  },
  evolve: (_, { receipt }) => receipt,
};
