import { z } from 'zod';
import { WordsSchema } from '../shared/bilingual.ts';
import { LongWorkReply } from '../shared/long-work.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import {
  CategorySchema,
  CivilDateSchema,
  CodeSchema,
  PlanCodeSchema,
  RelationSchema,
  SexSchema,
  UuidSchema,
  YuanSchema,
} from '../shared/schemas.ts';
import { ForeseenCover } from '../claim-adjudication/cover-http.ts';
import { streamedFile } from '../shared/streamed-file.ts';
import { BatchParams, BatchReply } from './batch-http.ts';
import { SocietySchema } from './employer-http.ts';
import { CELL_FINDING_CODES, ROSTER_NOTE_CODES } from './finding-codes.ts';
import { LEFT_OUT_MAX, ROSTER_BYTES_MAX } from './draft-limits.ts';
import { LeavesHeldBack } from './leaves-held-back.ts';

export const ROSTER_ROWS_MAX = 50_000;
/** A larger file is read after its request was answered: some 4,000 rows. */
export const ROSTER_AT_ONCE_BYTES_MAX = 256 * 1024;
/** Changes and findings listed in a preview; the counts are always whole. */
export const PREVIEW_LISTED_MAX = 200;
/** Other lines that a finding names. */
export const FINDING_LINES_MAX = 200;

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What a roster file may be called; what it is, its content says. */
export const ROSTER_FILE_TYPES = [
  'text/csv',
  WORKBOOK_TYPE,
  'text/plain',
  'text/tab-separated-values',
  'text/html',
  'application/csv',
  'application/vnd.ms-excel',
  'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/vnd.ms-excel.sheet.binary.macroenabled.12',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/zip',
  'application/octet-stream',
] as const;

/** Why no row of a file is read: each says in words what to do. */
export const FILE_PROBLEMS = [
  'roster_file_encrypted',
  'roster_file_old_excel',
  'roster_file_macros',
  'roster_file_html',
  'roster_file_other_format',
  'roster_file_damaged',
  'roster_file_too_large',
  'roster_file_encoding',
  'roster_file_quote_open',
  'roster_file_separator',
  'roster_file_headings_missing',
  'roster_file_heading_doubled',
  'roster_file_empty',
] as const;

export const RosterRow = z.strictObject({
  name: z.string().max(60),
  idNumber: z
    .string()
    .max(60)
    .meta({ description: 'GB 11643; full-width digits and x are read', examples: ['320200198507150326'] }),
  phone: z.string().max(30).optional(),
  birthOn: CivilDateSchema.optional().meta({ description: 'Only compared with the ID number' }),
  sex: SexSchema.optional().meta({ description: 'Only compared with the ID number' }),
  category: CategorySchema.default('worker'),
  relation: RelationSchema.default('contract'),
  leftOn: CivilDateSchema.optional().meta({ description: 'First day out of service' }),
  insured: z.boolean().default(true),
  consent: z.boolean().default(false).meta({ description: 'The person joins of their own will' }),
  plan: PlanCodeSchema,
  units: z.int().min(0).max(99).default(1),
});
export type RosterRow = z.output<typeof RosterRow>;

