import { z } from 'zod';
import { AccountNameSchema } from '../shared/account-name.ts';
import { defineEvent, type DataOf } from '../shared/event-contract.ts';
import { feedAskedOf } from '../shared/feed-asked.ts';
import { CivilDateSchema, CodeSchema, NonNegativeFenSchema, UuidSchema } from '../shared/schemas.ts';
import { HANDLERS_MAX } from './order-limits.ts';

const FundShare = {
  payoutBatchId: UuidSchema,
  round: z.int().positive().optional().meta({ description: 'Which release of the batch asked' }),
  fund: z.string(),
  fen: NonNegativeFenSchema,
};

export const fundReserved = defineEvent({
  type: 'mutualaid.payout.fund-reserved.v1',
  topic: 'payout.batch',
  key: 'payoutBatchId',
  summary: 'A fund set money aside for a payout batch',
  heardBy: ['payout'],
  data: z.object(FundShare),
});
export type FundReserved = DataOf<typeof fundReserved>;

export const fundShort = defineEvent({
  type: 'mutualaid.payout.fund-short.v1',
  topic: 'payout.batch',
  key: 'payoutBatchId',
  summary: 'A fund holds less than the batch needs; everything reserved for it is given back',
  heardBy: ['payout'],
  data: z.object(FundShare),
});

const PaymentResult = {
  handledBy: z.array(UuidSchema).max(HANDLERS_MAX).optional().meta({
    description: 'Ids of the persons who let the money go, and of whom it went to: they review no appeal of it',
  }),
  orderId: z.string().meta({ description: 'claimId:decisionNo, refund/batchId:no or money/moneyId:1' }),
  claimId: UuidSchema.optional(),
  batchId: UuidSchema.optional(),
  decisionNo: z.int().positive().optional(),
  refundNo: z.int().positive().optional(),
  moneyId: UuidSchema.optional(),
  attempt: z.int().positive(),
  fen: NonNegativeFenSchema,
  valueOn: CivilDateSchema,
};

export const paymentSettled = defineEvent({
  type: 'mutualaid.payout.payment-settled.v1',
  topic: 'payout.order',
  key: 'orderId',
  summary: 'The bank paid an order',
  heardBy: ['claim-adjudication', 'premium', 'payout'],
  stands: { fact: 'payment', by: ['orderId'] },
  data: z.object(PaymentResult),
});
export type PaymentSettled = DataOf<typeof paymentSettled>;

export const paymentReturned = defineEvent({
  type: 'mutualaid.payout.payment-returned.v1',
  topic: 'payout.order',
  key: 'orderId',
  summary: 'The bank refused an order, or sent it back after settlement',
  heardBy: ['claim-adjudication', 'premium', 'payout'],
  stands: { fact: 'payment', by: ['orderId'] },
  data: z.object({
    ...PaymentResult,
    reason: CodeSchema,
    moneyMoved: z.boolean().optional().meta({
      description:
        'False: the bank refused it, and a settlement of the same attempt says more. Absent in events of before',
    }),
  }),
});
export type PaymentReturned = DataOf<typeof paymentReturned>;

export const payeeRegistered = defineEvent({
  type: 'mutualaid.payout.payee-registered.v1',
  topic: 'payout.payee',
  key: 'personId',
  summary: 'A person has an account to pay to; accounts are known to payout alone',
  heardBy: ['claim-adjudication', 'payout'],
  stands: { by: ['personId'] },
  data: z.object({
    personId: UuidSchema,
    payeeId: UuidSchema,
    fingerprint: z
      .string()
      .meta({ description: 'Keyed hash of the account, to see one account used by several payees' }),
    nameMatches: z.boolean(),
    registeredOn: CivilDateSchema,
  }),
});
export type PayeeRegistered = DataOf<typeof payeeRegistered>;

/** Payout's own: every step a batch takes by itself begins with this, so that a crash never leaves one standing. */
export const payoutBatchAdvanced = defineEvent({
  type: 'mutualaid.payout.payout-batch-advanced.v1',
  topic: 'payout.batch',
  key: 'payoutBatchId',
  summary: 'A payout batch reached a state from which it goes on by itself',
  heardBy: ['payout'],
  data: z.object({ payoutBatchId: UuidSchema, state: z.string() }),
});
export type PayoutBatchAdvanced = DataOf<typeof payoutBatchAdvanced>;

