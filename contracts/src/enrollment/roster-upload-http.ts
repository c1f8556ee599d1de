import { z } from 'zod';
import { WordsSchema } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { LongWorkReply } from '../shared/long-work.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, CodeSchema, UuidSchema } from '../shared/schemas.ts';
import { streamedFile } from '../shared/streamed-file.ts';
import { BatchParams } from './batch-http.ts';
import { FILE_PROBLEMS, FileLanguage, RosterChange, RosterReply, WORKBOOK_TYPE } from './roster-http.ts';

const UploadParams = BatchParams.extend({
  workId: UuidSchema.meta({ description: 'The long work that reads the file' }),
});

const FindingCount = z.object({
  code: CodeSchema,
  words: WordsSchema,
  count: z.int().positive(),
  holdsUp: z.boolean().meta({ description: 'False: the rows stand, and will not count' }),
});

export const RosterUploadReply = RosterReply.extend({
  work: LongWorkReply,
  findingCounts: z.array(FindingCount).meta({ description: 'All findings by their code, in the order of the list' }),
  keptUntilOn: CivilDateSchema.meta({ description: 'Last day; then the file and what was read of it are forgotten' }),
});
export type RosterUploadReply = z.input<typeof RosterUploadReply>;

const UploadFinding = z.object({
  sheet: z.string().optional(),
  line: z.int().positive().meta({ description: 'Row of the sheet or file' }),
  column: z.string().meta({ description: 'Heading of the file, or field of the row' }),
  cell: z.string().optional(),
  code: CodeSchema,
  words: WordsSchema.meta({ description: 'What is wrong' }),
  wanted: WordsSchema.optional().meta({ description: 'What is wanted' }),
  rows: z.int().positive().meta({ description: 'Rows it is about' }),
  holdsUp: z.boolean().meta({ description: 'False: the row stands, and will not count' }),
});
export type UploadFinding = z.input<typeof UploadFinding>;

const UPLOAD_PROBLEMS = ['batch_unknown', 'employer_not_yours', 'roster_upload_unknown', 'roster_upload_unfinished'];
/** A file that could not be read answers with what was wrong, as a small one does at once. */
const READ_PROBLEMS = [...UPLOAD_PROBLEMS, 'work_interrupted', 'person_erased', ...FILE_PROBLEMS];

export const readRosterUpload = defineOperation({
  operationId: 'readRosterUpload',
  method: 'get',
  discloses: 'many',
  path: '/v1/batches/:batchId/roster-uploads/:workId',
  summary:
    'What came of a large roster file: the answer a small one gets at once, or the problem; for whoever sent it, until the end of the next day',
  summaryZh: '大文件读取的结果：与小文件当场得到的答复相同，或说明问题；只给上传的人看，保留到次日',
  allow: ['clerk'],
  params: UploadParams,
  query: z.strictObject({
    outcomes: z
      .enum(['true', 'false'])
      .default('false')
      .meta({ description: 'Adjudication is asked about every join and correction: `outcomes` says how many wait' }),
  }),
  success: { status: 200, reply: RosterUploadReply },
  problems: READ_PROBLEMS,
});

export const listRosterUploadChanges = defineOperation({
  operationId: 'listRosterUploadChanges',
  method: 'get',
  discloses: 'many',
  path: '/v1/batches/:batchId/roster-uploads/:workId/changes',
  summary: 'Every change that the file would make: joins, corrections, leaves, each in the order of the file',
  summaryZh: '文件会带来的全部变化：新增、更正、退出，按文件的顺序',
  allow: ['clerk'],
  params: UploadParams,
  query: z.strictObject({ ...Paging, type: z.enum(['join', 'leave', 'correction']).optional() }),
  success: { status: 200, reply: pageOf('changes', RosterChange) },
  problems: READ_PROBLEMS,
});

export const listRosterUploadFindings = defineOperation({
  operationId: 'listRosterUploadFindings',
  method: 'get',
  discloses: 'many',
  path: '/v1/batches/:batchId/roster-uploads/:workId/findings',
  summary:
    'Every finding of the file, by its code and then in the order of the file; those that hold up rows come first',
  summaryZh: '文件中的全部问题，按种类和文件顺序；影响提交的在前',
  allow: ['clerk'],
  params: UploadParams,
  query: z.strictObject({ ...Paging, code: CodeSchema.optional() }),
  success: { status: 200, reply: pageOf('findings', UploadFinding) },
  problems: READ_PROBLEMS,
});

export const annotateRosterUpload = defineOperation({
  operationId: 'annotateRosterUpload',
  method: 'get',
  discloses: 'export',
  path: '/v1/batches/:batchId/roster-uploads/:workId/file',
  summary: 'The same file back with one column more, which says of each row what is wrong and what is wanted',
  summaryZh: '取回同一份文件，多一列逐行写明哪里不对、应该怎么填',
  allow: ['clerk'],
  params: UploadParams,
  query: z.strictObject({ language: FileLanguage }),
  success: { status: 200, reply: streamedFile(['text/csv', WORKBOOK_TYPE], 'The annotated file') },
  problems: READ_PROBLEMS,
});

export const adoptRosterUpload = defineOperation({
  operationId: 'adoptRosterUpload',
  method: 'post',
  path: '/v1/batches/:batchId/roster-uploads/:workId/adoption',
  summary:
    'Puts the rows of a file that was compared into the draft, as long work. Refused when the roster was replaced since the comparison, and with `If-Match` when anything of the batch was changed, also while the rows are stored: the work then fails with `stale`',
  summaryZh:
    '把比对过的文件存入草稿，在后台进行；比对之后名单已被替换的不予存入，带 `If-Match` 的，批次有任何改动也不予存入（存入过程中亦然，任务以 `stale` 失败）',
  allow: ['clerk'],
  params: UploadParams,
  success: { status: 202, reply: LongWorkReply },
  ifMatch: 'optional',
  problems: [
    ...READ_PROBLEMS,
    'employer_not_admitted',
    'batch_closed',
    'comparison_outdated',
    'roster_leaves_uncertain',
    'roster_upload_running',
  ],
});

export const ROSTER_UPLOAD_OPERATIONS = [
  readRosterUpload,
  listRosterUploadChanges,
  listRosterUploadFindings,
  annotateRosterUpload,
  adoptRosterUpload,
] as const;
