import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { LongWorkReply } from '../shared/long-work.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { PROPOSAL_PROBLEMS, PROPOSAL_STATES, ProposalRefusalInput } from '../shared/proposal.ts';
import { CivilDateSchema, UuidSchema } from '../shared/schemas.ts';
import { streamedFile } from '../shared/streamed-file.ts';
import {
  RegisterDifferenceReply,
  RegisterEditInput,
  RegisterEntryReply,
  RegisterImportReply,
  RegisterProposalReply,
  RegisterReply,
  RegisterSchema,
} from './register-schemas.ts';
import { REGISTER_BYTES_MAX, ROW_CHANGES } from './registers.ts';

const params = z.object({ register: RegisterSchema });
const proposalParams = z.object({ proposalId: UuidSchema });
const proposalPath = '/v1/register-proposals';

/** Who keeps registers and who looks after that. */
const OFFICE = ['reviewer', 'office-head', 'accountant', 'supervisor'] as const;
/** The head of office confirms, so that somebody else proposes. */
const PROPOSERS = ['reviewer', 'accountant'] as const;
const POSSIBLE = [
  'comparison_outdated',
  'register_not_begun',
  'register_row_unknown',
  'register_day_before_latest',
] as const;

/** Why a file is not compared, or its difference is not proposed. */
const IMPORT_PROBLEMS = [
  'register_file_unreadable',
  'register_file_empty',
  'register_file_too_large',
  'register_file_headings_missing',
  'comparison_outdated',
  'register_day_before_latest',
] as const;

export const listRegisterEntriesNamed = defineOperation({
  operationId: 'listRegisterEntriesNamed',
  method: 'post',
  discloses: 'nobody',
  path: '/v1/registers/:register/search',
  summary: 'Rows of a day by code, name or alias; those that begin with the text come first. The text is in no address',
  summaryZh: '按编码、名称或别名查找某日的名录条目，以所输文字开头的在前；文字不出现在地址中',
  allow: ['member', 'clerk', ...OFFICE],
  idempotencyKey: false,
  params,
  query: z.strictObject(Paging),
  body: z.strictObject({
    text: z.string().trim().min(1).max(50).meta({ description: 'A code, a name or a part of one' }),
    on: CivilDateSchema.optional().meta({ description: 'Default: today' }),
  }),
  success: { status: 200, reply: pageOf('entries', RegisterEntryReply) },
});

export const listRegisterEntries = defineOperation({
  operationId: 'listRegisterEntries',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/registers/:register/entries',
  summary: 'Every row of a day in the order of codes, with everything it ever said',
  summaryZh: '某日的全部条目，按编码排列，并附其历来所载',
  allow: OFFICE,
  params,
  query: z.strictObject({
    on: CivilDateSchema.optional().meta({ description: 'Default: today' }),
    ...Paging,
  }),
  success: { status: 200, reply: pageOf('entries', RegisterEntryReply) },
});

export const readRegister = defineOperation({
  operationId: 'readRegister',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/registers/:register',
  summary: 'How large a register is and from when it holds',
  summaryZh: '名录有多少条、自哪一日起适用',
  allow: OFFICE,
  params,
  success: { status: 200, reply: RegisterReply },
});

export const importRegister = defineOperation({
  operationId: 'importRegister',
  method: 'post',
  path: '/v1/registers/:register/imports',
  summary:
    'Compare the whole register with a file (.xlsx or text) and propose the difference; rows the file does not hold end on the day. Nothing changes before the head of office confirms. A file of more than 256 KiB is read as long work: `Location` says where it is, `readRegisterImport` what came of it',
  summaryZh:
    '将整份名录与文件（.xlsx 或文本）比对并提议差异；文件中没有的条目自该日起终止。负责人确认之前不作任何更改。超过 256 KiB 的文件在后台读取',
  allow: PROPOSERS,
  params,
  query: z.strictObject({ effectiveOn: CivilDateSchema.meta({ description: 'First day on which the file holds' }) }),
  body: streamedFile(
    ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream'],
    'Headings are looked for: 编码, 名称, 别名, and for hospitals 等级, 级别, 定点起, 定点止',
    { digest: 'optional' },
  ),
  bodyBytesMax: REGISTER_BYTES_MAX,
  success: {
    status: 200,
    reply: z.union([RegisterImportReply, LongWorkReply]),
    otherwise: { status: 202, when: 'The file is large and is read as long work' },
  },
  problems: [...IMPORT_PROBLEMS, 'register_import_running'],
});

