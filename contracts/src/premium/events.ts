import { z } from 'zod';
import { AccountNameSchema } from '../shared/account-name.ts';
import { defineEvent, type DataOf } from '../shared/event-contract.ts';
import { feedAskedOf } from '../shared/feed-asked.ts';
import { CivilDateSchema, CodeSchema, NonNegativeFenSchema, UuidSchema } from '../shared/schemas.ts';

const MatchNo = z
  .int()
  .positive()
  .meta({ description: 'Which match of the money it is; absent for the first: a match can be undone' });

const BillIdentity = { batchId: UuidSchema, version: z.int().positive(), billRevision: z.int().positive() };

export const batchBilled = defineEvent({
  type: 'mutualaid.premium.batch-billed.v1',
  topic: 'premium.bill',
  key: 'batchId',
  summary: 'This version stands: what it costs, what is held for it, the reference to pay with',
  heardBy: ['enrollment', 'premium'],
  stands: { by: ['batchId'] },
  data: z.object({
    ...BillIdentity,
    reference: z.string(),
    dueFen: NonNegativeFenSchema,
    heldFen: NonNegativeFenSchema,
    payableUntil: CivilDateSchema,
  }),
});
export type BatchBilled = DataOf<typeof batchBilled>;

export const batchChangeRefused = defineEvent({
  type: 'mutualaid.premium.batch-change-refused.v1',
  topic: 'premium.bill',
  key: 'batchId',
  summary: 'The bill does not take this correction or withdrawal (in effect, lapsed, withdrawn)',
  heardBy: ['enrollment'],
  data: z.object({ batchId: UuidSchema, version: z.int().positive(), code: CodeSchema }),
});
export type BatchChangeRefused = DataOf<typeof batchChangeRefused>;

export const batchPaid = defineEvent({
  type: 'mutualaid.premium.batch-paid.v1',
  topic: 'premium.bill',
  key: 'batchId',
  summary: 'This version is fully paid as of A (the greatest value date among the moneys that fill it)',
  heardBy: ['claim-adjudication', 'enrollment', 'premium'],
  stands: { fact: 'payment', by: ['batchId'] },
  data: z.object({ ...BillIdentity, paidOn: CivilDateSchema }),
});
export type BatchPaid = DataOf<typeof batchPaid>;

export const batchUnpaid = defineEvent({
  type: 'mutualaid.premium.batch-unpaid.v1',
  topic: 'premium.bill',
  key: 'batchId',
  summary: 'The batch covers nobody (any longer)',
  heardBy: ['claim-adjudication', 'enrollment', 'premium'],
  stands: { fact: 'payment', by: ['batchId'] },
  data: z.object({
    ...BillIdentity,
    reason: z.enum(['difference', 'short', 'withdrawn', 'lapsed']),
    on: CivilDateSchema,
  }),
});
export type BatchUnpaid = DataOf<typeof batchUnpaid>;

const ReceiptNo = z
  .int()
  .min(2)
  .meta({ description: 'From the second time on that the line was typed, each after the one before was annulled' });

export const moneyReceived = defineEvent({
  type: 'mutualaid.premium.money-received.v1',
  topic: 'premium.money',
  key: 'moneyId',
  summary: 'A credit on a bank statement, matched or not: the books equal the bank',
  heardBy: ['payout', 'premium'],
  stands: { by: ['moneyId'] },
  data: z.object({
    moneyId: UuidSchema,
    account: z
      .string()
      .meta({ description: "The association's own account, never a payer's", examples: ['contributions'] }),
    valueOn: CivilDateSchema,
    fen: NonNegativeFenSchema,
    receiptNo: ReceiptNo.optional(),
  }),
});
export type MoneyReceived = DataOf<typeof moneyReceived>;

export const moneyAnnulled = defineEvent({
  type: 'mutualaid.premium.money-annulled.v1',
  topic: 'premium.money',
  key: 'moneyId',
  summary: 'Two people said that a credit was typed wrongly, before anything matched it: the books take it back',
  heardBy: ['payout', 'premium'],
  stands: { fact: moneyReceived.type, by: ['moneyId'] },
  data: z.object({
    moneyId: UuidSchema,
    account: z.string().meta({ description: "The association's own account", examples: ['contributions'] }),
    valueOn: CivilDateSchema,
    fen: NonNegativeFenSchema,
    receiptNo: ReceiptNo.optional(),
    annulledOn: CivilDateSchema,
  }),
});
export type MoneyAnnulled = DataOf<typeof moneyAnnulled>;

