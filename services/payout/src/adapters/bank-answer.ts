import { z } from 'zod';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { CivilDateSchema } from '@huji/contracts/shared/schemas.ts';
import { RETURN_REASONS, type ReturnReason } from '@huji/contracts/payout/reason-codes.ts';
import type { BankFact } from '../domain/order.ts';

/** What the bank says of one payment. Its own words for a reason become ours here. */
const Reason = z
  .string()
  .transform((word): ReturnReason => RETURN_REASONS.find((known) => known === word) ?? 'BANK_REFUSED');

export const BankAnswerSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('accepted') }),
  z.object({ status: z.literal('settled'), valueOn: CivilDateSchema }),
  z.object({ status: z.literal('rejected'), on: CivilDateSchema, reason: Reason }),
  z.object({
    status: z.literal('returned'),
    valueOn: CivilDateSchema,
    returnedOn: CivilDateSchema,
    reason: Reason,
  }),
  /** Never executed, and never will be: the bank refuses the id from now on. */
  z.object({ status: z.literal('recalled'), on: CivilDateSchema }),
]);
export type BankAnswer = z.output<typeof BankAnswerSchema>;

const returnedFacts = (valueOn: CivilDate, on: CivilDate, reason: ReturnReason): readonly BankFact[] => [
  { type: 'settled', valueOn },
  { type: 'returned', on, reason },
];

export const factsOf = (answer: BankAnswer): readonly BankFact[] => {
  switch (answer.status) {
    case 'accepted':
      return [{ type: 'accepted' }];
    case 'settled':
      return [{ type: 'settled', valueOn: answer.valueOn }];
    case 'rejected':
      return [{ type: 'rejected', on: answer.on, reason: answer.reason }];
    case 'returned':
      return returnedFacts(answer.valueOn, answer.returnedOn, answer.reason);
    case 'recalled':
      return [{ type: 'rejected', on: answer.on, reason: 'NEVER_RECEIVED' }];
  }
};