export const RosterChange = z.object({
  type: z.enum(['join', 'leave', 'correction']),
  rowNo: z.int().positive().optional().meta({ description: 'Of the new roster; absent for a leave' }),
  personId: UuidSchema.optional().meta({ description: 'Absent for a person who is not in the register yet' }),
  name: z.string(),
  idNumber: z.string().meta({ description: 'Masked' }),
  erased: z.literal(true).optional().meta({ description: 'Who leaves was erased: name and number are empty' }),
  plan: PlanCodeSchema,
  fields: z.array(z.string()).meta({ description: 'What a correction changes' }),
  values: z
    .array(
      z.object({
        field: z.string().meta({ examples: ['birthOn'] }),
        before: z.string().optional().meta({ description: 'Absent: nothing stood there, or nobody can read it' }),
        after: z.string().optional().meta({ description: 'Absent: nothing stands there' }),
      }),
    )
    .optional()
    .meta({ description: 'Of a correction from what to what, field by field; of a phone a part' }),
  foreseen: ForeseenCover.optional().meta({
    description:
      'What the row would come to, were all of it submitted and paid today; absent for a leave, and while adjudication does not answer',
  }),
});
const Finding = z.object({
  rowNo: z.int().positive(),
  line: z.int().positive().meta({ description: 'Line of the file, or position in the array' }),
  column: z.string(),
  code: CodeSchema,
  words: WordsSchema.meta({ description: 'What is wrong' }),
  wanted: WordsSchema.optional().meta({ description: 'What is wanted' }),
});
const RowPlaceFields = {
  sheet: z.string().max(64).optional().meta({ description: 'Of a workbook' }),
  line: z.int().positive().meta({ description: 'Row of the sheet or file, or position in the array' }),
};
const CellFinding = z
  .object({
    ...RowPlaceFields,
    column: z.string().meta({ description: 'Heading of the file, or field of the row' }),
    cell: z
      .string()
      .optional()
      .meta({ description: 'Of a file', examples: ['C7'] }),
    code: z.enum(CELL_FINDING_CODES),
    words: WordsSchema.meta({ description: 'What is wrong' }),
    wanted: WordsSchema.meta({ description: 'What is wanted' }),
    lines: z
      .array(z.int().positive())
      .meta({ description: `Other lines it is about, at most ${String(FINDING_LINES_MAX)}` }),
    rows: z.int().positive().meta({ description: 'Rows it holds up' }),
    leftOut: z.boolean().meta({ description: 'All of these rows are left out: it holds up nothing' }),
    linesLeftOut: z
      .array(z.int().positive())
      .optional()
      .meta({ description: 'Of a fault of a whole sheet: which of `line` and `lines` are left out' }),
  })
  .meta({ description: 'A fault of reading or identity: it holds up the submission until it is mended or left out' });
export type CellFindingReply = z.input<typeof CellFinding>;
const RosterNote = z.object({
  sheet: z.string().optional(),
  code: z.enum(ROSTER_NOTE_CODES),
  words: WordsSchema,
  count: z.int().positive(),
  line: z.int().positive().optional().meta({ description: 'The first one' }),
});
const OutcomeCounts = z
  .array(z.object({ outcome: ForeseenCover.shape.outcome, count: z.int().positive() }))
  .meta({ description: 'How many rows come to what, were all of it submitted and paid today' });
export type OutcomeCounts = z.input<typeof OutcomeCounts>;

export const RosterReply = z.object({
  preview: z.boolean().meta({ description: 'True: nothing was written' }),
  changed: z.boolean().meta({ description: 'False: the same rows again, nothing changes' }),
  rosterNo: z.int().nonnegative(),
  rows: z.int(),
  persons: z.int(),
  processedRows: z.int(),
  joins: z.int(),
  leaves: z.int(),
  corrections: z.int(),
  leavesHeldBack: LeavesHeldBack.optional(),
  outcomes: OutcomeCounts.optional().meta({
    description:
      'Of every join and correction, also of those that are not listed: how many come to what, were all of it submitted and paid today. Absent for what was put in place, while adjudication does not answer, and of a large roster that was not asked about',
  }),
  changes: z.array(RosterChange).meta({ description: `At most ${String(PREVIEW_LISTED_MAX)}` }),
  findings: z.array(Finding).meta({
    description:
      'Rows that will not count, seen before anything is submitted: wrong numbers first, whoever is not marked voluntary last',
  }),
  cellFindings: z.array(CellFinding).meta({ description: `At most ${String(PREVIEW_LISTED_MAX)}` }),
  cellFindingCount: z.int().nonnegative(),
  rowsHeldUp: z.int().nonnegative().meta({
    description: 'Rows with a cell finding; they are not among `rows`. Nothing is submitted while there are any',
  }),
  notes: z.array(RosterNote).meta({ description: 'What was read otherwise than its writer may expect' }),
});
export type RosterReply = z.input<typeof RosterReply>;

