import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { says, textOfForm } from '../shared/text-of-form.ts';

const Nothing = z.strictObject({}).default({}).meta({ description: 'Nothing needs to be said' });
const BillParams = z.object({ batchId: UuidSchema });
const Account = textOfForm(/^[a-z][a-z0-9-]{1,39}$/, {
  zh: '2 至 40 位小写字母、数字和连字符，以字母开头',
  en: '2 to 40 small letters, digits and hyphens, a letter first',
  example: 'contributions',
}).meta({ description: "Name of the association's own account, never a payer's", examples: ['contributions'] });
const BankRef = textOfForm(/^[A-Za-z0-9][A-Za-z0-9/_-]{0,63}$/, {
  zh: '1 至 64 位字母、数字、斜线、下划线和连字符，以字母或数字开头',
  en: '1 to 64 letters, digits, slashes, underscores and hyphens, a letter or digit first',
  example: '20250528-0001',
}).meta({
  description: "The bank's number of the statement line; counts once per account",
  examples: ['20250528-0001'],
});

export const BILL_STATES = ['awaiting', 'paid', 'lapsed', 'withdrawn'] as const;
const BillState = z.enum(BILL_STATES);

export const BillReply = z.object({
  batchId: UuidSchema,
  employerId: UuidSchema.optional(),
  state: BillState,
  version: z.int().positive().optional().meta({ description: 'The assessed version that stands' }),
  billRevision: z.int().nonnegative(),
  reference: z
    .string()
    .meta({ description: 'Written on the transfer; two check digits, so that a slip finds no other batch' }),
  dueYuan: YuanSchema,
  paidYuan: YuanSchema.meta({ description: 'Received for what stands, at most what is due' }),
  missingYuan: YuanSchema.meta({ description: 'Still to be paid' }),
  receivedYuan: YuanSchema,
  creditYuan: YuanSchema.meta({ description: 'Received beyond what stands and was not paid back' }),
  payableUntilOn: CivilDateSchema.optional().meta({ description: 'S + 30: the last value date in time' }),
  paidOn: CivilDateSchema.nullable().meta({ description: 'A: the date on which the batch is fully paid' }),
  moneys: z.array(z.object({ moneyId: UuidSchema, valueOn: CivilDateSchema, amountYuan: YuanSchema })),
  refunds: z.array(
    z.object({
      refundNo: z.int().positive(),
      payeeId: UuidSchema,
      amountYuan: YuanSchema,
      state: z.enum(['requested', 'settled', 'returned']),
    }),
  ),
});
export type BillReply = z.input<typeof BillReply>;

export const MoneyReply = z.object({
  moneyId: UuidSchema,
  account: Account,
  bankRef: BankRef,
  valueOn: CivilDateSchema,
  amountYuan: YuanSchema,
  text: z.string().meta({ description: 'What the payer wrote' }),
  state: z.enum(['matched', 'unmatched']),
  batchId: UuidSchema.optional(),
});
export type MoneyReply = z.input<typeof MoneyReply>;

export const readBill = defineOperation({
  operationId: 'readBill',
  method: 'get',
  path: '/v1/bills/:batchId',
  summary: 'The bill of a batch: due, received, credit, moneys and refunds',
  allow: ['cashier', 'accountant', 'office-head', 'reviewer', 'supervisor'],
  params: BillParams,
  success: { status: 200, reply: BillReply },
  problems: ['bill_unknown'],
});

export const listBills = defineOperation({
  operationId: 'listBills',
  method: 'get',
  path: '/v1/bills',
  summary: 'Bills of one state, those payable first on top; or the bill of a reference',
  allow: ['cashier', 'accountant', 'office-head', 'supervisor'],
  query: z.strictObject({ ...Paging, state: BillState.default('awaiting'), reference: z.string().max(40).optional() }),
  success: { status: 200, reply: pageOf('bills', BillReply) },
});

