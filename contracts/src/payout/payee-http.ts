import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, UuidSchema } from '../shared/schemas.ts';
import { NAME_ANSWERS } from '../enrollment/registered-name-http.ts';
import { AccountInput, MaskedAccount } from '../shared/account-input.ts';

export const PayeeReply = z.object({
  payeeId: UuidSchema,
  personId: UuidSchema.optional(),
  employerId: UuidSchema.optional(),
  moneyId: UuidSchema.optional().meta({ description: 'The account a money came from that goes back to it' }),
  ...MaskedAccount.shape,
  accountVersion: z.int().positive(),
  nameCheck: z.enum(['unchecked', 'matched', 'mismatched']).meta({
    description: '`unchecked`: the bank did not answer yet; nothing is paid to the account before it has',
  }),
  registeredName: z.enum(NAME_ANSWERS).optional().meta({
    description: 'Whether the holder has the registered name of the owner; `unknown`: the register did not say yet.',
  }),
  registeredOn: CivilDateSchema,
});
export type PayeeReply = z.output<typeof PayeeReply>;
const PayeeParams = z.object({ payeeId: UuidSchema });

export const registerPayee = defineOperation({
  operationId: 'registerPayee',
  method: 'post',
  path: '/v1/payees',
  summary: 'Register the account to pay to: a member their own, a clerk the employer’s (for refunds)',
  summaryZh: '登记收款账户：会员登记本人的，经办人登记单位的（用于退款）',
  allow: ['member', 'clerk'],
  body: z.strictObject({
    employerId: UuidSchema.optional().meta({ description: 'Only for a clerk of that employer' }),
    account: AccountInput,
  }),
  success: { status: 201, reply: PayeeReply },
  problems: ['payee_registered_already', 'person_erased'],
});
export const listPayees = defineOperation({
  operationId: 'listPayees',
  method: 'get',
  discloses: 'many',
  path: '/v1/payees',
  summary: 'The caller’s own account, an employer’s, or (cashier) anybody’s, masked',
  summaryZh: '本人的账户、单位的账户，或（出纳）任何账户，只显示部分号码',
  allow: ['member', 'clerk', 'cashier', 'supervisor'],
  query: z.strictObject({ personId: UuidSchema.optional(), employerId: UuidSchema.optional(), ...Paging }),
  success: { status: 200, reply: pageOf('payees', PayeeReply) },
  problems: ['payee_unknown'],
});
export const readPayee = defineOperation({
  operationId: 'readPayee',
  method: 'get',
  discloses: 'person',
  path: '/v1/payees/:payeeId',
  summary: 'A payee, masked',
  summaryZh: '查看收款账户，只显示部分号码',
  allow: ['member', 'clerk', 'cashier', 'supervisor'],
  params: PayeeParams,
  success: { status: 200, reply: PayeeReply },
  problems: ['payee_unknown', 'person_erased'],
});
export const changePayeeAccount = defineOperation({
  operationId: 'changePayeeAccount',
  method: 'put',
  path: '/v1/payees/:payeeId/account',
  summary: 'Change the account; the bank checks the name of the new one',
  summaryZh: '更换账户；银行会核对新账户的户名',
  allow: ['member', 'clerk'],
  params: PayeeParams,
  body: AccountInput,
  success: { status: 200, reply: PayeeReply },
  problems: ['payee_unknown', 'payee_account_unchanged', 'person_erased'],
});
export const checkPayeeName = defineOperation({
  operationId: 'checkPayeeName',
  method: 'post',
  path: '/v1/payees/:payeeId/name-check',
  summary:
    'Ask the bank again whether name and account belong together, and the register whether the name is the owner’s',
  summaryZh: '请银行再核对户名与账号，并向登记册核对是否本人姓名',
  allow: ['member', 'clerk', 'cashier'],
  params: PayeeParams,
  success: { status: 200, reply: PayeeReply },
  problems: ['payee_unknown', 'person_erased'],
});

export const readOwnPayee = defineOperation({
  operationId: 'readOwnPayee',
  method: 'get',
  discloses: 'person',
  path: '/v1/me/account',
  summary: 'The account the caller is paid to, masked',
  summaryZh: '本人的收款账户，只显示部分号码',
  allow: ['member'],
  success: { status: 200, reply: PayeeReply },
  problems: ['payee_unknown', 'person_erased'],
});
export const saveOwnPayee = defineOperation({
  operationId: 'saveOwnPayee',
  method: 'put',
  path: '/v1/me/account',
  summary: 'Register or change the account one is paid to; what the bank sent back is paid again to it',
  summaryZh: '登记或更换本人的收款账户；被银行退回的款项重新付到新账户',
  allow: ['member'],
  body: AccountInput,
  success: { status: 200, reply: PayeeReply },
  problems: ['payee_registered_already', 'payee_account_unchanged', 'order_not_returned', 'person_erased'],
});
export const checkOwnPayeeName = defineOperation({
  operationId: 'checkOwnPayeeName',
  method: 'post',
  path: '/v1/me/account/name-check',
  summary: 'Ask the bank again whether name and account of the caller belong together',
  summaryZh: '请银行再核对本人的户名与账号',
  allow: ['member'],
  success: { status: 200, reply: PayeeReply },
  problems: ['payee_unknown', 'person_erased'],
});

export const PAYEE_OPERATIONS = [
  registerPayee,
  listPayees,
  readPayee,
  changePayeeAccount,
  checkPayeeName,
  readOwnPayee,
  saveOwnPayee,
  checkOwnPayeeName,
] as const;
