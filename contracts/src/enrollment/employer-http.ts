import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { NothingSchema } from '../shared/nothing.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, UuidSchema } from '../shared/schemas.ts';
import { says, textOfForm } from '../shared/text-of-form.ts';
import { normalizeUscc, usccFault } from '../shared/uscc.ts';

const EmployerParams = z.object({ employerId: UuidSchema });
export const SocietySchema = textOfForm(/^[a-z][a-z0-9-]{1,39}$/, {
  zh: '2 至 40 位小写字母、数字和连字符，以字母开头',
  en: '2 to 40 small letters, digits and hyphens, a letter first',
  example: 'changchun',
}).meta({ description: 'Whose rule books apply', examples: ['changchun'] });
const Title = z.string().trim().min(2).max(120);
export const SubjectSchema = z
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
  society: SocietySchema,
  group: z.string().optional(),
  dispatch: z.object({ hasUnion: z.boolean() }).optional(),
  clerk: z.string().optional().meta({ description: 'Subject of the bound clerk' }),
  offeredTo: z.string().optional().meta({ description: 'SubjectSchema a hand-over is offered to' }),
  pooled: z
    .object({
      units: z.array(z.object({ uscc: z.string(), name: z.string(), staff: z.int() })),
      state: z.enum(['requested', 'approved', 'refused']),
      reason: z.string().optional(),
    })
    .optional()
    .meta({ description: 'Present: a pooled union of small employers, with one size and one n' }),
  admissions: z
    .array(
      z.object({
        society: SocietySchema,
        state: z.enum(['admitted', 'refused']),
        decidedOn: CivilDateSchema,
        reason: z.string().optional(),
      }),
    )
    .meta({ description: 'What the office decided, by society; none: the employer waits' }),
  registeredOn: CivilDateSchema,
});
export type EmployerReply = z.input<typeof EmployerReply>;

