import { z } from 'zod';
import { WordsSchema } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { NothingSchema } from '../shared/nothing.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import {
  CivilDateSchema,
  CodeSchema,
  PlanCodeSchema,
  SignedYuanSchema,
  UuidSchema,
  YuanSchema,
} from '../shared/schemas.ts';
import { says } from '../shared/text-of-form.ts';
import { SocietySchema } from './employer-http.ts';
import { BATCH_STATES } from './reason-codes.ts';
import { START_DAYS_BACK_MAX, START_MONTHS_AHEAD_MAX } from './draft-limits.ts';

/** Every part of a submission repeats them, and an event has a limit. */
const LEFT_SERVICE_MAX = 2_000;
export const BatchParams = z.object({ batchId: UuidSchema });

const Exclusion = z.strictObject({
  plan: PlanCodeSchema.optional().meta({ description: 'Absent: for every plan' }),
  women: z.boolean().default(false).meta({ description: 'Counts women, for the plans that count only women' }),
  reason: z.enum(['past-retirement', 'tenure', 'covered-elsewhere', 'not-insured', 'proven']),
  count: z.int().nonnegative().max(10_000_000),
  evidenceId: UuidSchema.optional(),
});
export const Headcount = z
  .strictObject({
    size: z.int().nonnegative().max(10_000_000).meta({ description: 'All staff in service on the snapshot date' }),
    women: z.int().nonnegative().max(10_000_000).default(0),
    exclusions: z.array(Exclusion).max(200).default([]),
    leftService: z
      .array(UuidSchema)
      .max(LEFT_SERVICE_MAX)
      .optional()
      .meta({ description: 'Persons once enrolled here who are no longer in service; absent: as declared before' }),
  })
  .refine(({ size, women }) => women <= size, {
    path: ['women'],
    ...says({ zh: '女职工人数多于职工总数', en: 'more women than staff' }),
  })
  .meta({ description: 'Declared headcount with the exclusions the employer proves' });
export type Headcount = z.output<typeof Headcount>;

export const PlanResult = z.object({
  plan: PlanCodeSchema,
  result: z.string().meta({ description: '`accepted`, `short`, or a code that stands alone', examples: ['short'] }),
  size: z.int(),
  n: z.int(),
  joined: z.int(),
  required: z.int().optional(),
  missing: z.int(),
  sentence: WordsSchema.meta({ description: '还差 N 人' }),
});

export const BatchReply = z.object({
  batchId: UuidSchema,
  employerId: UuidSchema,
  society: SocietySchema,
  startOn: CivilDateSchema,
  state: z.enum(BATCH_STATES),
  stateWords: WordsSchema,
  draft: z
    .object({
      rosterNo: z.int().nonnegative(),
      rows: z.int().nonnegative(),
      persons: z.int().nonnegative().meta({ description: 'People on these rows' }),
      processedRows: z.int().nonnegative().meta({ description: 'Rows whose persons are in the register' }),
      ready: z.boolean(),
      rowsHeldUp: z
        .int()
        .nonnegative()
        .meta({ description: 'Rows with a fault of reading or identity, neither mended nor left out' }),
      rowsLeftOut: z.int().nonnegative().meta({ description: 'They stay in size and n' }),
      headcount: z
        .object({
          size: z.int(),
          women: z.int(),
          exclusions: z.array(
            z.object({
              plan: z.string().optional(),
              women: z.boolean(),
              reason: z.string(),
              count: z.int(),
              evidenceId: z.string().optional(),
            }),
          ),
          leftService: z.int().nonnegative(),
        })
        .nullable(),
    })
    .meta({ description: 'What the next submission would send' }),
  submission: z.object({ version: z.int().positive(), submittedOn: CivilDateSchema, rows: z.int() }).nullable(),
  pending: z
    .enum(['correction', 'withdrawal'])
    .nullable()
    .meta({ description: 'A request the bill has not answered yet; one at a time' }),
  refusedChange: z.object({ version: z.int(), code: CodeSchema, words: WordsSchema }).nullable(),
  plans: z.array(PlanResult),
  bill: z
    .object({
      version: z.int().positive(),
      reference: z.string().meta({ description: 'To be written on the transfer' }),
      dueYuan: YuanSchema,
      heldYuan: YuanSchema.meta({ description: 'Received for the batch and not paid back, so far' }),
      missingYuan: YuanSchema.meta({ description: 'Still to be paid' }),
      payableUntilOn: CivilDateSchema,
      paidOn: CivilDateSchema.nullable().meta({ description: 'A: the date on which the batch is fully paid' }),
      moneys: z
        .array(
          z.object({
            on: CivilDateSchema.optional().meta({
              description: 'The day on which it was put down to the batch; absent where it was not kept',
            }),
            amountYuan: SignedYuanSchema.meta({ description: 'Negative: it was taken off, or is paid back' }),
          }),
        )
        .meta({ description: 'What came for the batch and what went back, in the order in which it was heard' }),
    })
    .nullable(),
  covers: z
    .object({
      granted: z.int(),
      declined: z.int(),
      revoked: z.int(),
      kept: z.int(),
      outstanding: z
        .int()
        .meta({ description: 'Accepted rows of a paid batch not yet answered, parked ones among them' }),
    })
    .meta({ description: 'Rows by what became of them at payment' }),
});
export type BatchReply = z.input<typeof BatchReply>;

