import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { Paging } from '../shared/paging.ts';
import {
  CivilDateSchema,
  CodeSchema,
  DigestSchema,
  InstantSchema,
  SignedYuanSchema as SignedYuan,
  UuidSchema,
  YuanSchema,
} from '../shared/schemas.ts';
import { REDIRECTION_REASONS, RETURN_REASONS } from './reason-codes.ts';

const FundCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,11}(-\d{1,3})?$/)
  .meta({ description: 'Fund of a plan, or of one round of it', examples: ['HM', 'RELIEF-7'] });
const OrderId = z
  .string()
  .regex(/^(refund\/)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[1-9]\d{0,5}$/)
  .meta({ description: '`<claimId>:<decisionNo>` or `refund/<batchId>:<no>`; in a path `/` is written `%2F`' });
const NextCursor = z.string().nullable().meta({ description: 'Pass as `cursor`; null on the last page' });
const BankAccountName = z.enum(['benefits', 'contributions']).meta({ description: "The association's own account" });

export const AccountInput = z
  .strictObject({
    holder: z
      .string()
      .trim()
      .min(1)
      .max(70)
      .meta({ description: 'Name of the account holder', examples: ['王秀英'] }),
    number: z
      .string()
      .regex(/^\d{9,30}$/)
      .meta({ description: 'Account or card number, digits only', examples: ['6200000000000000018'] }),
    bankCode: z
      .string()
      .regex(/^\d{12}$/)
      .meta({ description: 'CNAPS code of the branch', examples: ['102241000012'] }),
  })
  .meta({ description: 'Sealed at rest with the owner’s key; never read back in full' });
export type AccountInput = z.output<typeof AccountInput>;

