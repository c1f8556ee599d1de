import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, CodeSchema, InstantSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { SocietySchema } from '../enrollment/employer-http.ts';
import { JournalEntryReply } from './journal-http.ts';
import { AccountInput } from '../shared/account-input.ts';
import { ORDER_FLAGS, REDIRECTION_REASONS } from './reason-codes.ts';
import { ClawBackInput, FlagAcceptanceInput, PayoutProposalReply } from './payout-proposal-schemas.ts';
import { DocumentReference, FundCode, OFFICE_READERS, OrderId } from './schemas.ts';
import { REDIRECTIONS_KEPT_MAX } from './order-limits.ts';

export const OrderStateSchema = z.enum([
  'awaiting-account',
  'ordered',
  'batched',
  'sending',
  'sent',
  'unknown',
  'settled',
  'returned',
  'annulled',
]);
export const OrderReply = z.object({
  orderId: OrderId,
  state: OrderStateSchema,
  claimId: UuidSchema.optional(),
  decisionNo: z.int().optional(),
  batchId: UuidSchema.optional(),
  refundNo: z.int().optional(),
  moneyId: UuidSchema.optional().meta({ description: 'Money nobody is known for, on its way back to its payer' }),
  payeeId: UuidSchema,
  orderedOn: CivilDateSchema,
  amountYuan: YuanSchema,
  holderMasked: z.string().optional().meta({ description: 'Absent while no account is registered' }),
  payeeErased: z
    .literal(true)
    .optional()
    .meta({ description: 'Whose account it was is known to nobody any more: the payee was erased' }),
  lines: z.array(z.object({ fund: FundCode, item: z.string(), amountYuan: YuanSchema })).meta({
    description: 'To whoever handles money one line of the neutral group `BENEFITS`: a benefit may name an illness',
  }),
  payoutBatchId: UuidSchema.optional(),
  redirection: z
    .object({
      payeeId: UuidSchema,
      reason: z.enum(REDIRECTION_REASONS),
      documentReference: z.string().optional(),
      proposedBy: z.string(),
    })
    .optional()
    .meta({ description: 'Another payee was proposed; a second person has yet to confirm' }),
  redirections: z
    .array(
      z.object({
        payeeId: UuidSchema,
        reason: z.enum(REDIRECTION_REASONS),
        documentReference: z.string().optional(),
        proposedBy: z.string(),
        confirmedBy: z.string(),
        confirmedOn: CivilDateSchema,
      }),
    )
    .optional()
    .meta({
      description: `To whom two people sent it instead, one after the other: the last ${String(REDIRECTIONS_KEPT_MAX)}; shown to staff`,
    }),
  flags: z.array(z.enum(ORDER_FLAGS)).optional().meta({
    description: 'What holds it until two people accept it, as things stand now; shown to staff, until it is sent',
  }),
  acceptedFlags: z
    .array(
      z.object({
        flags: z.array(z.enum(ORDER_FLAGS)),
        reason: z.string(),
        documentReference: z.string().optional().meta({ description: 'Absent where it was not asked yet' }),
        proposalId: UuidSchema,
        acceptedOn: CivilDateSchema,
      }),
    )
    .optional()
    .meta({ description: 'What two people accepted, for ever; shown to staff' }),
  clawedBackYuan: YuanSchema.meta({ description: 'Taken back from the payee after payment' }),
  attemptNo: z
    .int()
    .positive()
    .meta({ description: 'The attempt it is at, or would be sent as: 1 for a payment that was never sent' }),
  paidBeforeOn: z.array(CivilDateSchema).meta({
    description:
      'Days on which earlier attempts of the same order left the account: paid before, and said to have come back',
  }),
  contradicted: z
    .boolean()
    .optional()
    .meta({ description: 'The bank settled an attempt it had rejected: a person must look. Shown to staff' }),
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
  discloses: 'many',
  path: '/v1/orders',
  summary:
    'A queue of orders by state (oldest first), those of one claim, batch or payout batch, or those the bank contradicted',
  summaryZh: '某种状态的支付指令（先到在前）、某份申请、参保批次或付款批次的指令，或与银行不一致的指令',
  allow: OFFICE_READERS,
  query: z.strictObject({
    state: OrderStateSchema.optional(),
    claimId: UuidSchema.optional(),
    batchId: UuidSchema.optional().meta({ description: 'The refunds of this batch' }),
    payoutBatchId: UuidSchema.optional().meta({ description: 'Those that were put into this payout batch, by id' }),
    endToEndId: z.string().max(40).optional().meta({
      description: 'The one that a payment is called at the bank, as it is printed on a statement',
    }),
    contradicted: z.literal('true').optional(),
    society: SocietySchema.optional().meta({
      description: 'Of what was asked for only those a fund of this society pays; a page may hold fewer than its limit',
    }),
    flagged: z.enum(['true', 'false']).optional().meta({
      description: 'Of what was asked for only those that are held by a flag, or that are not',
    }),
    ...Paging,
  }),
  success: { status: 200, reply: pageOf('orders', OrderReply) },
  problems: ['society_not_granted', 'payout_batch_unknown'],
});
export const listOwnOrders = defineOperation({
  operationId: 'listOwnOrders',
  method: 'get',
  discloses: 'person',
  path: '/v1/me/orders',
  summary: 'Orders paid, or to be paid, to the caller’s own account; of one claim, or all',
  summaryZh: '付到本人账户的支付指令；某份申请的，或全部',
  allow: ['member'],
  query: z.strictObject({ claimId: UuidSchema.optional(), ...Paging }),
  success: { status: 200, reply: pageOf('orders', OrderReply) },
});
export const readOrder = defineOperation({
  operationId: 'readOrder',
  method: 'get',
  discloses: 'person',
  path: '/v1/orders/:orderId',
  summary: 'One order with its attempts; a member sees those paid to them',
  summaryZh: '查看一笔支付指令和历次付款；会员看付给自己的',
  allow: ['member', ...OFFICE_READERS],
  params: OrderParams,
  success: { status: 200, reply: OrderReply },
  problems: ['society_not_granted', 'order_unknown'],
});
export const listOrderEntries = defineOperation({
  operationId: 'listOrderEntries',
  method: 'get',
  discloses: 'person',
  path: '/v1/orders/:orderId/entries',
  summary: 'What the journal says of one order, from its approval to what came back, by day',
  summaryZh: '账簿中关于一笔支付指令的分录，从批准到退回，按日期排列',
  allow: ['supervisor'],
  params: OrderParams,
  query: z.strictObject(Paging),
  success: { status: 200, reply: pageOf('entries', JournalEntryReply) },
  problems: ['society_not_granted', 'order_unknown'],
});
export const reissueOrder = defineOperation({
  operationId: 'reissueOrder',
  method: 'put',
  path: '/v1/orders/:orderId/account',
  summary: 'Repair a returned payment: with a corrected account (member, clerk) or the payee’s present one (cashier)',
  summaryZh: '补救被退回的付款：用更正后的账户（会员、经办人），或现登记的账户（出纳）',
  allow: ['member', 'clerk', 'cashier'],
  params: OrderParams,
  body: z.strictObject({
    account: AccountInput.optional().meta({ description: 'Owner only; absent: the account now registered' }),
  }),
  success: { status: 200, reply: OrderReply },
  problems: [
    'society_not_granted',
    'order_unknown',
    'order_not_returned',
    'payee_account_unchanged',
    'payment_person_involved',
    'person_erased',
  ],
});
export const proposeRedirection = defineOperation({
  operationId: 'proposeRedirection',
  method: 'put',
  path: '/v1/orders/:orderId/redirection',
  summary: 'Propose another payee for an order that waits or came back: heirs, a legal successor, another payer',
  summaryZh: '提议把待付或被退回的指令改付他人：继承人、承继单位或其他缴费人',
  allow: ['cashier', 'accountant'],
  params: OrderParams,
  body: z.strictObject({
    payeeId: UuidSchema.meta({ description: 'A registered payee' }),
    reason: z.enum(REDIRECTION_REASONS),
    documentReference: DocumentReference,
  }),
  success: { status: 200, reply: OrderReply },
  problems: [
    'society_not_granted',
    'order_unknown',
    'payee_unknown',
    'order_not_redirectable',
    'redirection_payee_unchanged',
    'payment_person_involved',
  ],
});
export const confirmRedirection = defineOperation({
  operationId: 'confirmRedirection',
  method: 'post',
  path: '/v1/orders/:orderId/redirection/confirmation',
  summary: 'Confirm the other payee, as somebody else than who proposed it; it is paid by the next payout batch',
  summaryZh: '由提议人以外的人确认改付；随下一支付批次付出',
  allow: ['cashier', 'accountant', 'office-head'],
  params: OrderParams,
  success: { status: 200, reply: OrderReply },
  problems: [
    'society_not_granted',
    'order_unknown',
    'proposal_unknown',
    'proposal_same_person',
    'proposal_same_role',
    'redirection_account_changed',
    'order_not_redirectable',
    'payment_person_involved',
  ],
});
export const askBankAboutOrder = defineOperation({
  operationId: 'askBankAboutOrder',
  method: 'post',
  path: '/v1/orders/:orderId/inquiry',
  summary: 'Ask the bank what became of a payment in flight; it is never sent again by this',
  summaryZh: '向银行查询在途付款的结果；不会因此重复付款',
  allow: ['cashier'],
  params: OrderParams,
  success: { status: 200, reply: OrderReply },
  problems: ['society_not_granted', 'order_unknown', 'order_not_in_flight'],
});

