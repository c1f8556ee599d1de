import { z } from 'zod';
import { WordsSchema } from '../shared/bilingual.ts';
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
import { BatchParams } from './batch-http.ts';

export const ROSTER_ROWS_MAX = 50_000;
const ROSTER_BYTES_MAX = 32 * 1024 * 1024;
/** Changes and findings listed in a preview; the counts are always whole. */
export const PREVIEW_LISTED_MAX = 200;

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

const Change = z.object({
  type: z.enum(['join', 'leave', 'correction']),
  rowNo: z.int().positive().optional().meta({ description: 'Of the new roster; absent for a leave' }),
  personId: UuidSchema.optional().meta({ description: 'Absent for a person who is not in the register yet' }),
  name: z.string(),
  idNumber: z.string().meta({ description: 'Masked' }),
  plan: PlanCodeSchema,
  fields: z.array(z.string()).meta({ description: 'What a correction changes' }),
});
const Finding = z.object({
  rowNo: z.int().positive(),
  line: z.int().positive().meta({ description: 'Line of the file, or position in the array' }),
  column: z.string(),
  code: CodeSchema,
  words: WordsSchema,
});
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
  changes: z.array(Change).meta({ description: `At most ${String(PREVIEW_LISTED_MAX)}` }),
  findings: z.array(Finding).meta({ description: 'Rows that will not count, seen before anything is submitted' }),
});
export type RosterReply = z.input<typeof RosterReply>;

export const replaceRoster = defineOperation({
  operationId: 'replaceRoster',
  method: 'put',
  path: '/v1/batches/:batchId/rows',
  summary:
    'Replace the rows of the draft; with `preview=true` only say what would change. A fault in any row writes nothing',
  allow: ['clerk'],
  params: BatchParams,
  query: z.strictObject({ preview: z.enum(['true', 'false']).default('false') }),
  body: z.strictObject({ rows: z.array(RosterRow).min(1).max(ROSTER_ROWS_MAX) }),
  bodyBytesMax: ROSTER_BYTES_MAX,
  success: {
    status: 202,
    reply: RosterReply,
    otherwise: { status: 200, when: 'It was compared only, or every row is processed already' },
  },
  problems: ['batch_unknown', 'employer_not_yours', 'batch_closed'],
});

export const replaceRosterFile = defineOperation({
  operationId: 'replaceRosterFile',
  method: 'put',
  path: '/v1/batches/:batchId/rows/file',
  summary: 'The same from a CSV file with Chinese or English headings, one line per person with one or several plans',
  allow: ['clerk'],
  params: BatchParams,
  query: z.strictObject({ preview: z.enum(['true', 'false']).default('false') }),
  body: z.string().min(1).meta({
    contentType: 'text/csv',
    description:
      'UTF-8 with or without BOM; another encoding is named, as in `Content-Type: text/csv; charset=gb18030`',
  }),
  bodyBytesMax: ROSTER_BYTES_MAX,
  success: {
    status: 202,
    reply: RosterReply,
    otherwise: { status: 200, when: 'It was compared only, or every row is processed already' },
  },
  problems: ['batch_unknown', 'employer_not_yours', 'batch_closed'],
});

const RowReply = z.object({
  rowNo: z.int().positive(),
  line: z.int().positive(),
  personId: UuidSchema.optional(),
  name: z.string(),
  idNumber: z.string().meta({ description: 'Masked' }),
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
});
export type RowReply = z.input<typeof RowReply>;

export const listRows = defineOperation({
  operationId: 'listRows',
  method: 'get',
  path: '/v1/batches/:batchId/rows',
  summary: 'Rows with verdict and cover, of the last submitted version or of the draft, in their order',
  allow: ['clerk', 'reviewer', 'office-head', 'supervisor'],
  params: BatchParams,
  query: z.strictObject({ ...Paging, of: z.enum(['submission', 'draft']).default('submission') }),
  success: { status: 200, reply: pageOf('rows', RowReply) },
  problems: ['batch_unknown', 'employer_not_yours'],
});

export const ROSTER_OPERATIONS = [replaceRoster, replaceRosterFile, listRows] as const;
