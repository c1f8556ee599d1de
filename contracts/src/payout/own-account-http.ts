import { z } from 'zod';
import { AccountNameSchema } from '../shared/account-name.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema } from '../shared/schemas.ts';
import { OwnAccountInput, PayoutProposalReply } from './payout-proposal-schemas.ts';
import { OFFICE_READERS } from './schemas.ts';

const OwnAccountReply = z.object({
  account: AccountNameSchema,
  number: z.string().optional().meta({ description: 'Absent until it was registered' }),
  bankCode: z.string().optional(),
  purpose: z.string().optional(),
  holder: z.string().optional(),
  registeredOn: CivilDateSchema.optional(),
});

export const listOwnAccounts = defineOperation({
  operationId: 'listOwnAccounts',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/own-accounts',
  summary:
    'The accounts of the association: the two it pays from, and those that were registered. No other name is one',
  summaryZh: '互助会自己的账户：两个付款账户和已登记的账户，此外都不算',
  allow: OFFICE_READERS,
  query: z.strictObject(Paging),
  success: { status: 200, reply: pageOf('accounts', OwnAccountReply) },
});
export const proposeOwnAccount = defineOperation({
  operationId: 'proposeOwnAccount',
  method: 'post',
  path: '/v1/own-accounts',
  summary: 'Propose an account of the association by name, number and purpose; the head of office confirms it',
  summaryZh: '提议登记互助会的账户：名称、账号和用途；由办事处主任确认',
  allow: ['accountant'],
  body: OwnAccountInput,
  success: { status: 202, reply: PayoutProposalReply },
  problems: ['own_account_differs', 'sum_exceeded'],
});

export const readContributionsAccount = defineOperation({
  operationId: 'readContributionsAccount',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/contributions-account',
  summary: 'The account that contributions are paid to, as two people registered it: what stands on a transfer',
  summaryZh: '缴纳会费的收款账户，由两人登记；转账时照此填写',
  allow: ['clerk', ...OFFICE_READERS],
  success: {
    status: 200,
    reply: z.object({
      account: z
        .object({
          holder: z.string().optional().meta({ description: 'Name in which the bank keeps it' }),
          number: z.string(),
          bankCode: z.string(),
          registeredOn: CivilDateSchema,
        })
        .nullable()
        .meta({ description: 'null: nobody has registered it; no other answer names an account to pay to' }),
    }),
  },
});

export const OWN_ACCOUNT_OPERATIONS = [listOwnAccounts, proposeOwnAccount, readContributionsAccount] as const;
