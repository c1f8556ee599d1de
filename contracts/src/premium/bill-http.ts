import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { NothingSchema } from '../shared/nothing.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { yuanToFen } from '../shared/money.ts';
import { CivilDateSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { says } from '../shared/text-of-form.ts';
import { PremiumProposalReply } from './premium-proposal-schemas.ts';

const BillParams = z.object({ batchId: UuidSchema });

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

export const readBill = defineOperation({
  operationId: 'readBill',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/bills/:batchId',
  summary: 'The bill of a batch: due, received, credit, moneys and refunds',
  summaryZh: '批次的账单：应缴、已收、余款、来款和退款',
  allow: ['cashier', 'accountant', 'office-head', 'reviewer', 'supervisor'],
  params: BillParams,
  success: { status: 200, reply: BillReply },
  problems: ['bill_unknown', 'society_not_granted'],
});

export const listBills = defineOperation({
  operationId: 'listBills',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/bills',
  summary: 'Bills of one state, those payable first on top; or the bill of a reference',
  summaryZh: '某种状态的账单，应缴的在前；或按转账附言查找账单',
  allow: ['cashier', 'accountant', 'office-head', 'supervisor'],
  query: z.strictObject({ ...Paging, state: BillState.default('awaiting'), reference: z.string().max(40).optional() }),
  success: { status: 200, reply: pageOf('bills', BillReply) },
});

export const confirmFreeBill = defineOperation({
  operationId: 'confirmFreeBill',
  method: 'post',
  path: '/v1/bills/:batchId/confirmation',
  summary: 'Confirm a batch that costs nothing; what costs something is paid with money',
  summaryZh: '确认无需缴费的批次；需要缴费的以到账为准',
  allow: ['cashier', 'accountant'],
  params: BillParams,
  body: NothingSchema,
  success: { status: 200, reply: BillReply },
  problems: ['bill_unknown', 'bill_not_free', 'society_not_granted'],
});

export const proposeRefund = defineOperation({
  operationId: 'proposeRefund',
  method: 'post',
  path: '/v1/bills/:batchId/refunds',
  summary: 'Propose to pay credit of a batch back to the employer; a second person of another role confirms it',
  summaryZh: '提议把批次余款退给单位；须由另一岗位的第二人确认',
  allow: ['accountant'],
  params: BillParams,
  body: z.strictObject({
    payeeId: UuidSchema.meta({ description: 'The employer of the batch: its account is registered in payout' }),
    amountYuan: YuanSchema.refine(
      (text) => yuanToFen(text) > 0,
      says({ zh: '退款金额须大于零', en: 'a refund is more than nothing' }),
    )
      .optional()
      .meta({ description: 'Absent: the whole credit' }),
  }),
  success: { status: 202, reply: PremiumProposalReply },
  problems: ['bill_unknown', 'credit_missing', 'credit_exceeded', 'refund_payee_differs', 'society_not_granted'],
});

export const BILL_OPERATIONS = [readBill, listBills, confirmFreeBill, proposeRefund] as const;
