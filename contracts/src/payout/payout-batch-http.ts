import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, CodeSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { says } from '../shared/text-of-form.ts';
import { ORDER_FLAGS } from './reason-codes.ts';
import { BankAccountName, FundCode, OFFICE_READERS, OrderId } from './schemas.ts';

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
  funds: z.array(z.object({ fund: FundCode, amountYuan: YuanSchema, reserved: z.boolean() })).meta({
    description: 'To whoever handles money one line of the neutral group `BENEFITS`: a fund may name an illness',
  }),
  code: CodeSchema.optional().meta({ description: '`FUND_SHORT` or `CASH_SHORT` while it is held' }),
  shortFund: FundCode.optional().meta({
    description: 'This fund holds less than the batch needs; `BENEFITS` to whoever handles money',
  }),
  shortAccount: BankAccountName.optional().meta({
    description: 'This account would pay more than it holds by the books, less what is on its way',
  }),
  maker: z.string(),
  checker: z.string().optional(),
  releaser: z.string().optional(),
  madeOn: CivilDateSchema,
  releasedOn: CivilDateSchema.optional(),
  orders: z.array(
    z.object({
      orderId: OrderId,
      amountYuan: YuanSchema,
      attemptNo: z.int().positive().optional().meta({ description: 'Which attempt of the order this is' }),
      paidBeforeOn: z.array(CivilDateSchema).optional().meta({
        description: 'Days on which earlier attempts left the account: paid before, and said to have come back',
      }),
      flags: z.array(z.enum(ORDER_FLAGS)).optional().meta({
        description: 'What holds the order now, where one batch is read; empty: nothing',
      }),
    }),
  ),
});
export type PayoutBatchReply = z.output<typeof PayoutBatchReply>;
const PayoutBatchParams = z.object({ payoutBatchId: UuidSchema });
const BATCH_ORDERS_MAX = 1_000;
/** Which of them takes which step is dated data: `contracts/duties`. */
const BATCH_STEPS = ['cashier', 'accountant', 'office-head'] as const;

export const makePayoutBatch = defineOperation({
  operationId: 'makePayoutBatch',
  method: 'post',
  path: '/v1/payout-batches',
  summary: 'Maker: put orders into a batch; all of them or none',
  summaryZh: '制单：把支付指令编入批次，要么全部编入，要么都不编入',
  allow: BATCH_STEPS,
  body: z.strictObject({
    orderIds: z
      .array(OrderId)
      .min(1)
      .max(BATCH_ORDERS_MAX)
      .refine(
        (ids) => new Set(ids).size === ids.length,
        says({ zh: '同一付款指令出现两次', en: 'an order is named twice' }),
      ),
  }),
  success: { status: 201, reply: PayoutBatchReply },
  problems: [
    'society_not_granted',
    'order_unknown',
    'order_not_ready',
    'order_in_other_batch',
    'payee_account_unverified',
    'order_flagged',
    'payout_batch_not_ready',
    'payment_person_involved',
  ],
});
export const listPayoutBatches = defineOperation({
  operationId: 'listPayoutBatches',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/payout-batches',
  summary: 'Payout batches of one state, oldest first',
  summaryZh: '某种状态的支付批次，先到在前',
  allow: OFFICE_READERS,
  query: z.strictObject({
    state: PayoutBatchStateSchema,
    newestFirst: z.literal('true').optional().meta({ description: 'In the opposite order' }),
    ...Paging,
  }),
  success: { status: 200, reply: pageOf('payoutBatches', PayoutBatchReply) },
});
export const readPayoutBatch = defineOperation({
  operationId: 'readPayoutBatch',
  method: 'get',
  discloses: 'many',
  path: '/v1/payout-batches/:payoutBatchId',
  summary: 'One payout batch',
  summaryZh: '查看一个支付批次',
  allow: OFFICE_READERS,
  params: PayoutBatchParams,
  success: { status: 200, reply: PayoutBatchReply },
  problems: ['society_not_granted', 'payout_batch_unknown'],
});
export const approvePayoutBatch = defineOperation({
  operationId: 'approvePayoutBatch',
  method: 'post',
  path: '/v1/payout-batches/:payoutBatchId/approval',
  summary: 'Checker: another person than the maker agrees',
  summaryZh: '复核：由制单人以外的人同意',
  allow: BATCH_STEPS,
  params: PayoutBatchParams,
  ifMatch: 'optional',
  success: { status: 200, reply: PayoutBatchReply },
  problems: [
    'society_not_granted',
    'payout_batch_unknown',
    'payout_batch_not_ready',
    'payout_batch_same_person',
    'order_flagged',
    'payment_person_involved',
  ],
});
export const releasePayoutBatch = defineOperation({
  operationId: 'releasePayoutBatch',
  method: 'post',
  path: '/v1/payout-batches/:payoutBatchId/release',
  summary: 'Releaser: a third person lets it go to the bank; funds are reserved first, any short one holds all',
  summaryZh: '放行：由第三人放行到银行；先预留各项基金，任何一项不足则全部不放行',
  allow: BATCH_STEPS,
  params: PayoutBatchParams,
  ifMatch: 'optional',
  success: { status: 202, reply: PayoutBatchReply },
  problems: [
    'society_not_granted',
    'payout_batch_unknown',
    'payout_batch_not_ready',
    'payout_batch_same_person',
    'payment_limit_exceeded',
    'payment_person_involved',
  ],
});
export const withdrawPayoutBatch = defineOperation({
  operationId: 'withdrawPayoutBatch',
  method: 'post',
  path: '/v1/payout-batches/:payoutBatchId/withdrawal',
  summary: 'Take a batch back before release; its orders are free again',
  summaryZh: '放行之前撤回批次；其中的指令重新待付',
  allow: BATCH_STEPS,
  params: PayoutBatchParams,
  ifMatch: 'optional',
  success: { status: 200, reply: PayoutBatchReply },
  problems: ['society_not_granted', 'payout_batch_unknown', 'payout_batch_not_ready'],
});

export const PAYOUT_BATCH_OPERATIONS = [
  makePayoutBatch,
  listPayoutBatches,
  readPayoutBatch,
  approvePayoutBatch,
  releasePayoutBatch,
  withdrawPayoutBatch,
] as const;
