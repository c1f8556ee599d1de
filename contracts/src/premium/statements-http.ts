import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { CivilDateSchema } from '../shared/schemas.ts';
import { AccountNameSchema } from '../shared/account-name.ts';

export const StatementsReply = z.object({
  account: AccountNameSchema,
  throughOn: CivilDateSchema.nullable().meta({
    description: 'Every statement line up to this day is loaded; null: nothing was declared',
  }),
});

export const closeStatements = defineOperation({
  operationId: 'closeStatements',
  method: 'put',
  path: '/v1/bank-statements/:account',
  summary: 'Declare that every statement line of an account up to a day is loaded; bills lapse only behind it',
  summaryZh: '声明账户截至某日的银行流水已全部录入；此日之前的账单才会失效',
  allow: ['cashier', 'accountant'],
  params: z.object({ account: AccountNameSchema }),
  body: z.strictObject({ throughOn: CivilDateSchema }),
  success: { status: 200, reply: StatementsReply },
  problems: ['statement_day_open', 'statement_reopened', 'own_account_unknown'],
});

export const readStatements = defineOperation({
  operationId: 'readStatements',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/bank-statements/:account',
  summary: 'Up to which day the statement lines of an account are loaded',
  summaryZh: '账户的银行流水录入到哪一天',
  allow: ['cashier', 'accountant', 'office-head', 'supervisor'],
  params: z.object({ account: AccountNameSchema }),
  success: { status: 200, reply: StatementsReply },
});

export const STATEMENTS_OPERATIONS = [closeStatements, readStatements] as const;