export const registerEmployer = defineOperation({
  operationId: 'registerEmployer',
  method: 'post',
  path: '/v1/employers',
  summary: 'Register an employer by its USCC; a clerk who registers it is bound to it',
  summaryZh: '按统一社会信用代码登记单位；登记的经办人即为该单位经办人',
  allow: ['clerk', 'office-head'],
  body: z.strictObject({
    uscc: UsccSchema,
    ...EmployerFacts,
    society: SocietySchema,
    clerk: SubjectSchema.optional().meta({ description: 'Only from the office: the clerk to bind' }),
    clerkPersonId: UuidSchema.optional().meta({ description: 'Only from the office: the person of that clerk' }),
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
  discloses: 'nobody',
  path: '/v1/employers',
  summary: 'Employers: a clerk sees their own, the office and supervisors all',
  summaryZh: '单位列表：经办人看自己经办的，办事处和监事看全部',
  allow: ['clerk', 'reviewer', 'office-head', 'cashier', 'accountant', 'supervisor'],
  query: z.strictObject({
    ...Paging,
    uscc: UsccSchema.optional(),
    awaiting: z.literal('true').optional().meta({
      description:
        'Only those that wait for the word of the office, on taking part or on joining as one of several small employers, the longest registered first; for the office',
    }),
    offered: z.literal('true').optional().meta({
      description: 'Only those whose clerk offered them to the caller, who has yet to accept; for a clerk',
    }),
  }),
  success: { status: 200, reply: pageOf('employers', EmployerReply) },
});

export const listEmployersNamed = defineOperation({
  operationId: 'listEmployersNamed',
  method: 'post',
  discloses: 'nobody',
  path: '/v1/employers/search',
  summary: 'Employers whose name begins so, however blanks and widths in it are written; by name',
  summaryZh: '查找名称以此开头的单位，不论空格和全角半角的写法；按名称排列',
  allow: ['reviewer', 'office-head', 'cashier', 'accountant', 'supervisor'],
  idempotencyKey: false,
  query: z.strictObject(Paging),
  body: z.strictObject({ name: z.string().trim().min(1).max(120) }),
  success: { status: 200, reply: pageOf('employers', EmployerReply) },
});

export const readEmployer = defineOperation({
  operationId: 'readEmployer',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/employers/:employerId',
  summary: 'One employer',
  summaryZh: '查看一个单位',
  allow: ['clerk', 'reviewer', 'office-head', 'cashier', 'accountant', 'supervisor'],
  params: EmployerParams,
  success: { status: 200, reply: EmployerReply },
  problems: ['society_not_granted', 'employer_unknown', 'employer_not_yours'],
});

export const reviseEmployer = defineOperation({
  operationId: 'reviseEmployer',
  method: 'put',
  path: '/v1/employers/:employerId',
  summary: 'Replace name, group and dispatch data',
  summaryZh: '更改单位名称、所属集团和派遣信息',
  allow: ['clerk', 'office-head'],
  params: EmployerParams,
  body: z.strictObject(EmployerFacts),
  ifMatch: 'required',
  success: { status: 200, reply: EmployerReply },
  problems: ['society_not_granted', 'employer_unknown', 'employer_not_yours'],
});

export const offerHandOver = defineOperation({
  operationId: 'offerHandOver',
  method: 'post',
  path: '/v1/employers/:employerId/hand-over',
  summary: 'Offer the employer to another clerk; the present one stays bound until it is accepted',
  summaryZh: '把单位交接给另一位经办人；对方接受之前仍由原经办人负责',
  allow: ['clerk', 'office-head'],
  params: EmployerParams,
  body: z.strictObject({ to: SubjectSchema }),
  success: { status: 200, reply: EmployerReply },
  problems: ['society_not_granted', 'employer_unknown', 'employer_not_yours'],
});

export const acceptHandOver = defineOperation({
  operationId: 'acceptHandOver',
  method: 'post',
  path: '/v1/employers/:employerId/hand-over/acceptance',
  summary: 'Accept a hand-over: the caller is bound, the former clerk no longer',
  summaryZh: '接受交接：由本人经办，原经办人不再经办',
  allow: ['clerk'],
  params: EmployerParams,
  body: NothingSchema,
  success: { status: 200, reply: EmployerReply },
  problems: ['employer_unknown', 'employer_hand_over_not_offered'],
});

export const decidePooling = defineOperation({
  operationId: 'decidePooling',
  method: 'post',
  path: '/v1/employers/:employerId/pooling-decision',
  summary: 'The association approves or refuses a pooled union',
  summaryZh: '互助会同意或不同意小单位联合参保',
  allow: ['office-head'],
  params: EmployerParams,
  body: z.strictObject({ approved: z.boolean(), reason: z.string().trim().min(1).max(500) }),
  success: { status: 200, reply: EmployerReply },
  problems: ['employer_unknown', 'employer_pooling_not_requested', 'society_not_granted'],
});

export const decideAdmission = defineOperation({
  operationId: 'decideAdmission',
  method: 'post',
  path: '/v1/employers/:employerId/admissions',
  summary:
    'The office admits an employer to a society, or refuses; before that it sends no roster and submits no batch. Nobody who registered it or acts for it decides',
  summaryZh: '办事处准许或不准许单位参加互助会；准许之前不能报送名单，也不能提交批次。登记或经办该单位的人不能决定',
  allow: ['office-head', 'accountant'],
  params: EmployerParams,
  body: z.strictObject({
    society: SocietySchema,
    admitted: z.boolean(),
    reason: z.string().trim().min(1).max(200).meta({ description: 'Of the decision; no name' }),
  }),
  success: { status: 200, reply: EmployerReply },
  problems: ['employer_unknown', 'employer_person_involved', 'society_unknown', 'society_not_granted'],
});

export const EMPLOYER_OPERATIONS = [
  registerEmployer,
  listEmployers,
  listEmployersNamed,
  readEmployer,
  reviseEmployer,
  offerHandOver,
  acceptHandOver,
  decidePooling,
  decideAdmission,
] as const;
