import { z } from 'zod';
import { PROPOSAL_FIELDS } from '../shared/proposal.ts';
import { AccountNameSchema } from '../shared/account-name.ts';
import { MaskedAccount } from '../shared/account-input.ts';
import { CivilDateSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { BankRef } from './schemas.ts';

const MoneySum = YuanSchema.meta({ description: 'Of the money it is about' });

const Erased = z.literal(true).optional().meta({ description: 'What the payer wrote, and who it was, were erased' });

/** What is wanted, told apart by `type`. */
const Wanted = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('receive'),
    moneyId: UuidSchema.meta({ description: 'What it is called once it counts' }),
    account: AccountNameSchema,
    bankRef: BankRef,
    valueOn: CivilDateSchema,
    amountYuan: YuanSchema,
    text: z.string().meta({
      description:
        'What the payer wrote: whole where one proposal is read, masked in lists and answers to what was done',
    }),
    reference: z
      .string()
      .optional()
      .meta({ description: 'Of the bill it will be matched to, where the text names one' }),
    payer: MaskedAccount.optional(),
    erased: Erased,
  }),
  z.object({ type: z.literal('match'), moneyId: UuidSchema, batchId: UuidSchema, amountYuan: MoneySum }),
  z.object({ type: z.literal('unmatch'), moneyId: UuidSchema, amountYuan: MoneySum }),
  z.object({
    type: z.literal('return'),
    moneyId: UuidSchema,
    reason: z.string(),
    amountYuan: MoneySum,
    payer: MaskedAccount.optional().meta({ description: 'Where it goes back to' }),
    erased: Erased,
  }),
  z.object({ type: z.literal('annul'), moneyId: UuidSchema, reason: z.string(), amountYuan: MoneySum }),
  z.object({
    type: z.literal('refund'),
    batchId: UuidSchema,
    payeeId: UuidSchema,
    amountYuan: YuanSchema.optional().meta({ description: 'Absent: the whole credit' }),
  }),
]);

export const PremiumProposalReply = z.object({ ...PROPOSAL_FIELDS, wanted: Wanted });
export type PremiumProposalReply = z.output<typeof PremiumProposalReply>;