export const moneyMatched = defineEvent({
  type: 'mutualaid.premium.money-matched.v1',
  topic: 'premium.bill',
  key: 'batchId',
  summary: 'Received money belongs to this batch',
  heardBy: ['payout', 'enrollment', 'premium'],
  stands: { fact: 'match', by: ['batchId', 'moneyId'] },
  data: z.object({
    batchId: UuidSchema,
    moneyId: UuidSchema,
    fen: NonNegativeFenSchema,
    matchedOn: CivilDateSchema,
    matchNo: MatchNo.optional(),
  }),
});
export type MoneyMatched = DataOf<typeof moneyMatched>;

export const moneyUnmatched = defineEvent({
  type: 'mutualaid.premium.money-unmatched.v1',
  topic: 'premium.bill',
  key: 'batchId',
  summary: 'Two people undid a match that nothing stood on: the money waits again',
  heardBy: ['payout', 'enrollment', 'premium'],
  stands: { fact: 'match', by: ['batchId', 'moneyId'] },
  data: z.object({
    batchId: UuidSchema,
    moneyId: UuidSchema,
    matchNo: MatchNo,
    fen: NonNegativeFenSchema,
    unmatchedOn: CivilDateSchema,
  }),
});
export type MoneyUnmatched = DataOf<typeof moneyUnmatched>;

/** Premium to itself: the money document has chosen its batch; the bill is told, also after a crash in between. */
export const moneyAssigned = defineEvent({
  type: 'mutualaid.premium.money-assigned.v1',
  topic: 'premium.money',
  key: 'moneyId',
  summary: 'Received money was matched to a batch; its bill is to take it',
  heardBy: ['premium'],
  data: z.object({
    moneyId: UuidSchema,
    batchId: UuidSchema,
    valueOn: CivilDateSchema,
    fen: NonNegativeFenSchema,
    matchedOn: CivilDateSchema,
    matchNo: MatchNo.optional(),
  }),
});
export type MoneyAssigned = DataOf<typeof moneyAssigned>;

export const moneyReturnOrdered = defineEvent({
  type: 'mutualaid.premium.money-return-ordered.v1',
  topic: 'premium.money',
  key: 'moneyId',
  summary: 'Money nobody is known for is to go back to the account it came from; payout asks for the account',
  heardBy: ['payout', 'premium'],
  stands: { by: ['moneyId'] },
  data: z.object({
    moneyId: UuidSchema,
    account: AccountNameSchema.optional().meta({
      description:
        'The own account it came to, and leaves again; absent in events of before it was told: `contributions`',
    }),
    fen: NonNegativeFenSchema,
    orderedOn: CivilDateSchema,
  }),
});
export type MoneyReturnOrdered = DataOf<typeof moneyReturnOrdered>;

export const refundRequested = defineEvent({
  type: 'mutualaid.premium.refund-requested.v1',
  topic: 'premium.bill',
  key: 'batchId',
  summary: 'Credit of a batch is to be paid back to the employer',
  heardBy: ['payout', 'enrollment', 'premium'],
  stands: { by: ['batchId', 'refundNo'] },
  data: z.object({
    batchId: UuidSchema,
    refundNo: z.int().positive(),
    payeeId: UuidSchema,
    fen: NonNegativeFenSchema,
    requestedOn: CivilDateSchema,
  }),
});
export type RefundRequested = DataOf<typeof refundRequested>;

export const feedAsked = feedAskedOf('premium', 'premium.feed', [
  'claim-adjudication',
  'enrollment',
  'payout',
  'premium',
]);

export const PREMIUM_EVENTS = [
  batchBilled,
  batchChangeRefused,
  batchPaid,
  batchUnpaid,
  moneyReceived,
  moneyAnnulled,
  moneyMatched,
  moneyUnmatched,
  moneyAssigned,
  moneyReturnOrdered,
  refundRequested,
  feedAsked,
] as const;