export const receiveMoney = defineOperation({
  operationId: 'receiveMoney',
  method: 'post',
  path: '/v1/bank-statement-lines',
  summary: 'A credit on a bank statement; it counts once and finds its bill by the reference in the text',
  allow: ['cashier', 'accountant'],
  body: z.strictObject({
    account: Account,
    bankRef: BankRef,
    valueOn: CivilDateSchema,
    amountYuan: YuanSchema.refine(
      (text) => !/^0+(\.0{1,2})?$/.test(text),
      says({ zh: '入账金额须大于零', en: 'a credit is more than nothing' }),
    ),
    text: z
      .string()
      .max(500)
      .default('')
      .meta({ description: 'What the payer wrote; the reference is looked for in it' }),
  }),
  success: { status: 201, reply: MoneyReply },
  problems: ['money_differs'],
});

export const listUnmatchedMoneys = defineOperation({
  operationId: 'listUnmatchedMoneys',
  method: 'get',
  path: '/v1/moneys/unmatched',
  summary: 'Received money that belongs to no batch yet, the oldest value date first',
  allow: ['cashier', 'accountant', 'supervisor'],
  query: z.strictObject(Paging),
  success: { status: 200, reply: pageOf('moneys', MoneyReply) },
});

export const matchMoney = defineOperation({
  operationId: 'matchMoney',
  method: 'post',
  path: '/v1/moneys/:moneyId/match',
  summary: 'Say by hand which batch the money belongs to; once',
  allow: ['cashier', 'accountant'],
  params: z.object({ moneyId: UuidSchema }),
  body: z.strictObject({ batchId: UuidSchema }),
  success: { status: 200, reply: MoneyReply },
  problems: ['money_unknown', 'money_matched_already', 'bill_unknown'],
});

export const confirmFreeBill = defineOperation({
  operationId: 'confirmFreeBill',
  method: 'post',
  path: '/v1/bills/:batchId/confirmation',
  summary: 'Confirm a batch that costs nothing; what costs something is paid with money',
  allow: ['cashier', 'accountant'],
  params: BillParams,
  body: Nothing,
  success: { status: 200, reply: BillReply },
  problems: ['bill_unknown', 'bill_not_free'],
});

export const requestRefund = defineOperation({
  operationId: 'requestRefund',
  method: 'post',
  path: '/v1/bills/:batchId/refunds',
  summary: 'Pay credit of a batch back to the employer',
  allow: ['accountant'],
  params: BillParams,
  body: z.strictObject({
    payeeId: UuidSchema.meta({ description: 'The employer of the batch: its account is registered in payout' }),
    amountYuan: YuanSchema.optional().meta({ description: 'Absent: the whole credit' }),
  }),
  success: { status: 201, reply: BillReply },
  problems: ['bill_unknown', 'credit_missing', 'credit_exceeded', 'refund_payee_differs'],
});

export const StatementsReply = z.object({
  account: Account,
  throughOn: CivilDateSchema.nullable().meta({
    description: 'Every statement line up to this day is loaded; null: nothing was declared',
  }),
});

export const closeStatements = defineOperation({
  operationId: 'closeStatements',
  method: 'put',
  path: '/v1/bank-statements/:account',
  summary: 'Declare that every statement line of an account up to a day is loaded; bills lapse only behind it',
  allow: ['cashier', 'accountant'],
  params: z.object({ account: Account }),
  body: z.strictObject({ throughOn: CivilDateSchema }),
  success: { status: 200, reply: StatementsReply },
  problems: ['statement_day_open', 'statement_reopened'],
});

export const readStatements = defineOperation({
  operationId: 'readStatements',
  method: 'get',
  path: '/v1/bank-statements/:account',
  summary: 'Up to which day the statement lines of an account are loaded',
  allow: ['cashier', 'accountant', 'office-head', 'supervisor'],
  params: z.object({ account: Account }),
  success: { status: 200, reply: StatementsReply },
});

export const PREMIUM_OPERATIONS = [
  readBill,
  listBills,
  receiveMoney,
  listUnmatchedMoneys,
  matchMoney,
  confirmFreeBill,
  requestRefund,
  closeStatements,
  readStatements,
] as const;
