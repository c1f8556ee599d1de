import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, SignedYuanSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import {
  ExceptionResolutionInput,
  PayoutProposalReply,
  STATEMENT_LINES_MAX,
  StatementLineInput,
  StatementLineOutcome,
} from './payout-proposal-schemas.ts';
import { BankAccountName } from './schemas.ts';

export const proposeStatementLines = defineOperation({
  operationId: 'proposeStatementLines',
  method: 'post',
  path: '/v1/payout-statement-lines',
  summary:
    'Type what the bank’s statement says about outgoing payments; nothing counts before a second person of another role confirms it',
  summaryZh: '录入银行流水中的付款；须由另一岗位的第二人确认后才计入',
  allow: ['cashier', 'accountant'],
  body: z.strictObject({
    account: BankAccountName,
    lines: z.array(StatementLineInput).min(1).max(STATEMENT_LINES_MAX),
  }),
  success: { status: 202, reply: PayoutProposalReply },
  problems: ['society_not_granted', 'own_account_unknown', 'sum_exceeded', 'payment_person_involved'],
});
export const listStatementExceptions = defineOperation({
  operationId: 'listStatementExceptions',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/payout-statement-lines/exceptions',
  summary:
    'What the statement shows and no payment of ours explains; listed, and in the books, until two people resolved it',
  summaryZh: '流水中有而我方付款不能解释的款项；列示并入账，直到两人处理完毕',
  allow: ['cashier', 'accountant', 'supervisor'],
  query: z.strictObject(Paging),
  success: {
    status: 200,
    reply: pageOf(
      'lines',
      z.object({
        exceptionId: UuidSchema,
        account: BankAccountName,
        ref: z.string(),
        type: StatementLineInput.shape.type,
        endToEndId: z.string(),
        amountYuan: YuanSchema,
        movedYuan: SignedYuanSchema.meta({
          description: 'What it moved beyond what was known; negative left the account',
        }),
        valueOn: CivilDateSchema,
        outcome: StatementLineOutcome,
      }),
    ),
  },
});

export const proposeExceptionResolution = defineOperation({
  operationId: 'proposeExceptionResolution',
  method: 'post',
  path: '/v1/payout-statement-lines/exceptions/:exceptionId/resolution',
  summary: 'Propose how an exception of the statement is explained; a second person of another role confirms it',
  summaryZh: '提议如何解释流水中的例外；须由另一岗位的第二人确认',
  allow: ['cashier', 'accountant'],
  params: z.object({ exceptionId: UuidSchema }),
  body: ExceptionResolutionInput,
  success: { status: 202, reply: PayoutProposalReply },
  problems: [
    'society_not_granted',
    'bank_exception_unknown',
    'bank_exception_resolved',
    'resolution_unfit',
    'sum_exceeded',
    'payment_person_involved',
  ],
});

export const STATEMENT_LINE_OPERATIONS = [
  proposeStatementLines,
  listStatementExceptions,
  proposeExceptionResolution,
] as const;