export const replaceRoster = defineOperation({
  operationId: 'replaceRoster',
  method: 'put',
  path: '/v1/batches/:batchId/rows',
  summary:
    'Replace the rows of the draft; with `preview=true` only say what would change. A fault in any row writes nothing',
  summaryZh: '替换草稿的名单；`preview=true` 时只说明会有哪些变化。任何一行有错都不会写入',
  allow: ['clerk'],
  params: BatchParams,
  query: z.strictObject({ preview: z.enum(['true', 'false']).default('false') }),
  body: z.strictObject({ rows: z.array(RosterRow).min(1).max(ROSTER_ROWS_MAX) }),
  bodyBytesMax: ROSTER_BYTES_MAX,
  ifMatch: 'optional',
  success: {
    status: 202,
    reply: RosterReply,
    otherwise: { status: 200, when: 'It was compared only, or every row is processed already' },
  },
  problems: [
    'batch_unknown',
    'employer_not_yours',
    'employer_not_admitted',
    'batch_closed',
    'roster_leaves_uncertain',
    'person_erased',
  ],
});

export const replaceRosterFile = defineOperation({
  operationId: 'replaceRosterFile',
  method: 'put',
  path: '/v1/batches/:batchId/rows/file',
  summary:
    'The same from a workbook (xlsx) or a text file with Chinese or English headings, one line per person with one or several plans; rows with a finding are held up, the others stand. A file of more than 256 KiB is read as long work: `Location` says where it is, `readRosterUpload` what came of it',
  summaryZh:
    '用工作簿（xlsx）或文本文件替换名单，标题可用中文或英文，每人一行、可参加多项计划；有问题的行暂不提交，其余各行有效。超过 256 KiB 的文件在后台读取',
  allow: ['clerk'],
  params: BatchParams,
  query: z.strictObject({ preview: z.enum(['true', 'false']).default('false') }),
  body: streamedFile(
    ROSTER_FILE_TYPES,
    'xlsx, or text in any encoding with any separator; what it is, is told by its content, whatever the header says',
    { digest: 'optional' },
  ),
  bodyBytesMax: ROSTER_BYTES_MAX,
  ifMatch: 'optional',
  success: {
    status: 202,
    reply: z.union([RosterReply, LongWorkReply]),
    otherwise: { status: 200, when: 'It was compared only, or every row is processed already' },
  },
  problems: [
    'batch_unknown',
    'employer_not_yours',
    'employer_not_admitted',
    'batch_closed',
    'roster_upload_running',
    'roster_leaves_uncertain',
    ...FILE_PROBLEMS,
    'person_erased',
  ],
});

export const FileLanguage = z.enum(['zh', 'en']).default('zh').meta({ description: 'Of the words in the file' });

export const checkRosterFile = defineOperation({
  operationId: 'checkRosterFile',
  method: 'post',
  path: '/v1/batches/:batchId/rows/file/check',
  summary:
    'The same file back with one column more, which says of each row what is wrong and what is wanted; text in its own encoding. Nothing is written, nothing is kept',
  summaryZh: '取回同一份文件，多一列逐行写明哪里不对、应该怎么填；不写入，不留存',
  allow: ['clerk'],
  params: BatchParams,
  query: z.strictObject({ language: FileLanguage }),
  body: streamedFile(ROSTER_FILE_TYPES, 'The file, as for `replaceRosterFile`', { digest: 'optional' }),
  bodyBytesMax: ROSTER_BYTES_MAX,
  idempotencyKey: false,
  success: { status: 200, reply: streamedFile(['text/csv', WORKBOOK_TYPE], 'The annotated file') },
  problems: ['batch_unknown', 'employer_not_yours', 'employer_not_admitted', ...FILE_PROBLEMS],
});

export const readRosterTemplate = defineOperation({
  operationId: 'readRosterTemplate',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/roster-template',
  summary:
    'A workbook to fill in: the headings, the words that are read, and the plans of a society that are on sale on a day',
  summaryZh: '名单模板：标题、可识别的填写内容，以及互助会当日在售的计划',
  allow: ['clerk', 'reviewer', 'office-head'],
  query: z.strictObject({
    society: SocietySchema,
    startOn: CivilDateSchema.optional().meta({ description: 'Default: today' }),
    language: FileLanguage,
  }),
  success: { status: 200, reply: streamedFile([WORKBOOK_TYPE], 'The template') },
  problems: ['society_unknown'],
});

export const listRosterFindings = defineOperation({
  operationId: 'listRosterFindings',
  method: 'get',
  discloses: 'many',
  path: '/v1/batches/:batchId/rows/findings',
  summary: 'Faults of reading and identity of the roster that the draft holds, in the order of its rows',
  summaryZh: '草稿名单中读取和身份方面的问题，按行的顺序',
  allow: ['clerk', 'reviewer', 'office-head', 'supervisor'],
  params: BatchParams,
  query: z.strictObject(Paging),
  success: { status: 200, reply: pageOf('findings', CellFinding) },
  problems: ['society_not_granted', 'batch_unknown', 'employer_not_yours'],
});