export const readRegisterImport = defineOperation({
  operationId: 'readRegisterImport',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/registers/:register/imports/:workId',
  summary: 'What came of a large file: the answer a small one gets at once, or the problem; for whoever sent it',
  summaryZh: '大文件导入的结果：与小文件当场得到的答复相同，或说明问题；只给上传的人看',
  allow: PROPOSERS,
  params: params.extend({ workId: UuidSchema.meta({ description: 'The long work that reads the file' }) }),
  success: { status: 200, reply: RegisterImportReply },
  problems: [...IMPORT_PROBLEMS, 'register_import_unknown', 'register_import_unfinished', 'work_interrupted'],
});

export const listRegisterDifferences = defineOperation({
  operationId: 'listRegisterDifferences',
  method: 'get',
  discloses: 'nobody',
  path: `${proposalPath}/:proposalId/differences`,
  summary: 'What an import would change, row by row in the order of codes; kept for some weeks',
  summaryZh: '一次导入将更改的内容，逐条按编码排列；保留数周',
  allow: OFFICE,
  params: proposalParams,
  query: z.strictObject({ change: z.enum(ROW_CHANGES).optional(), ...Paging }),
  success: { status: 200, reply: pageOf('differences', RegisterDifferenceReply) },
  problems: ['proposal_unknown'],
});

export const proposeRegisterEdit = defineOperation({
  operationId: 'proposeRegisterEdit',
  method: 'post',
  path: '/v1/registers/:register/edits',
  summary: 'Propose a row, a further name of one, or its end; nothing changes before the head of office confirms',
  summaryZh: '提议新增或更改一条、增加别名或终止；负责人确认之前不作任何更改',
  allow: PROPOSERS,
  params,
  body: RegisterEditInput,
  success: { status: 201, reply: RegisterProposalReply },
  problems: ['register_not_begun', 'register_row_unknown', 'register_day_before_latest'],
});

export const listRegisterProposals = defineOperation({
  operationId: 'listRegisterProposals',
  method: 'get',
  discloses: 'nobody',
  path: proposalPath,
  summary: 'What is proposed about registers; pending ones by their last day',
  summaryZh: '关于名录的提议；待确认的按最后期限排列',
  allow: OFFICE,
  query: z.strictObject({ state: z.enum(PROPOSAL_STATES).default('pending'), ...Paging }),
  success: { status: 200, reply: pageOf('proposals', RegisterProposalReply) },
});

export const readRegisterProposal = defineOperation({
  operationId: 'readRegisterProposal',
  method: 'get',
  discloses: 'nobody',
  path: `${proposalPath}/:proposalId`,
  summary: 'One proposal about a register',
  summaryZh: '一项关于名录的提议',
  allow: OFFICE,
  params: proposalParams,
  success: { status: 200, reply: RegisterProposalReply },
  problems: ['proposal_unknown'],
});

export const confirmRegisterProposal = defineOperation({
  operationId: 'confirmRegisterProposal',
  method: 'post',
  path: `${proposalPath}/:proposalId/confirmation`,
  summary:
    'Agree, as head of office and another person than who proposed it; claims that waited for it are decided anew',
  summaryZh: '以负责人身份、且非提议人本人确认；等待此项的申请随即重新核定',
  allow: ['office-head'],
  params: proposalParams,
  ifMatch: 'optional',
  success: { status: 200, reply: RegisterProposalReply },
  problems: [...PROPOSAL_PROBLEMS, ...POSSIBLE],
});

export const refuseRegisterProposal = defineOperation({
  operationId: 'refuseRegisterProposal',
  method: 'post',
  path: `${proposalPath}/:proposalId/refusal`,
  summary: 'Disagree, as head of office and another person than who proposed it; nothing is done',
  summaryZh: '以负责人身份、且非提议人本人不同意；不作任何更改',
  allow: ['office-head'],
  params: proposalParams,
  body: ProposalRefusalInput,
  ifMatch: 'optional',
  success: { status: 200, reply: RegisterProposalReply },
  problems: ['proposal_unknown', 'proposal_concluded', 'proposal_same_person'],
});

export const withdrawRegisterProposal = defineOperation({
  operationId: 'withdrawRegisterProposal',
  method: 'post',
  path: `${proposalPath}/:proposalId/withdrawal`,
  summary: 'Take one’s own proposal back before it is confirmed',
  summaryZh: '在确认之前撤回自己的提议',
  allow: PROPOSERS,
  params: proposalParams,
  ifMatch: 'optional',
  success: { status: 200, reply: RegisterProposalReply },
  problems: ['proposal_unknown', 'proposal_concluded', 'proposal_of_another'],
});

export const REGISTER_OPERATIONS = [
  listRegisterEntriesNamed,
  listRegisterEntries,
  readRegister,
  importRegister,
  readRegisterImport,
  listRegisterDifferences,
  proposeRegisterEdit,
  listRegisterProposals,
  readRegisterProposal,
  confirmRegisterProposal,
  refuseRegisterProposal,
  withdrawRegisterProposal,
] as const;
