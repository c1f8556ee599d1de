import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
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
import { BATCH_STATES } from './reason-codes.ts';
import { says, textOfForm } from '../shared/text-of-form.ts';
import { normalizeUscc, usccFault } from '../shared/uscc.ts';

export const ROSTER_ROWS_MAX = 50_000;
const ROSTER_BYTES_MAX = 32 * 1024 * 1024;
/** Every part of a submission repeats them, and an event has a limit. */
const LEFT_SERVICE_MAX = 2_000;
/**
 * Days a start date may lie back. A batch is payable until day S + 30 (rules.md §4), so one that is older covers nobody;
 * as many days again are left to whoever is late.
 */
export const START_DAYS_BACK_MAX = 60;
/** Months a start date may lie ahead: far beyond the term that is prepared next. */
export const START_MONTHS_AHEAD_MAX = 24;
/** Changes and findings listed in a preview; the counts are always whole. */
export const PREVIEW_LISTED_MAX = 200;

const Paging = {
  cursor: z.string().max(500).optional(),
  max: z.coerce.number().int().min(1).max(500).default(50),
};
const Cursor = z.string().nullable().meta({ description: 'Pass as `cursor` for the next page; null on the last' });
const Nothing = z.strictObject({}).default({}).meta({ description: 'Nothing needs to be said' });
const EmployerParams = z.object({ employerId: UuidSchema });
const BatchParams = z.object({ batchId: UuidSchema });
const Society = textOfForm(/^[a-z][a-z0-9-]{1,39}$/, {
  zh: '2 至 40 位小写字母、数字和连字符，以字母开头',
  en: '2 to 40 small letters, digits and hyphens, a letter first',
  example: 'changchun',
}).meta({ description: 'Whose rule books apply', examples: ['changchun'] });
const Title = z.string().trim().min(2).max(120);
const Subject = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .meta({ description: 'Subject of the identity provider, never a name' });

export const UsccSchema = z
  .string()
  .max(40)
  .transform(normalizeUscc)
  .refine(
    (code) => usccFault(code) === null,
    says({ zh: '统一社会信用代码校验不通过', en: 'is not a valid GB 32100 code' }),
  )
  .meta({ description: 'Unified social credit code, GB 32100', examples: ['81320200509283744W'] });

const PooledUnit = z.strictObject({ uscc: UsccSchema, name: Title, staff: z.int().min(1).max(10) });
const EmployerFacts = {
  name: Title,
  group: Title.optional().meta({ description: 'Group several employers belong to' }),
  dispatch: z
    .strictObject({ hasUnion: z.boolean() })
    .optional()
    .meta({ description: 'Present: a dispatch company. Its workers count here while it has a union' }),
};

export const EmployerReply = z.object({
  employerId: UuidSchema,
  uscc: z.string(),
  name: z.string(),
  society: Society,
  group: z.string().optional(),
  dispatch: z.object({ hasUnion: z.boolean() }).optional(),
  clerk: z.string().optional().meta({ description: 'Subject of the bound clerk' }),
  offeredTo: z.string().optional().meta({ description: 'Subject a hand-over is offered to' }),
  pooled: z
    .object({
      units: z.array(z.object({ uscc: z.string(), name: z.string(), staff: z.int() })),
      state: z.enum(['requested', 'approved', 'refused']),
      reason: z.string().optional(),
    })
    .optional()
    .meta({ description: 'Present: a pooled union of small employers, with one size and one n' }),
  registeredOn: CivilDateSchema,
});
export type EmployerReply = z.input<typeof EmployerReply>;

export const registerEmployer = defineOperation({
  operationId: 'registerEmployer',
  method: 'post',
  path: '/v1/employers',
  summary: 'Register an employer by its USCC; a clerk who registers it is bound to it',
  allow: ['clerk', 'office-head'],
  body: z.strictObject({
    uscc: UsccSchema,
    ...EmployerFacts,
    society: Society,
    clerk: Subject.optional().meta({ description: 'Only from the office: the clerk to bind' }),
    pooledUnits: z
      .array(PooledUnit)
      .min(2)
      .max(200)
      .optional()
      .meta({ description: 'Employers of at most 10 who join as one; waits for the approval of the association' }),
  }),
  success: { status: 201, reply: EmployerReply },
  problems: ['employer_registered_already'],
});

