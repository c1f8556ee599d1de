import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, YuanSchema } from '../shared/schemas.ts';
import {
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
  allow: ['cashier', 'accountant'],
  body: z.strictObject({
    account: BankAccountName,
    lines: z.array(StatementLineInput).min(1).max(STATEMENT_LINES_MAX),
  }),
  success: { status: 202, reply: PayoutProposalReply },
  problems: ['sum_exceeded'],
});
export const listStatementExceptions = defineOperation({
  operationId: 'listStatementExceptions',
  method: 'get',
  path: '/v1/payout-statement-lines/exceptions',
  summary: 'Statement lines that found no payment, or another sum',
  allow: ['cashier', 'accountant', 'supervisor'],
  query: z.strictObject(Paging),
  success: {
    status: 200,
    reply: pageOf(
      'lines',
      z.object({
        account: BankAccountName,
        ref: z.string(),
        type: StatementLineInput.shape.type,
        endToEndId: z.string(),
        amountYuan: YuanSchema,
        valueOn: CivilDateSchema,
        outcome: StatementLineOutcome,
      }),
    ),
  },
});

export const STATEMENT_LINE_OPERATIONS = [proposeStatementLines, listStatementExceptions] as const;