export const leaveOutRows = defineOperation({
  operationId: 'leaveOutRows',
  method: 'post',
  path: '/v1/batches/:batchId/rows/left-out',
  summary:
    'Leave rows with a finding out of the submission, each by name; they stay in the declared size and in n. A row without a finding is refused',
  summaryZh: '把有问题的行逐一排除在提交之外；这些行仍计入填报人数。没有问题的行不能排除',
  allow: ['clerk'],
  params: BatchParams,
  body: z.strictObject({ rows: z.array(z.strictObject(RowPlaceFields)).min(1).max(LEFT_OUT_MAX) }),
  success: { status: 200, reply: BatchReply },
  problems: [
    'batch_unknown',
    'employer_not_yours',
    'batch_closed',
    'batch_roster_missing',
    'batch_row_not_held_up',
    'batch_left_out_exceeded',
  ],
});

export const restoreRows = defineOperation({
  operationId: 'restoreRows',
  method: 'post',
  path: '/v1/batches/:batchId/rows/put-back',
  summary:
    'Put rows that were left out back, each by name: they hold up the submission again. Other rows stay as they are',
  summaryZh: '把排除在提交之外的行逐一放回：改正前仍不能提交。其他行不变',
  allow: ['clerk'],
  params: BatchParams,
  body: z.strictObject({ rows: z.array(z.strictObject(RowPlaceFields)).min(1).max(LEFT_OUT_MAX) }),
  success: { status: 200, reply: BatchReply },
  problems: ['batch_unknown', 'employer_not_yours', 'batch_closed', 'batch_roster_missing'],
});

const RowReply = z.object({
  rowNo: z.int().positive(),
  line: z.int().positive(),
  personId: UuidSchema.optional(),
  name: z.string().meta({ description: 'Masked but for the clerk of the employer, while the batch is not over' }),
  idNumber: z.string().meta({ description: 'Masked' }),
  erased: z.literal(true).optional().meta({ description: 'The person was erased: name and number are empty' }),
  plan: PlanCodeSchema,
  units: z.int(),
  verdict: z
    .object({
      code: z.string().meta({ description: '`ok` or a refusal' }),
      words: WordsSchema,
      contributionYuan: YuanSchema,
    })
    .optional()
    .meta({ description: 'Of the submitted version; absent while it is not assessed' }),
  cover: z
    .object({
      outcome: z.enum(['granted', 'declined', 'revoked', 'kept']),
      code: CodeSchema.optional(),
      startOn: CivilDateSchema.optional(),
      endOn: CivilDateSchema.optional(),
      renewal: z.boolean().optional(),
      waived: z.boolean().optional(),
      waitingUntilOn: CivilDateSchema.optional(),
    })
    .optional(),
  foreseen: ForeseenCover.optional().meta({
    description:
      'With `foreseen=true`, for the clerk, until there is a cover: what it would come to, were it paid today',
  }),
});
export type RowReply = z.input<typeof RowReply>;

export const listRows = defineOperation({
  operationId: 'listRows',
  method: 'get',
  discloses: 'many',
  path: '/v1/batches/:batchId/rows',
  summary: 'Rows with verdict and cover, of the last submitted version or of the draft, in their order',
  summaryZh: '按顺序列出最近提交的版本或草稿的各行，连同核定结果和保障',
  allow: ['clerk', 'reviewer', 'office-head', 'supervisor'],
  params: BatchParams,
  query: z.strictObject({
    ...Paging,
    of: z.enum(['submission', 'draft']).default('submission'),
    foreseen: z.enum(['true', 'false']).default('false').meta({ description: 'Adjudication is asked about this page' }),
  }),
  success: { status: 200, reply: pageOf('rows', RowReply) },
  problems: ['society_not_granted', 'batch_unknown', 'employer_not_yours'],
});

export const ROSTER_OPERATIONS = [
  replaceRoster,
  replaceRosterFile,
  checkRosterFile,
  readRosterTemplate,
  listRows,
  listRosterFindings,
  leaveOutRows,
  restoreRows,
] as const;
