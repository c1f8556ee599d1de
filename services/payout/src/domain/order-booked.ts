import { annulmentOf } from './order-reactions.ts';
import { payingAccountOf } from './journal-accounts.ts';
import type { JournalEntry } from './journal-entry.ts';
import { postApproved, postMoneyReturnOrdered, postPaid, postRefund, postReturned } from './journal-postings.ts';
import type { Attempt, Order } from './order.ts';

const obligationOf = ({ source, orderedOn, lines, fen }: Order): JournalEntry | null => {
  switch (source.type) {
    case 'claim':
      return postApproved({ ...source, approvedOn: orderedOn, lines });
    case 'refund':
      return postRefund({ ...source, fen, requestedOn: orderedOn });
    case 'money':
      return postMoneyReturnOrdered({ ...source, fen, orderedOn });
  }
};

const movementsOf = (order: Order, { no, settledOn, returned }: Attempt): readonly (JournalEntry | null)[] => {
  const { orderId, fen } = order;
  const moved = { orderId, attempt: no, account: payingAccountOf(order), fen };
  return [
    settledOn === undefined ? null : postPaid({ ...moved, valueOn: settledOn }),
    returned?.moneyMoved === true ? postReturned({ ...moved, valueOn: returned.on }) : null,
  ];
};

/** What the books hold for an order, claw-backs left out, made by whoever books it: sums, funds, accounts and days. */
export const bookedFor = (order: Order): readonly JournalEntry[] =>
  [
    obligationOf(order),
    annulmentOf(order),
    ...order.attempts.flatMap((attempt) => movementsOf(order, attempt)),
  ].flatMap((entry) => entry ?? []);