export const listEmployers = defineOperation({
  operationId: 'listEmployers',
  method: 'get',
  path: '/v1/employers',
  summary: 'Employers: a clerk sees their own, the office and supervisors all',
  allow: ['clerk', 'reviewer', 'office-head', 'cashier', 'accountant', 'supervisor'],
  query: z.strictObject({ ...Paging, uscc: UsccSchema.optional() }),
  success: { status: 200, reply: z.object({ employers: z.array(EmployerReply), cursor: Cursor }) },
});

export const readEmployer = defineOperation({
  operationId: 'readEmployer',
  method: 'get',
  path: '/v1/employers/:employerId',
  summary: 'One employer',
  allow: ['clerk', 'reviewer', 'office-head', 'cashier', 'accountant', 'supervisor'],
  params: EmployerParams,
  success: { status: 200, reply: EmployerReply },
  problems: ['employer_unknown', 'employer_not_yours'],
});

export const reviseEmployer = defineOperation({
  operationId: 'reviseEmployer',
  method: 'put',
  path: '/v1/employers/:employerId',
  summary: 'Replace name, group and dispatch data',
  allow: ['clerk', 'office-head'],
  params: EmployerParams,
  body: z.strictObject(EmployerFacts),
  ifMatch: 'required',
  success: { status: 200, reply: EmployerReply },
  problems: ['employer_unknown', 'employer_not_yours'],
});

export const offerHandOver = defineOperation({
  operationId: 'offerHandOver',
  method: 'post',
  path: '/v1/employers/:employerId/hand-over',
  summary: 'Offer the employer to another clerk; the present one stays bound until it is accepted',
  allow: ['clerk', 'office-head'],
  params: EmployerParams,
  body: z.strictObject({ to: Subject }),
  success: { status: 200, reply: EmployerReply },
  problems: ['employer_unknown', 'employer_not_yours'],
});

export const acceptHandOver = defineOperation({
  operationId: 'acceptHandOver',
  method: 'post',
  path: '/v1/employers/:employerId/hand-over/acceptance',
  summary: 'Accept a hand-over: the caller is bound, the former clerk no longer',
  allow: ['clerk'],
  params: EmployerParams,
  body: Nothing,
  success: { status: 200, reply: EmployerReply },
  problems: ['employer_unknown', 'employer_hand_over_not_offered'],
});

export const decidePooling = defineOperation({
  operationId: 'decidePooling',
  method: 'post',
  path: '/v1/employers/:employerId/pooling-decision',
  summary: 'The association approves or refuses a pooled union',
  allow: ['office-head'],
  params: EmployerParams,
  body: z.strictObject({ approved: z.boolean(), reason: z.string().trim().min(1).max(500) }),
  success: { status: 200, reply: EmployerReply },
  problems: ['employer_unknown', 'employer_pooling_not_requested'],
});

export const PersonReply = z.object({
  personId: UuidSchema,
  name: z.string(),
  idNumber: z.string().meta({ description: 'Masked', examples: ['3202************26'] }),
  phone: z
    .string()
    .optional()
    .meta({ description: 'Masked', examples: ['138****0000'] }),
  birthOn: CivilDateSchema,
  sex: SexSchema,
});
export type PersonReply = z.input<typeof PersonReply>;

export const findPerson = defineOperation({
  operationId: 'findPerson',
  method: 'post',
  path: '/v1/persons/search',
  summary: 'Find a person by ID number; a clerk finds only persons on a roster of their own employers',
  allow: ['clerk', 'reviewer', 'office-head', 'cashier'],
  idempotencyKey: false,
  body: z.strictObject({ idNumber: z.string().max(60) }),
  success: { status: 200, reply: PersonReply },
  problems: ['person_unknown'],
});

export const readPerson = defineOperation({
  operationId: 'readPerson',
  method: 'get',
  path: '/v1/persons/:personId',
  summary: 'One person of the register; members read themselves',
  allow: ['member', 'clerk', 'reviewer', 'office-head', 'cashier'],
  params: z.object({ personId: UuidSchema }),
  success: { status: 200, reply: PersonReply },
  problems: ['person_unknown'],
});

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
      .default([])
      .meta({ description: 'Persons once enrolled here who are no longer in service' }),
  })
  .refine(({ size, women }) => women <= size, {
    path: ['women'],
    ...says({ zh: '女职工人数多于职工总数', en: 'more women than staff' }),
  })
  .meta({ description: 'Declared headcount with the exclusions the employer proves (rules.md §3)' });
export type Headcount = z.output<typeof Headcount>;