export const PayeeReply = z.object({
  payeeId: UuidSchema,
  personId: UuidSchema.optional(),
  employerId: UuidSchema.optional(),
  holderMasked: z.string().meta({ examples: ['王**'] }),
  numberMasked: z.string().meta({ examples: ['**** 0018'] }),
  bankCode: z.string(),
  accountVersion: z.int().positive(),
  nameCheck: z.enum(['unchecked', 'matched', 'mismatched']).meta({
    description: '`unchecked`: the bank did not answer yet; nothing is paid to the account before it has',
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
  allow: ['member', 'clerk'],
  body: z.strictObject({
    employerId: UuidSchema.optional().meta({ description: 'Only for a clerk of that employer' }),
    account: AccountInput,
  }),
  success: { status: 201, reply: PayeeReply },
  problems: ['payee_registered_already'],
});
export const listPayees = defineOperation({
  operationId: 'listPayees',
  method: 'get',
  path: '/v1/payees',
  summary: 'The caller’s own account, an employer’s, or (cashier) anybody’s, masked',
  allow: ['member', 'clerk', 'cashier', 'supervisor'],
  query: z.object({ personId: UuidSchema.optional(), employerId: UuidSchema.optional() }),
  success: { status: 200, reply: z.object({ payees: z.array(PayeeReply) }) },
  problems: ['payee_unknown'],
});
export const getPayee = defineOperation({
  operationId: 'getPayee',
  method: 'get',
  path: '/v1/payees/:payeeId',
  summary: 'A payee, masked',
  allow: ['member', 'clerk', 'cashier', 'supervisor'],
  params: PayeeParams,
  success: { status: 200, reply: PayeeReply },
  problems: ['payee_unknown'],
});
export const changeAccount = defineOperation({
  operationId: 'changeAccount',
  method: 'put',
  path: '/v1/payees/:payeeId/account',
  summary: 'Change the account; the bank checks the name of the new one',
  allow: ['member', 'clerk'],
  params: PayeeParams,
  body: AccountInput,
  success: { status: 200, reply: PayeeReply },
  problems: ['payee_unknown', 'payee_account_unchanged'],
});
export const checkPayeeName = defineOperation({
  operationId: 'checkPayeeName',
  method: 'post',
  path: '/v1/payees/:payeeId/name-check',
  summary: 'Ask the bank again whether name and account belong together',
  allow: ['member', 'clerk', 'cashier'],
  params: PayeeParams,
  success: { status: 200, reply: PayeeReply },
  problems: ['payee_unknown'],
});

export const OrderStateSchema = z.enum([
  'awaiting-account',
  'ordered',
  'batched',
  'sending',
  'sent',
  'unknown',
  'settled',
  'returned',
]);
export const OrderReply = z.object({
  orderId: OrderId,
  state: OrderStateSchema,
  claimId: UuidSchema.optional(),
  decisionNo: z.int().optional(),
  batchId: UuidSchema.optional(),
  refundNo: z.int().optional(),
  payeeId: UuidSchema,
  orderedOn: CivilDateSchema,
  amountYuan: YuanSchema,
  lines: z.array(z.object({ fund: FundCode, item: z.string(), amountYuan: YuanSchema })),
  payoutBatchId: UuidSchema.optional(),
  redirection: z
    .object({ payeeId: UuidSchema, reason: z.enum(REDIRECTION_REASONS), proposedBy: z.string() })
    .optional()
    .meta({ description: 'Another payee was proposed; a second person has yet to confirm' }),
  clawedBackYuan: YuanSchema.meta({ description: 'Taken back from the payee after payment' }),
  contradicted: z.boolean().meta({ description: 'The bank settled an attempt it had rejected: a person must look' }),
  attempts: z.array(
    z.object({
      no: z.int().positive(),
      endToEndId: z.string().max(35),
      payoutBatchId: UuidSchema,
      accountVersion: z.int().positive(),
      startedAt: InstantSchema,
      settledOn: CivilDateSchema.optional(),
      returnedOn: CivilDateSchema.optional(),
      reason: CodeSchema.optional(),
    }),
  ),
});
export type OrderReply = z.output<typeof OrderReply>;
const OrderParams = z.object({ orderId: OrderId });

export const listOrders = defineOperation({
  operationId: 'listOrders',
  method: 'get',
  path: '/v1/orders',
  summary: 'A queue of orders by state (oldest first), those of one claim or batch, or those the bank contradicted',
  allow: ['cashier', 'accountant', 'office-head', 'supervisor'],
  query: z.object({
    state: OrderStateSchema.optional(),
    of: UuidSchema.optional().meta({ description: 'claimId, or batchId for refunds' }),
    contradicted: z.literal('true').optional(),
    ...Paging,
  }),
  success: { status: 200, reply: z.object({ orders: z.array(OrderReply), cursor: NextCursor }) },
});
export const getOrder = defineOperation({
  operationId: 'getOrder',
  method: 'get',
  path: '/v1/orders/:orderId',
  summary: 'One order with its attempts; a member sees those paid to them',
  allow: ['member', 'cashier', 'accountant', 'office-head', 'supervisor'],
  params: OrderParams,
  success: { status: 200, reply: OrderReply },
  problems: ['order_unknown'],
});
export const reissueOrder = defineOperation({
  operationId: 'reissueOrder',
  method: 'put',
  path: '/v1/orders/:orderId/account',
  summary: 'Repair a returned payment: with a corrected account (member, clerk) or the payee’s present one (cashier)',
  allow: ['member', 'clerk', 'cashier'],
  params: OrderParams,
  body: z.strictObject({
    account: AccountInput.optional().meta({ description: 'Owner only; absent: the account now registered' }),
  }),
  success: { status: 200, reply: OrderReply },
  problems: ['order_unknown', 'order_not_returned', 'payee_account_unchanged'],
});
export const proposeRedirection = defineOperation({
  operationId: 'proposeRedirection',
  method: 'put',
  path: '/v1/orders/:orderId/redirection',
  summary: 'Propose another payee for an order that waits or came back: heirs, a legal successor, another payer',
  allow: ['cashier', 'accountant'],
  params: OrderParams,
  body: z.strictObject({
    payeeId: UuidSchema.meta({ description: 'A registered payee' }),
    reason: z.enum(REDIRECTION_REASONS),
  }),
  success: { status: 200, reply: OrderReply },
  problems: ['order_unknown', 'payee_unknown', 'order_not_redirectable', 'redirection_payee_unchanged'],
});
export const confirmRedirection = defineOperation({
  operationId: 'confirmRedirection',
  method: 'post',
  path: '/v1/orders/:orderId/redirection/confirmation',
  summary: 'Confirm the other payee, as somebody else than who proposed it; it is paid by the next payout batch',
  allow: ['cashier', 'accountant', 'office-head'],
  params: OrderParams,
  success: { status: 200, reply: OrderReply },
  problems: ['order_unknown', 'redirection_unknown', 'redirection_same_person', 'order_not_redirectable'],
});
export const askBankAboutOrder = defineOperation({
  operationId: 'askBankAboutOrder',
  method: 'post',
  path: '/v1/orders/:orderId/inquiry',
  summary: 'Ask the bank what became of a payment in flight; it is never sent again by this',
  allow: ['cashier'],
  params: OrderParams,
  success: { status: 200, reply: OrderReply },
  problems: ['order_unknown', 'order_not_in_flight'],
});

export const clawBack = defineOperation({
  operationId: 'clawBack',
  method: 'post',
  path: '/v1/orders/:orderId/claw-backs',
  summary: 'Book money that a payee paid back to a fund, at most what the fund paid',
  allow: ['accountant'],
  params: OrderParams,
  body: z.strictObject({
    ref: z
      .string()
      .regex(/^[A-Za-z0-9/_-]{1,64}$/)
      .meta({ description: 'The bank’s reference of the credit; counts once per order' }),
    fund: FundCode,
    amountYuan: YuanSchema,
    valueOn: CivilDateSchema,
  }),
  success: { status: 201, reply: OrderReply },
  problems: ['order_unknown', 'order_not_settled', 'claw_back_exceeded', 'claw_back_differs'],
});

export const PayoutBatchStateSchema = z.enum([
  'gathering',
  'made',
  'approved',
  'reserving',
  'returning',
  'short',
  'released',
  'done',
  'withdrawing',
  'withdrawn',
]);
export const PayoutBatchReply = z.object({
  payoutBatchId: UuidSchema,
  state: PayoutBatchStateSchema,
  amountYuan: YuanSchema,
  count: z.int(),
  funds: z.array(z.object({ fund: FundCode, amountYuan: YuanSchema, reserved: z.boolean() })),
  code: CodeSchema.optional().meta({ description: '`FUND_SHORT` while it is held' }),
  shortFund: FundCode.optional().meta({ description: 'This fund holds less than the batch needs' }),
  maker: z.string(),
  checker: z.string().optional(),
  releaser: z.string().optional(),
  madeOn: CivilDateSchema,
  releasedOn: CivilDateSchema.optional(),
  orders: z.array(z.object({ orderId: OrderId, amountYuan: YuanSchema })),
});
export type PayoutBatchReply = z.output<typeof PayoutBatchReply>;
const PayoutBatchParams = z.object({ payoutBatchId: UuidSchema });
export const BATCH_ORDERS_MAX = 1_000;

export const makePayoutBatch = defineOperation({
  operationId: 'makePayoutBatch',
  method: 'post',
  path: '/v1/payout-batches',
  summary: 'Maker: put orders into a batch; all of them or none',
  allow: ['cashier'],
  body: z.strictObject({
    orderIds: z
      .array(OrderId)
      .min(1)
      .max(BATCH_ORDERS_MAX)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'an order is named twice' }),
  }),
  success: { status: 201, reply: PayoutBatchReply },
  problems: [
    'order_unknown',
    'order_not_ready',
    'order_in_other_batch',
    'payee_account_unverified',
    'payout_batch_not_ready',
  ],
});
export const listPayoutBatches = defineOperation({
  operationId: 'listPayoutBatches',
  method: 'get',
  path: '/v1/payout-batches',
  summary: 'Payout batches of one state, oldest first',
  allow: ['cashier', 'accountant', 'office-head', 'supervisor'],
  query: z.object({ state: PayoutBatchStateSchema, ...Paging }),
  success: { status: 200, reply: z.object({ payoutBatches: z.array(PayoutBatchReply), cursor: NextCursor }) },
});
export const getPayoutBatch = defineOperation({
  operationId: 'getPayoutBatch',
  method: 'get',
  path: '/v1/payout-batches/:payoutBatchId',
  summary: 'One payout batch',
  allow: ['cashier', 'accountant', 'office-head', 'supervisor'],
  params: PayoutBatchParams,
  success: { status: 200, reply: PayoutBatchReply },
  problems: ['payout_batch_unknown'],
});
export const approvePayoutBatch = defineOperation({
  operationId: 'approvePayoutBatch',
  method: 'post',
  path: '/v1/payout-batches/:payoutBatchId/approval',
  summary: 'Checker: another person than the maker agrees',
  allow: ['cashier'],
  params: PayoutBatchParams,
  success: { status: 200, reply: PayoutBatchReply },
  problems: ['payout_batch_unknown', 'payout_batch_not_ready', 'payout_batch_same_person'],
});
export const releasePayoutBatch = defineOperation({
  operationId: 'releasePayoutBatch',
  method: 'post',
  path: '/v1/payout-batches/:payoutBatchId/release',
  summary: 'Releaser: a third person lets it go to the bank; funds are reserved first, any short one holds all',
  allow: ['cashier'],
  params: PayoutBatchParams,
  success: { status: 202, reply: PayoutBatchReply },
  problems: ['payout_batch_unknown', 'payout_batch_not_ready', 'payout_batch_same_person'],
});
export const withdrawPayoutBatch = defineOperation({
  operationId: 'withdrawPayoutBatch',
  method: 'post',
  path: '/v1/payout-batches/:payoutBatchId/withdrawal',
  summary: 'Take a batch back before release; its orders are free again',
  allow: ['cashier'],
  params: PayoutBatchParams,
  success: { status: 200, reply: PayoutBatchReply },
  problems: ['payout_batch_unknown', 'payout_batch_not_ready'],
});