export const openBatch = defineOperation({
  operationId: 'openBatch',
  method: 'post',
  path: '/v1/batches',
  summary: 'Open a draft for an employer and a start date, empty or with the roster of an earlier batch',
  summaryZh: '为单位和起始日开一个批次，可以沿用以前批次的名单',
  allow: ['clerk'],
  body: z.strictObject({
    employerId: UuidSchema,
    startOn: CivilDateSchema.meta({
      description: `S: at most ${String(START_DAYS_BACK_MAX)} days before today and ${String(START_MONTHS_AHEAD_MAX)} months after it`,
    }),
    society: SocietySchema.optional().meta({ description: 'Default: that of the employer' }),
    copyFrom: UuidSchema.optional().meta({
      description: 'A batch of the same employer whose roster the draft begins with',
    }),
  }),
  success: { status: 201, reply: BatchReply },
  problems: [
    'employer_unknown',
    'employer_not_yours',
    'employer_not_admitted',
    'employer_pooling_not_approved',
    'batch_unknown',
    'batch_roster_in_progress',
    'batch_findings_open',
    'batch_closed',
    'batch_start_out_of_range',
  ],
});

const BatchSummary = z.object({
  batchId: UuidSchema,
  startOn: CivilDateSchema,
  state: z.enum(BATCH_STATES),
  stateWords: WordsSchema,
  rows: z.int(),
  persons: z.int().nonnegative().optional().meta({
    description: 'People on these rows; absent of a submission whose roster was replaced since',
  }),
  version: z.int().nonnegative(),
  dueYuan: YuanSchema.optional(),
  reference: z.string().optional(),
  coverUntilOn: CivilDateSchema.optional().meta({ description: 'Last day of the covers of a paid batch' }),
  coverDaysLeft: z.int().optional().meta({ description: 'From today to that day; negative when it is past' }),
  participation: z
    .array(z.object({ plan: PlanCodeSchema, eligible: z.int(), joined: z.int() }))
    .meta({ description: 'How many of those who count joined each plan; empty while the batch is not paid' }),
});
export type BatchSummary = z.input<typeof BatchSummary>;

export const listBatches = defineOperation({
  operationId: 'listBatches',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/batches',
  summary: 'Batches of an employer, the latest first',
  summaryZh: '单位的批次，最近的在前',
  allow: ['clerk', 'reviewer', 'office-head', 'cashier', 'accountant', 'supervisor'],
  query: z.strictObject({ ...Paging, employerId: UuidSchema }),
  success: {
    status: 200,
    reply: pageOf('batches', BatchSummary).extend({
      on: CivilDateSchema.meta({ description: "The association's day" }),
      startRange: z
        .object({ earliestOn: CivilDateSchema, latestOn: CivilDateSchema })
        .meta({ description: 'On which days a batch may begin that is opened today' }),
    }),
  },
  problems: ['society_not_granted', 'employer_unknown', 'employer_not_yours'],
});

export const readBatch = defineOperation({
  operationId: 'readBatch',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/batches/:batchId',
  summary: 'Where a batch stands: thresholds, bill, covers; never a benefit, never a diagnosis',
  summaryZh: '批次办到哪一步：参保人数要求、账单、保障；不含互助金和诊断',
  allow: ['clerk', 'reviewer', 'office-head', 'cashier', 'accountant', 'supervisor'],
  params: BatchParams,
  success: { status: 200, reply: BatchReply },
  problems: ['society_not_granted', 'batch_unknown', 'employer_not_yours'],
});

export const declareHeadcount = defineOperation({
  operationId: 'declareHeadcount',
  method: 'put',
  path: '/v1/batches/:batchId/headcount',
  summary: 'Declare staff, women and proven exclusions of the draft',
  summaryZh: '填报在职人数、女职工人数和有证明的不计人员',
  allow: ['clerk'],
  params: BatchParams,
  body: Headcount,
  bodyBytesMax: 4 * 1024 * 1024,
  ifMatch: 'optional',
  success: { status: 200, reply: BatchReply },
  problems: ['batch_unknown', 'employer_not_yours', 'batch_closed'],
});

export const submitBatch = defineOperation({
  operationId: 'submitBatch',
  method: 'post',
  path: '/v1/batches/:batchId/submission',
  summary: 'Submit the draft as the next version; a later submission is a correction, one at a time',
  summaryZh: '把草稿提交为下一版；以后再提交即为更正，一次一份',
  allow: ['clerk'],
  params: BatchParams,
  body: NothingSchema,
  ifMatch: 'optional',
  success: { status: 202, reply: BatchReply },
  problems: [
    'batch_unknown',
    'employer_not_yours',
    'employer_not_admitted',
    'batch_closed',
    'batch_in_effect',
    'batch_change_pending',
    'batch_roster_missing',
    'batch_roster_in_progress',
    'batch_headcount_missing',
    'batch_nothing_changed',
    'batch_payable_no_more',
    'batch_findings_open',
  ],
});

export const withdrawBatch = defineOperation({
  operationId: 'withdrawBatch',
  method: 'post',
  path: '/v1/batches/:batchId/withdrawal',
  summary: 'Ask to withdraw the batch; possible until its start date. The bill answers',
  summaryZh: '申请撤回批次；起始日之前可以撤回，由账单答复',
  allow: ['clerk'],
  params: BatchParams,
  body: NothingSchema,
  success: { status: 202, reply: BatchReply },
  problems: [
    'batch_unknown',
    'employer_not_yours',
    'batch_closed',
    'batch_change_pending',
    'batch_withdrawal_too_late',
  ],
});

export const BATCH_OPERATIONS = [
  openBatch,
  listBatches,
  readBatch,
  declareHeadcount,
  submitBatch,
  withdrawBatch,
] as const;
