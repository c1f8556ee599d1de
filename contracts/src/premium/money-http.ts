import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { NothingSchema } from '../shared/nothing.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { says } from '../shared/text-of-form.ts';
import { AccountInput, MaskedAccount } from '../shared/account-input.ts';
import { AccountNameSchema } from '../shared/account-name.ts';
import { BankRef } from './schemas.ts';
import { PremiumProposalReply } from './premium-proposal-schemas.ts';

export const MoneyReply = z.object({
  moneyId: UuidSchema,
  account: AccountNameSchema,
  bankRef: BankRef,
  valueOn: CivilDateSchema,
  amountYuan: YuanSchema,
  text: z.string().meta({ description: 'What the payer wrote' }),
  payer: MaskedAccount.optional().meta({ description: 'The account it came from, where the statement shows it' }),
  erased: z.literal(true).optional().meta({ description: 'What the payer wrote, and who it was, were erased' }),
  state: z.enum(['matched', 'unmatched', 'given-back', 'annulled']).meta({
    description:
      '`given-back`: two people ordered it back to the account it came from; payout pays it. `annulled`: two people said the line was typed wrongly; it counts no more and can be typed anew',
  }),
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

export const ReceivedMoneyInput = z.strictObject({
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
  payer: AccountInput.optional().meta({
    description: 'The account it came from, as the statement shows it: money nobody is known for goes back there',
  }),
});
export type ReceivedMoneyInput = z.input<typeof ReceivedMoneyInput>;

const MoneyReason = z
  .string()
  .trim()
  .min(4)
  .max(300)
  .meta({ description: 'Why; no name', examples: ['重复汇款，付款人来函要求退回'] });

export const proposeReceivedMoney = defineOperation({
  operationId: 'proposeReceivedMoney',
  method: 'post',
  path: '/v1/bank-statement-lines',
  summary:
    'Type a credit on a bank statement; it counts, and finds its bill by the reference in the text, when a second person of another role has confirmed it',
  summaryZh: '登记银行流水中的一笔来款；由另一岗位的人确认后才入账，并按附言找到账单',
  allow: ['cashier', 'accountant'],
  body: ReceivedMoneyInput,
  success: { status: 202, reply: PremiumProposalReply },
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
  problems: ['money_unknown', 'society_not_granted'],
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
  problems: [
    'money_unknown',
    'money_matched_already',
    'money_given_back',
    'money_annulled',
    'bill_unknown',
    'sum_exceeded',
    'society_not_granted',
  ],
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
  problems: ['money_unknown', 'money_not_matched', 'money_used', 'bill_unknown', 'society_not_granted'],
});

export const proposeMoneyReturn = defineOperation({
  operationId: 'proposeMoneyReturn',
  method: 'post',
  path: '/v1/moneys/:moneyId/return',
  summary:
    'Propose to pay money nobody is known for back to the account it came from; a second person of another role confirms it',
  summaryZh: '提议将无人认领的来款退回原付款账户；由另一岗位的人确认',
  allow: ['cashier', 'accountant'],
  params: z.object({ moneyId: UuidSchema }),
  body: z.strictObject({ reason: MoneyReason }),
  success: { status: 202, reply: PremiumProposalReply },
  problems: [
    'money_unknown',
    'money_matched_already',
    'money_given_back',
    'money_annulled',
    'money_payer_unknown',
    'society_not_granted',
  ],
});

export const proposeMoneyAnnulment = defineOperation({
  operationId: 'proposeMoneyAnnulment',
  method: 'post',
  path: '/v1/moneys/:moneyId/annulment',
  summary:
    'Propose that a credit was typed wrongly, while it is matched to nothing; confirmed by another role it counts no more, and can be typed anew',
  summaryZh: '提议作废一笔录入有误、尚未匹配的来款；由另一岗位的人确认后不再入账，可以重新登记',
  allow: ['cashier', 'accountant'],
  params: z.object({ moneyId: UuidSchema }),
  body: z.strictObject({ reason: MoneyReason }),
  success: { status: 202, reply: PremiumProposalReply },
  problems: ['money_unknown', 'money_matched_already', 'money_given_back', 'money_annulled', 'society_not_granted'],
});

/** Payout learns where to pay it, and nobody else does. */
export const findMoneyPayer = defineOperation({
  operationId: 'findMoneyPayer',
  method: 'post',
  discloses: 'person',
  path: '/v1/money-payers/search',
  summary: 'The account that money came from which two people ordered back; asked by the service that pays it',
  summaryZh: '查询两人决定退回的来款的付款账户；由付款服务查询',
  allow: ['service'],
  idempotencyKey: false,
  body: z.strictObject({ moneyId: UuidSchema }),
  success: { status: 200, reply: AccountInput },
  problems: ['money_unknown', 'money_payer_unknown'],
});

export const MONEY_OPERATIONS = [
  proposeReceivedMoney,
  listUnmatchedMoneys,
  readMoney,
  proposeMatch,
  proposeUnmatch,
  proposeMoneyReturn,
  proposeMoneyAnnulment,
  findMoneyPayer,
] as const;