export const proposeFlagAcceptance = defineOperation({
  operationId: 'proposeFlagAcceptance',
  method: 'post',
  path: '/v1/orders/:orderId/flag-acceptances',
  summary: 'Propose to pay a flagged order all the same, with the reason; a second person of another role confirms it',
  summaryZh: '提议对有提示的指令照付并写明理由；须由另一岗位的第二人确认',
  allow: ['cashier', 'accountant'],
  params: OrderParams,
  body: FlagAcceptanceInput,
  success: { status: 202, reply: PayoutProposalReply },
  problems: [
    'society_not_granted',
    'order_unknown',
    'order_not_ready',
    'order_flags_differ',
    'payment_person_involved',
  ],
});

export const proposeClawBack = defineOperation({
  operationId: 'proposeClawBack',
  method: 'post',
  path: '/v1/orders/:orderId/claw-backs',
  summary:
    'Propose to book money that a payee paid back to a fund, at most what the fund paid; a second person confirms it',
  summaryZh: '提议把收款人退还的钱记回基金，不超过该基金付出的数额；须由第二人确认',
  allow: ['accountant'],
  params: OrderParams,
  body: ClawBackInput,
  success: { status: 202, reply: PayoutProposalReply },
  problems: [
    'society_not_granted',
    'order_unknown',
    'order_not_settled',
    'claw_back_exceeded',
    'claw_back_differs',
    'credit_booked_already',
    'sum_exceeded',
    'payment_person_involved',
  ],
});

export const ORDER_OPERATIONS = [
  listOrders,
  listOwnOrders,
  readOrder,
  listOrderEntries,
  reissueOrder,
  proposeRedirection,
  confirmRedirection,
  askBankAboutOrder,
  proposeFlagAcceptance,
  proposeClawBack,
] as const;
