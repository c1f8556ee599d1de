import { z } from 'zod';
import { AccountNameSchema } from '../shared/account-name.ts';
import { PROPOSAL_FIELDS } from '../shared/proposal.ts';
import { CivilDateSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { says, textOfForm } from '../shared/text-of-form.ts';
import { BANK_EXCEPTIONS, CONTRADICTIONS, ORDER_FLAGS, RESOLUTIONS, RETURN_REASONS } from './reason-codes.ts';
import { BankAccountName, BankReference, BookedYuan, DocumentReference, FundCode, OrderId } from './schemas.ts';

/** A person types so many lines at once. */
export const STATEMENT_LINES_MAX = 200;

export const StatementLineInput = z.strictObject({
  ref: BankReference.meta({ description: 'The bank’s own reference; a line counts once per account' }),
  type: z.enum(['payment', 'return']),
  endToEndId: z.string().min(1).max(35),
  amountYuan: BookedYuan,
  valueOn: CivilDateSchema.meta({ description: 'A day between the opening of the books and today' }),
  reason: z.enum(RETURN_REASONS).optional().meta({ description: 'Of a return; default BANK_REFUSED' }),
});
export type StatementLineInput = z.output<typeof StatementLineInput>;
export const StatementLineOutcome = z.enum(['applied', ...BANK_EXCEPTIONS]).meta({
  description:
    '`applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text',
});
export type StatementLineOutcome = z.output<typeof StatementLineOutcome>;

export const OwnAccountInput = z.strictObject({
  account: AccountNameSchema,
  number: textOfForm(/^\d{9,30}$/, {
    zh: '9 至 30 位数字的账号，不含空格',
    en: 'an account number of 9 to 30 digits, without blanks',
    example: '2200000000000000018',
  }),
  bankCode: textOfForm(/^\d{12}$/, {
    zh: '12 位数字的联行号',
    en: 'the 12 digits of the CNAPS code',
    example: '102241000012',
  }),
  purpose: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta({ examples: ['会费收入专户'] }),
  holder: z
    .string()
    .trim()
    .min(2)
    .max(70)
    .optional()
    .meta({ description: 'Name in which the bank keeps it: whoever pays writes it on the transfer' }),
});

export const BankTransferInput = z
  .strictObject({ from: AccountNameSchema, to: AccountNameSchema, amountYuan: BookedYuan, valueOn: CivilDateSchema })
  .refine(({ from, to }) => from !== to, {
    ...says({ zh: '转入账户与转出账户相同', en: 'is the account it comes from' }),
    path: ['to'],
  });

export const ClawBackInput = z.strictObject({
  ref: BankReference.meta({ description: 'The bank’s reference of the credit; counts once' }),
  fund: FundCode,
  amountYuan: BookedYuan,
  valueOn: CivilDateSchema.meta({ description: 'A day between the opening of the books and today' }),
});

export const ExceptionResolutionInput = z
  .strictObject({
    as: z.enum(RESOLUTIONS).meta({
      description:
        '`corrected-by-bank`: on that day the bank put it right · `mistyped`: it never stood on the statement · `fee`: the bank keeps it · `payment-of-ours`: of this order and attempt',
    }),
    on: CivilDateSchema.optional().meta({ description: 'Of the bank’s correction; absent: today' }),
    orderId: OrderId.optional().meta({ description: 'Of a payment of ours' }),
    attempt: z.int().positive().optional().meta({ description: 'Of a payment of ours' }),
  })
  .refine(
    ({ as, orderId, attempt }) => (as === 'payment-of-ours') === (orderId !== undefined && attempt !== undefined),
    {
      ...says({
        zh: '归为本会付款时须注明指令和次数，其他情形不得注明',
        en: 'names order and attempt of a payment of ours, and of nothing else',
      }),
      path: ['orderId'],
    },
  );

export const FlagAcceptanceInput = z.strictObject({
  flags: z
    .array(z.enum(ORDER_FLAGS))
    .min(1)
    .max(ORDER_FLAGS.length)
    .meta({ description: 'Of what is flagged now; another account or name later is flagged anew' }),
  reason: z
    .string()
    .trim()
    .min(4)
    .max(300)
    .meta({ examples: ['夫妻共用账户，已核对结婚证复印件'] }),
  documentReference: DocumentReference,
});

/** What is wanted, told apart by `type`. */
const Wanted = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('fund-opening'),
    fund: FundCode,
    amountYuan: YuanSchema,
    openedOn: CivilDateSchema,
  }),
  z.object({ type: z.literal('own-account'), ...OwnAccountInput.shape }),
  z.object({ type: z.literal('bank-transfer'), ...BankTransferInput.shape }),
  z.object({ type: z.literal('claw-back'), orderId: OrderId, ...ClawBackInput.shape }),
  z.object({
    type: z.literal('order-flags'),
    orderId: OrderId,
    ...FlagAcceptanceInput.shape,
    documentReference: DocumentReference.optional().meta({ description: 'Absent in proposals of before it was asked' }),
  }),
  z.object({
    type: z.literal('exception-resolution'),
    exceptionId: UuidSchema,
    as: z.enum(RESOLUTIONS),
    on: CivilDateSchema,
    orderId: OrderId.optional(),
    attempt: z.int().positive().optional(),
  }),
  z.object({
    type: z.literal('statement-lines'),
    account: BankAccountName,
    lines: z.array(
      StatementLineInput.extend({ outcome: StatementLineOutcome.optional() }).meta({
        description: '`outcome` once it was confirmed',
      }),
    ),
  }),
]);

const Contradiction = z.object({
  code: z.enum(CONTRADICTIONS),
  ref: z.string().optional().meta({ description: 'The line that says it, where there are several' }),
  orderId: OrderId.optional(),
  attempt: z.int().positive().optional(),
  on: CivilDateSchema.optional().meta({ description: 'The day of what is contradicted' }),
});

export const PayoutProposalReply = z.object({
  ...PROPOSAL_FIELDS,
  wanted: Wanted,
  contradictions: z
    .array(Contradiction)
    .meta({ description: 'What it contradicts as things stand now: whoever confirms it should know' }),
});
export type PayoutProposalReply = z.output<typeof PayoutProposalReply>;