const PlanStanding = z.object({
  plan: PlanCodeSchema,
  result: z.string().meta({ description: '`accepted`, `short`, or a code that stands alone', examples: ['short'] }),
  size: z.int(),
  n: z.int(),
  joined: z.int(),
  required: z.int().optional(),
  missing: z.int(),
  sentence: Words.meta({ description: '还差 N 人' }),
});

export const BatchReply = z.object({
  batchId: UuidSchema,
  employerId: UuidSchema,
  society: Society,
  startOn: CivilDateSchema,
  state: z.enum(BATCH_STATES),
  stateWords: Words,
  draft: z
    .object({
      rosterNo: z.int().nonnegative(),
      rows: z.int().nonnegative(),
      processedRows: z.int().nonnegative().meta({ description: 'Rows whose persons are in the register' }),
      ready: z.boolean(),
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
  refusedChange: z.object({ version: z.int(), code: CodeSchema, words: Words }).nullable(),
  plans: z.array(PlanStanding),
  bill: z
    .object({
      version: z.int().positive(),
      reference: z.string().meta({ description: 'To be written on the transfer' }),
      dueYuan: YuanSchema,
      heldYuan: YuanSchema.meta({ description: 'Received for the batch and not paid back, so far' }),
      missingYuan: YuanSchema.meta({ description: 'Still to be paid' }),
      payableUntil: CivilDateSchema,
      paidOn: CivilDateSchema.nullable().meta({ description: 'A: the date on which the batch is fully paid' }),
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

export const createBatch = defineOperation({
  operationId: 'createBatch',
  method: 'post',
  path: '/v1/batches',
  summary: 'Open a draft for an employer and a start date, empty or with the roster of an earlier batch',
  allow: ['clerk'],
  body: z.strictObject({
    employerId: UuidSchema,
    startOn: CivilDateSchema.meta({
      description: `S: at most ${String(START_DAYS_BACK_MAX)} days before today and ${String(START_MONTHS_AHEAD_MAX)} months after it`,
    }),
    society: Society.optional().meta({ description: 'Default: that of the employer' }),
    copyFrom: UuidSchema.optional().meta({
      description: 'A batch of the same employer whose roster the draft begins with',
    }),
  }),
  success: { status: 201, reply: BatchReply },
  problems: [
    'employer_unknown',
    'employer_not_yours',
    'employer_pooling_not_approved',
    'batch_unknown',
    'batch_start_out_of_range',
  ],
});

export const listBatches = defineOperation({
  operationId: 'listBatches',
  method: 'get',
  path: '/v1/batches',
  summary: 'Batches of an employer, the latest first',
  allow: ['clerk', 'reviewer', 'office-head', 'cashier', 'accountant', 'supervisor'],
  query: z.strictObject({ ...Paging, employerId: UuidSchema }),
  success: {
    status: 200,
    reply: z.object({
      batches: z.array(
        z.object({
          batchId: UuidSchema,
          startOn: CivilDateSchema,
          state: z.enum(BATCH_STATES),
          stateWords: Words,
          rows: z.int(),
          version: z.int().nonnegative(),
          dueYuan: YuanSchema.optional(),
          reference: z.string().optional(),
        }),
      ),
      cursor: Cursor,
    }),
  },
  problems: ['employer_unknown', 'employer_not_yours'],
});

export const readBatch = defineOperation({
  operationId: 'readBatch',
  method: 'get',
  path: '/v1/batches/:batchId',
  summary: 'Where a batch stands: thresholds, bill, covers; never a benefit, never a diagnosis',
  allow: ['clerk', 'reviewer', 'office-head', 'cashier', 'accountant', 'supervisor'],
  params: BatchParams,
  success: { status: 200, reply: BatchReply },
  problems: ['batch_unknown', 'employer_not_yours'],
});

export const declareHeadcount = defineOperation({
  operationId: 'declareHeadcount',
  method: 'put',
  path: '/v1/batches/:batchId/headcount',
  summary: 'Declare staff, women and proven exclusions of the draft',
  allow: ['clerk'],
  params: BatchParams,
  body: Headcount,
  bodyBytesMax: 4 * 1024 * 1024,
  success: { status: 200, reply: BatchReply },
  problems: ['batch_unknown', 'employer_not_yours', 'batch_closed'],
});

const Change = z.object({
  kind: z.enum(['join', 'leave', 'correction']),
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
  words: Words,
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

export const putRoster = defineOperation({
  operationId: 'putRoster',
  method: 'put',
  path: '/v1/batches/:batchId/rows',
  summary:
    'Replace the rows of the draft; with `preview=true` only say what would change. A fault in any row writes nothing',
  allow: ['clerk'],
  params: BatchParams,
  query: z.strictObject({ preview: z.enum(['true', 'false']).default('false') }),
  body: z.strictObject({ rows: z.array(RosterRow).min(1).max(ROSTER_ROWS_MAX) }),
  bodyBytesMax: ROSTER_BYTES_MAX,
  success: { status: 202, reply: RosterReply },
  problems: ['batch_unknown', 'employer_not_yours', 'batch_closed'],
});

export const putRosterFile = defineOperation({
  operationId: 'putRosterFile',
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
  success: { status: 202, reply: RosterReply },
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
    .object({ code: z.string().meta({ description: '`ok` or a refusal' }), words: Words, contributionYuan: YuanSchema })
    .optional()
    .meta({ description: 'Of the submitted version; absent while it is not assessed' }),
  cover: z
    .object({
      outcome: z.enum(['granted', 'declined', 'revoked', 'kept']),
      code: CodeSchema.optional(),
      start: CivilDateSchema.optional(),
      end: CivilDateSchema.optional(),
      renewal: z.boolean().optional(),
      waived: z.boolean().optional(),
      waitingUntil: CivilDateSchema.optional(),
    })
    .optional(),
});
export type RowReply = z.input<typeof RowReply>;

export const readRows = defineOperation({
  operationId: 'readRows',
  method: 'get',
  path: '/v1/batches/:batchId/rows',
  summary: 'Rows with verdict and cover, of the last submitted version or of the draft; one page holds at most 500',
  allow: ['clerk', 'reviewer', 'office-head', 'supervisor'],
  params: BatchParams,
  query: z.strictObject({
    of: z.enum(['submission', 'draft']).default('submission'),
    cursor: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  success: { status: 200, reply: z.object({ rows: z.array(RowReply), cursor: z.int().nullable() }) },
  problems: ['batch_unknown', 'employer_not_yours'],
});

export const previewParticipation = defineOperation({
  operationId: 'previewParticipation',
  method: 'post',
  path: '/v1/batches/:batchId/participation-preview',
  summary: 'What the threshold says of the draft now, and what if some of the rows were not there',
  allow: ['clerk'],
  params: BatchParams,
  idempotencyKey: false,
  body: z.strictObject({
    without: z
      .array(z.int().positive())
      .max(ROSTER_ROWS_MAX)
      .default([])
      .meta({ description: 'Row numbers to leave out' }),
    size: z.int().nonnegative().optional().meta({ description: 'Another size, e.g. at the step from 10 to 11' }),
  }),
  success: { status: 200, reply: z.object({ plans: z.array(PlanStanding) }) },
  problems: [
    'batch_unknown',
    'employer_not_yours',
    'batch_roster_missing',
    'batch_roster_in_progress',
    'batch_headcount_missing',
  ],
});

export const submitBatch = defineOperation({
  operationId: 'submitBatch',
  method: 'post',
  path: '/v1/batches/:batchId/submission',
  summary: 'Submit the draft as the next version; a later submission is a correction, one at a time',
  allow: ['clerk'],
  params: BatchParams,
  body: Nothing,
  success: { status: 202, reply: BatchReply },
  problems: [
    'batch_unknown',
    'employer_not_yours',
    'batch_closed',
    'batch_in_effect',
    'batch_change_pending',
    'batch_roster_missing',
    'batch_roster_in_progress',
    'batch_headcount_missing',
    'batch_nothing_changed',
  ],
});

export const withdrawBatch = defineOperation({
  operationId: 'withdrawBatch',
  method: 'post',
  path: '/v1/batches/:batchId/withdrawal',
  summary: 'Ask to withdraw the batch; possible until its start date. The bill answers',
  allow: ['clerk'],
  params: BatchParams,
  body: Nothing,
  success: { status: 202, reply: BatchReply },
  problems: [
    'batch_unknown',
    'employer_not_yours',
    'batch_closed',
    'batch_change_pending',
    'batch_withdrawal_too_late',
  ],
});

export const ENROLLMENT_OPERATIONS = [
  registerEmployer,
  listEmployers,
  readEmployer,
  reviseEmployer,
  offerHandOver,
  acceptHandOver,
  decidePooling,
  findPerson,
  readPerson,
  createBatch,
  listBatches,
  readBatch,
  declareHeadcount,
  putRoster,
  putRosterFile,
  readRows,
  previewParticipation,
  submitBatch,
  withdrawBatch,
] as const;