/** Payout's own: money moved at the bank for an attempt; the journal books it under `paid:` or `returned:`. */
export const paymentMoved = defineEvent({
  type: 'mutualaid.payout.payment-moved.v1',
  topic: 'payout.movement',
  key: 'orderId',
  summary: 'The bank paid an attempt out, or its money came back',
  heardBy: ['payout'],
  data: z.object({
    orderId: z.string(),
    attempt: z.int().positive(),
    direction: z.enum(['out', 'back']),
    account: AccountNameSchema.meta({ description: 'The own account it left, or came back to' }),
    fen: NonNegativeFenSchema,
    valueOn: CivilDateSchema,
  }),
});
export type PaymentMoved = DataOf<typeof paymentMoved>;

/** Money that was paid came back from the payee, by a decision of people; booked under `claw-back:`. */
export const benefitClawedBack = defineEvent({
  type: 'mutualaid.payout.benefit-clawed-back.v1',
  topic: 'payout.movement',
  key: 'orderId',
  summary: 'A payee paid a benefit back to the fund it came from',
  heardBy: ['claim-adjudication', 'payout'],
  stands: { by: ['orderId', 'ref', 'fund'] },
  data: z.object({
    orderId: z.string(),
    claimId: UuidSchema.optional().meta({ description: 'Whose order it was; absent in events of before it was told' }),
    decisionNo: z.int().positive().optional(),
    ref: z.string(),
    fund: z.string(),
    fen: NonNegativeFenSchema,
    valueOn: CivilDateSchema,
  }),
});
export type BenefitClawedBack = DataOf<typeof benefitClawedBack>;

/** What is dated before the books were opened is nobody's to type. */
export const fundOpened = defineEvent({
  type: 'mutualaid.payout.fund-opened.v1',
  topic: 'payout.books',
  key: 'fund',
  summary: 'Two people booked the reserve a fund starts with',
  heardBy: ['premium', 'payout'],
  stands: { by: ['fund'] },
  data: z.object({ fund: z.string(), openedOn: CivilDateSchema }),
});

export const ownAccountRegistered = defineEvent({
  type: 'mutualaid.payout.own-account-registered.v1',
  topic: 'payout.books',
  key: 'account',
  summary: 'Two people registered an account of the association; no other name is one',
  heardBy: ['premium', 'payout'],
  stands: { by: ['account'] },
  data: z.object({ account: z.string(), registeredOn: CivilDateSchema }),
});

/** Payout's own: orders that waited for this payee's account can go on. */
export const accountVerified = defineEvent({
  type: 'mutualaid.payout.account-verified.v1',
  topic: 'payout.account',
  key: 'payeeId',
  summary: "The bank confirmed the name of a payee's account",
  heardBy: ['payout'],
  data: z.object({ payeeId: UuidSchema, accountVersion: z.int().positive() }),
});
export type AccountVerified = DataOf<typeof accountVerified>;

/** The order decides between sending and annulling: either it is annulled and never sent, or it goes its way. */
export const orderAnnulmentAnswered = defineEvent({
  type: 'mutualaid.payout.order-annulment-answered.v1',
  topic: 'payout.order',
  key: 'orderId',
  summary: 'An order that was to be annulled is annulled, or stands because it is on its way to the bank',
  heardBy: ['claim-adjudication'],
  data: z.object({
    orderId: z.string(),
    claimId: UuidSchema,
    decisionNo: z.int().positive(),
    annulled: z.boolean(),
    answeredOn: CivilDateSchema,
  }),
});
export type OrderAnnulmentAnswered = DataOf<typeof orderAnnulmentAnswered>;

export const feedAsked = feedAskedOf('payout', 'payout.feed', [
  'claim-adjudication',
  'enrollment',
  'payout',
  'premium',
]);

export const PAYOUT_EVENTS = [
  fundReserved,
  fundShort,
  paymentSettled,
  paymentReturned,
  payeeRegistered,
  payoutBatchAdvanced,
  paymentMoved,
  benefitClawedBack,
  fundOpened,
  ownAccountRegistered,
  accountVerified,
  orderAnnulmentAnswered,
  feedAsked,
] as const;
