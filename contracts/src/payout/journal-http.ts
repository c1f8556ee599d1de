import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { streamedFile } from '../shared/streamed-file.ts';
import { CivilDateSchema, DigestSchema, SignedYuanSchema } from '../shared/schemas.ts';
import { BankTransferInput, PayoutProposalReply } from './payout-proposal-schemas.ts';
import { OFFICE_READERS } from './schemas.ts';

const Period = {
  fromOn: CivilDateSchema.optional().meta({ description: 'First day, inclusive' }),
  toOn: CivilDateSchema.optional().meta({ description: 'Last day, inclusive' }),
};

export const proposeBankTransfer = defineOperation({
  operationId: 'proposeBankTransfer',
  method: 'post',
  path: '/v1/bank-transfers',
  summary:
    'Propose a transfer between two of the association’s own accounts; a second person of another role confirms it',
  summaryZh: '提议在互助会自己的两个账户之间转账；须由另一岗位的第二人确认',
  allow: ['cashier', 'accountant'],
  body: BankTransferInput,
  success: { status: 202, reply: PayoutProposalReply },
  problems: ['own_account_unknown', 'sum_exceeded', 'transfer_not_covered'],
});

export const JournalEntryReply = z.object({
  businessKey: z.string().meta({
    description: 'Supervisors see what it names; to others what names an order, a claim or a person is a keyed name',
    examples: ['paid:0190…:1:1'],
  }),
  postedOn: CivilDateSchema,
  lines: z.array(z.object({ account: z.string(), amountYuan: SignedYuanSchema })),
});
export type JournalEntryReply = z.output<typeof JournalEntryReply>;
export const listJournal = defineOperation({
  operationId: 'listJournal',
  method: 'get',
  discloses: 'many',
  path: '/v1/journal',
  summary: 'The journal by day and business key',
  summaryZh: '按日期和业务编号列出账目',
  allow: OFFICE_READERS,
  query: z.strictObject({ ...Period, ...Paging }),
  success: { status: 200, reply: pageOf('entries', JournalEntryReply) },
});
export const listOverdueIncome = defineOperation({
  operationId: 'listOverdueIncome',
  method: 'get',
  discloses: 'many',
  path: '/v1/journal/overdue-income',
  summary: 'Contributions whose day is over for longer than the duties allow, and which the books still do not have',
  summaryZh: '应入账之日已过、超过职责规定天数仍未入账的互助费收入',
  allow: ['accountant', 'office-head', 'supervisor'],
  query: z.strictObject(Paging),
  success: {
    status: 200,
    reply: pageOf(
      'entries',
      JournalEntryReply.omit({ postedOn: true }).extend({
        dueOn: CivilDateSchema.meta({ description: 'The later of the first day of cover and full payment' }),
        overdueDays: z.int().positive().meta({ description: 'Since that day, until today' }),
      }),
    ),
  },
});
export const proveJournal = defineOperation({
  operationId: 'proveJournal',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/journal/proof',
  summary: 'Sum, balances and hash over the whole journal, re-added line by line',
  summaryZh: '逐笔重新加总全部账目：合计、余额和校验值',
  allow: OFFICE_READERS,
  success: {
    status: 200,
    reply: z.object({
      entries: z.int(),
      lines: z.int(),
      sumYuan: SignedYuanSchema.meta({ description: 'Always 0.00' }),
      sha256: DigestSchema.meta({ description: 'SHA-256 of the sorted lines `date|businessKey|account|fen\\n`' }),
      balances: z.array(z.object({ account: z.string(), amountYuan: SignedYuanSchema })),
      totalsAgree: z.boolean().meta({ description: 'The running totals that guard the funds say the same' }),
    }),
  },
});
export const JOURNAL_TEXT = 'text/plain; charset=utf-8';
export const exportJournal = defineOperation({
  operationId: 'exportJournal',
  method: 'get',
  discloses: 'export',
  path: '/v1/journal/export',
  summary: 'The journal in hledger’s format, whole or a period of it, of any size',
  summaryZh: '以 hledger 格式导出账目，全部或一段时间，大小不限',
  allow: OFFICE_READERS,
  query: z.strictObject({ format: z.literal('hledger').default('hledger'), ...Period }),
  success: { status: 200, reply: streamedFile([JOURNAL_TEXT], 'The journal, entry by entry') },
});

export const JOURNAL_OPERATIONS = [
  proposeBankTransfer,
  listJournal,
  listOverdueIncome,
  proveJournal,
  exportJournal,
] as const;
