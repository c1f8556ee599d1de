import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { NothingSchema } from '../shared/nothing.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { says, textOfForm } from '../shared/text-of-form.ts';
import { AccountNameSchema } from '../shared/account-name.ts';
import { PremiumProposalReply } from './premium-proposal-schemas.ts';

const BankRef = textOfForm(/^[A-Za-z0-9][A-Za-z0-9/_-]{0,63}$/, {
  zh: '1 至 64 位字母、数字、斜线、下划线和连字符，以字母或数字开头',
  en: '1 to 64 letters, digits, slashes, underscores and hyphens, a letter or digit first',
  example: '20250528-0001',
}).meta({
  description: "The bank's number of the statement line; counts once per account",
  examples: ['20250528-0001'],
});

export const MoneyReply = z.object({
  moneyId: UuidSchema,
  account: AccountNameSchema,
  bankRef: BankRef,
  valueOn: CivilDateSchema,
  amountYuan: YuanSchema,
  text: z.string().meta({ description: 'What the payer wrote' }),
  state: z.enum(['matched', 'unmatched']),
  batchId: UuidSchema.optional(),
});
export type MoneyReply = z.input<typeof MoneyReply>;

const ListedMoney = MoneyReply.extend({
  text: z.string().meta({
    description:
      'What the payer wrote, masked: the first character of a word, the last four digits of a number; `readMoney` opens it',
    examples: ['张* 缴** ****8000'],
  }),
});

export const receiveMoney = defineOperation({
  operationId: 'receiveMoney',
  method: 'post',
  path: '/v1/bank-statement-lines',
  summary: 'A credit on a bank statement; it counts once and finds its bill by the reference in the text',
  summaryZh: '登记银行流水中的一笔来款；只计一次，按附言找到账单',
  allow: ['cashier', 'accountant'],
  body: z.strictObject({
    account: AccountNameSchema,
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
  success: { status: 201, reply: MoneyReply, repeated: 200 },
  problems: ['money_differs', 'own_account_unknown', 'sum_exceeded'],
});

export const listUnmatchedMoneys = defineOperation({
  operationId: 'listUnmatchedMoneys',
  method: 'get',
  discloses: 'many',
  path: '/v1/moneys/unmatched',
  summary: 'Received money that belongs to no batch yet, the oldest value date first',
  summaryZh: '尚未对上批次的来款，起息日早的在前',
  allow: ['cashier', 'accountant', 'supervisor'],
  query: z.strictObject(Paging),
  success: { status: 200, reply: pageOf('moneys', ListedMoney) },
});

export const readMoney = defineOperation({
  operationId: 'readMoney',
  method: 'get',
  discloses: 'person',
  path: '/v1/moneys/:moneyId',
  summary: 'A received money with all its payer wrote; whoever opens it is written down',
  summaryZh: '查看一笔来款和付款人写的全部内容；查看留有记录',
  allow: ['cashier', 'accountant', 'supervisor'],
  params: z.object({ moneyId: UuidSchema }),
  success: { status: 200, reply: MoneyReply },
  problems: ['money_unknown'],
});

export const proposeMatch = defineOperation({
  operationId: 'proposeMatch',
  method: 'post',
  path: '/v1/moneys/:moneyId/match',
  summary: 'Propose which batch the money belongs to; a second person of another role confirms it',
  summaryZh: '提议来款属于哪个批次；须由另一岗位的第二人确认',
  allow: ['cashier', 'accountant'],
  params: z.object({ moneyId: UuidSchema }),
  body: z.strictObject({ batchId: UuidSchema }),
  success: { status: 202, reply: PremiumProposalReply },
  problems: ['money_unknown', 'money_matched_already', 'bill_unknown', 'sum_exceeded'],
});

export const proposeUnmatch = defineOperation({
  operationId: 'proposeUnmatch',
  method: 'post',
  path: '/v1/moneys/:moneyId/unmatch',
  summary: 'Propose to undo a match while nothing stands on it; a second person of another role confirms it',
  summaryZh: '在没有后续业务时提议取消对账；须由另一岗位的第二人确认',
  allow: ['cashier', 'accountant'],
  params: z.object({ moneyId: UuidSchema }),
  body: NothingSchema,
  success: { status: 202, reply: PremiumProposalReply },
  problems: ['money_unknown', 'money_not_matched', 'money_used', 'bill_unknown'],
});

export const MONEY_OPERATIONS = [receiveMoney, listUnmatchedMoneys, readMoney, proposeMatch, proposeUnmatch] as const;