export const StatementLineInput = z.strictObject({
  ref: z
    .string()
    .regex(/^[A-Za-z0-9/_-]{1,64}$/)
    .meta({ description: 'The bank’s own reference; a line counts once per account' }),
  type: z.enum(['payment', 'return']),
  endToEndId: z.string().min(1).max(35),
  amountYuan: YuanSchema,
  valueOn: CivilDateSchema,
  reason: z.enum(RETURN_REASONS).optional().meta({ description: 'Of a return; default BANK_REFUSED' }),
});
export type StatementLineInput = z.output<typeof StatementLineInput>;
export const StatementLineOutcome = z.enum(['applied', 'unmatched', 'amount-differs', 'conflict']).meta({
  description:
    '`applied` also when it said nothing new · `unmatched`: no payment of ours · `conflict`: other text, same ref',
});
export type StatementLineOutcome = z.output<typeof StatementLineOutcome>;
export const takeStatementLines = defineOperation({
  operationId: 'takeStatementLines',
  method: 'post',
  path: '/v1/payout-statement-lines',
  summary: 'What the bank’s statement says about outgoing payments; the same lines again change nothing',
  allow: ['cashier', 'accountant'],
  body: z.strictObject({ account: BankAccountName, lines: z.array(StatementLineInput).min(1).max(1_000) }),
  success: {
    status: 200,
    reply: z.object({ lines: z.array(z.object({ ref: z.string(), outcome: StatementLineOutcome })) }),
  },
});
export const listStatementExceptions = defineOperation({
  operationId: 'listStatementExceptions',
  method: 'get',
  path: '/v1/payout-statement-lines/exceptions',
  summary: 'Statement lines that found no payment, or another sum',
  allow: ['cashier', 'accountant', 'supervisor'],
  query: z.object({ ...Paging }),
  success: {
    status: 200,
    reply: z.object({
      lines: z.array(
        z.object({
          account: BankAccountName,
          ref: z.string(),
          type: z.enum(['payment', 'return']),
          endToEndId: z.string(),
          amountYuan: YuanSchema,
          valueOn: CivilDateSchema,
          outcome: StatementLineOutcome,
        }),
      ),
      cursor: NextCursor,
    }),
  },
});

