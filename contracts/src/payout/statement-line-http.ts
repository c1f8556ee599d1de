import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, YuanSchema } from '../shared/schemas.ts';
import { RETURN_REASONS } from './reason-codes.ts';
import { BankAccountName, BankReference } from './schemas.ts';

export const StatementLineInput = z.strictObject({
  ref: BankReference.meta({ description: 'The bank’s own reference; a line counts once per account' }),
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

export const STATEMENT_LINE_OPERATIONS = [takeStatementLines, listStatementExceptions] as const;