export const FundReply = z.object({
  fund: FundCode,
  creditedYuan: SignedYuan.meta({ description: 'Openings and contributions earned, given-back ones deducted' }),
  approvedYuan: SignedYuan.meta({ description: 'Benefits approved so far' }),
  reservedYuan: SignedYuan.meta({ description: 'Set aside or paid by released payout batches' }),
  balanceYuan: SignedYuan.meta({ description: 'credited − approved' }),
  availableYuan: SignedYuan.meta({ description: 'credited − reserved: what a release may still take' }),
});
export type FundReply = z.output<typeof FundReply>;
const READERS = ['cashier', 'accountant', 'office-head', 'supervisor'] as const;
export const listFunds = defineOperation({
  operationId: 'listFunds',
  method: 'get',
  path: '/v1/funds',
  summary: 'Position of every fund, from the journal as it stands',
  allow: READERS,
  success: { status: 200, reply: z.object({ funds: z.array(FundReply) }) },
});
export const openFund = defineOperation({
  operationId: 'openFund',
  method: 'post',
  path: '/v1/funds/:fund/opening',
  summary: 'Book the reserve a fund starts with; once',
  allow: ['accountant'],
  params: z.object({ fund: FundCode }),
  body: z.strictObject({ amountYuan: YuanSchema, on: CivilDateSchema }),
  success: { status: 201, reply: FundReply },
  problems: ['fund_opening_differs'],
});
export const transferBetweenAccounts = defineOperation({
  operationId: 'transferBetweenAccounts',
  method: 'post',
  path: '/v1/bank-transfers',
  summary: 'Book a transfer between the association’s two accounts',
  allow: ['accountant'],
  body: z
    .strictObject({ from: BankAccountName, to: BankAccountName, amountYuan: YuanSchema, on: CivilDateSchema })
    .refine(({ from, to }) => from !== to, { error: 'is the account it comes from', path: ['to'] }),
  success: { status: 201, reply: z.object({ businessKey: z.string() }) },
});

export const JournalEntryReply = z.object({
  businessKey: z.string().meta({ examples: ['paid:0190…:1:1'] }),
  date: CivilDateSchema,
  lines: z.array(z.object({ account: z.string(), amountYuan: SignedYuan })),
});
export const listJournal = defineOperation({
  operationId: 'listJournal',
  method: 'get',
  path: '/v1/journal',
  summary: 'The journal by date and business key',
  allow: READERS,
  query: z.object({ from: CivilDateSchema.optional(), to: CivilDateSchema.optional(), ...Paging }),
  success: { status: 200, reply: z.object({ entries: z.array(JournalEntryReply), cursor: NextCursor }) },
});
export const proveJournal = defineOperation({
  operationId: 'proveJournal',
  method: 'get',
  path: '/v1/journal/proof',
  summary: 'Sum, balances and hash over the whole journal, re-added line by line',
  allow: READERS,
  success: {
    status: 200,
    reply: z.object({
      entries: z.int(),
      lines: z.int(),
      sumYuan: SignedYuan.meta({ description: 'Always 0.00' }),
      sha256: DigestSchema.meta({ description: 'SHA-256 of the sorted lines `date|businessKey|account|fen\\n`' }),
      balances: z.array(z.object({ account: z.string(), amountYuan: SignedYuan })),
      totalsAgree: z.boolean().meta({ description: 'The running totals that guard the funds say the same' }),
    }),
  },
});
export const exportJournal = defineOperation({
  operationId: 'exportJournal',
  method: 'get',
  path: '/v1/journal/export',
  summary: 'The journal in hledger’s format, whole or a period of it; `huji export` streams one of any size',
  allow: READERS,
  query: z.object({
    format: z.literal('hledger').default('hledger'),
    from: CivilDateSchema.optional().meta({ description: 'First date, inclusive' }),
    to: CivilDateSchema.optional().meta({ description: 'Last date, inclusive' }),
  }),
  success: { status: 200, reply: z.string().meta({ contentType: 'text/plain; charset=utf-8' }) },
});

export const PAYOUT_OPERATIONS = [
  registerPayee,
  listPayees,
  getPayee,
  changeAccount,
  checkPayeeName,
  listOrders,
  getOrder,
  reissueOrder,
  proposeRedirection,
  confirmRedirection,
  askBankAboutOrder,
  clawBack,
  makePayoutBatch,
  listPayoutBatches,
  getPayoutBatch,
  approvePayoutBatch,
  releasePayoutBatch,
  withdrawPayoutBatch,
  takeStatementLines,
  listStatementExceptions,
  listFunds,
  openFund,
  transferBetweenAccounts,
  listJournal,
  proveJournal,
  exportJournal,
] as const;
