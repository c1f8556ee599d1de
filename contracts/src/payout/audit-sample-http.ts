import { z } from 'zod';
import { SocietySchema } from '../enrollment/employer-http.ts';
import { daysBetween } from '../shared/civil-date.ts';
import { AuditEntryReply } from '../shared/common-operations.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, DigestSchema, InstantSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { streamedFile } from '../shared/streamed-file.ts';
import { says } from '../shared/text-of-form.ts';
import { JournalEntryReply } from './journal-http.ts';
import { OrderReply } from './order-http.ts';
import { PayoutBatchReply } from './payout-batch-http.ts';
import { BankAccountName, OrderId } from './schemas.ts';

/** Bounds of the work of one draw: its list is held once in memory, its items are read by people. */
export const POPULATION_MAX = 200_000;
export const SAMPLE_SIZE_MAX = 200;
export const SAMPLE_DAYS_MAX = 366;

const SampleMethodSchema = z.enum(['simple-random', 'monetary-unit']).meta({
  description:
    '`simple-random`: each payment is as likely as every other. `monetary-unit`: each fen is, so that a large payment is drawn more often',
});

/** One line that can be typed again exactly: no control characters, no blank at an end. */
const Seed = z
  .string()
  .trim()
  .min(4)
  .max(200)
  .refine((text) => !/\p{C}/u.test(text), says({ zh: '须为一行可见文字', en: 'is one line of visible characters' }))
  .meta({
    description: 'Public text that nobody could know or choose when the days of the window were over',
    examples: ['03 11 17 22 28 33 + 09'],
  });

const SeedSource = z
  .string()
  .trim()
  .min(4)
  .max(200)
  .meta({ description: 'Where and when the seed was published', examples: ['双色球第 2026137 期开奖号码'] });

const DrawInput = z
  .strictObject({
    fromOn: CivilDateSchema.meta({ description: 'First day at the bank, inclusive' }),
    toOn: CivilDateSchema.meta({ description: 'Last day at the bank, inclusive; a day that is over' }),
    society: SocietySchema.optional().meta({
      description: 'Payments that a fund of this society bears, whole or in part; absent: all',
    }),
    method: SampleMethodSchema.default('simple-random'),
    size: z.int().min(1).max(SAMPLE_SIZE_MAX).meta({ description: 'Items wanted; of fewer payments all are drawn' }),
    seed: Seed,
    seedSource: SeedSource,
  })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, {
    path: ['toOn'],
    ...says({ zh: '末日不得早于首日', en: 'is not before the first day' }),
  })
  .refine(({ fromOn, toOn }) => daysBetween(fromOn, toOn) < SAMPLE_DAYS_MAX, {
    path: ['toOn'],
    ...says({
      zh: `首末两日之间至多 ${String(SAMPLE_DAYS_MAX)} 天`,
      en: `is at most ${String(SAMPLE_DAYS_MAX)} days from the first`,
    }),
  });

const PopulationReply = z.object({
  count: z.int().meta({ description: 'Payments' }),
  amountYuan: YuanSchema.meta({ description: 'What they come to' }),
  sha256: DigestSchema.meta({
    description: 'SHA-256 of the list: the very bytes that `exportAuditSamplePopulation` answers',
  }),
});

export const AuditSampleReply = z.object({
  sampleId: UuidSchema,
  fromOn: CivilDateSchema,
  toOn: CivilDateSchema,
  society: SocietySchema.nullable().meta({ description: 'null: of all societies' }),
  method: SampleMethodSchema,
  methodVersion: z.int().meta({ description: 'A method that draws otherwise from the same seed is another version' }),
  size: z.int().meta({ description: 'Items asked for' }),
  items: z.int().meta({ description: 'Items drawn: fewer where there are fewer, or one is drawn several times' }),
  seed: z.string(),
  seedSource: z.string(),
  population: PopulationReply,
  drawnBefore: z.int().meta({
    description:
      'Samples drawn before from a window that shares a day with this one; whoever tries seeds is seen by it',
  }),
  drawnBy: z.string().meta({ description: 'Subject of the token' }),
  drawnAt: InstantSchema,
});
export type AuditSampleReply = z.output<typeof AuditSampleReply>;

const CheckedSampleReply = AuditSampleReply.extend({
  now: z
    .object({
      later: PopulationReply.omit({ sha256: true }).meta({
        description: 'In the books now and not in the list: the bank told of them after the draw',
      }),
      gone: PopulationReply.omit({ sha256: true }).meta({
        description: 'In the list and not so in the books any more: nothing lawful brings that about',
      }),
      itemsAgree: z.boolean().meta({ description: 'Drawn again from the list and the seed, the items are the same' }),
    })
    .meta({ description: 'The list held against the books as they are now, and the draw repeated' }),
});

export const AuditSampleItemReply = z.object({
  itemNo: z.int().positive(),
  endToEndId: z.string().max(35).meta({ description: 'What the payment is called at the bank' }),
  orderId: OrderId,
  claimId: UuidSchema,
  decisionNo: z.int(),
  attempt: z.int().positive(),
  settledOn: CivilDateSchema,
  amountYuan: YuanSchema,
  rank: DigestSchema.optional().meta({
    description: 'Simple random: SHA-256 of seed, line feed and `endToEndId`; the lowest are drawn',
  }),
  hits: z.int().positive().optional().meta({ description: 'Monetary unit: how many of the fen that were hit are its' }),
  holderMasked: z.string().optional(),
  payeeErased: z.literal(true).optional().meta({ description: 'Whose account it was is known to nobody any more' }),
});
export type AuditSampleItemReply = z.output<typeof AuditSampleItemReply>;

const AuditSampleItemPapersReply = AuditSampleItemReply.extend({
  order: OrderReply,
  payoutBatch: PayoutBatchReply.pick({
    payoutBatchId: true,
    state: true,
    amountYuan: true,
    count: true,
    maker: true,
    checker: true,
    releaser: true,
    madeOn: true,
    releasedOn: true,
  }).optional(),
  statementLine: z
    .object({
      account: BankAccountName,
      ref: z.string(),
      endToEndId: z.string(),
      amountYuan: YuanSchema,
      valueOn: CivilDateSchema,
    })
    .optional()
    .meta({ description: 'The line that says it was paid; absent where the bank’s own answer alone does' }),
  entries: z.array(JournalEntryReply).meta({ description: 'Of the order, from its approval to what came back' }),
  audit: z
    .array(AuditEntryReply)
    .meta({ description: 'Of the order and of the batch, each in their order; of a longer stream its last thousand' }),
});

const SampleParams = z.object({ sampleId: UuidSchema });

export const drawAuditSample = defineOperation({
  operationId: 'drawAuditSample',
  method: 'post',
  path: '/v1/audit-samples',
  summary:
    'Draw a sample of payments of claims by a public seed: it can be repeated by anybody, and no draw is forgotten',
  summaryZh: '按公开种子抽取申请付款的审计样本：任何人可复算，每次抽取都留有记录',
  allow: ['supervisor'],
  body: DrawInput,
  success: { status: 201, reply: AuditSampleReply },
  problems: [
    'society_not_granted',
    'audit_sample_window_open',
    'audit_sample_population_empty',
    'audit_sample_population_too_large',
  ],
});

export const listAuditSamples = defineOperation({
  operationId: 'listAuditSamples',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/audit-samples',
  summary: 'Every sample that was drawn, with its seed and by whom, the latest first',
  summaryZh: '历次抽取的审计样本、种子和抽取人，最近的在前',
  allow: ['supervisor'],
  query: z.strictObject(Paging),
  success: { status: 200, reply: pageOf('samples', AuditSampleReply) },
});

export const readAuditSample = defineOperation({
  operationId: 'readAuditSample',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/audit-samples/:sampleId',
  summary: 'One sample, its list held against the books as they are now, and the draw repeated',
  summaryZh: '查看一次抽样：其清单与现账核对，并复算抽取结果',
  allow: ['supervisor'],
  params: SampleParams,
  success: { status: 200, reply: CheckedSampleReply },
  problems: ['society_not_granted', 'audit_sample_unknown', 'audit_sample_population_too_large'],
});

export const listAuditSampleItems = defineOperation({
  operationId: 'listAuditSampleItems',
  method: 'get',
  discloses: 'many',
  path: '/v1/audit-samples/:sampleId/items',
  summary: 'The payments that were drawn, with masked holders',
  summaryZh: '抽中的付款，户名部分隐去',
  allow: ['supervisor'],
  params: SampleParams,
  query: z.strictObject(Paging),
  success: { status: 200, reply: pageOf('items', AuditSampleItemReply) },
  problems: ['society_not_granted', 'audit_sample_unknown'],
});

export const readAuditSampleItem = defineOperation({
  operationId: 'readAuditSampleItem',
  method: 'get',
  discloses: 'person',
  path: '/v1/audit-samples/:sampleId/items/:itemNo',
  summary:
    'One payment that was drawn, with what payout has of it: order, batch and its three people, statement line, journal, audit entries',
  summaryZh: '抽中的一笔付款及支付环节的全部凭据：指令、批次和经手三人、对账单行、账目、审计记录',
  allow: ['supervisor'],
  params: SampleParams.extend({ itemNo: z.coerce.number().int().min(1).max(SAMPLE_SIZE_MAX) }),
  success: { status: 200, reply: AuditSampleItemPapersReply },
  problems: ['society_not_granted', 'audit_sample_unknown', 'audit_sample_item_unknown', 'order_unknown'],
});

export const POPULATION_TEXT = 'text/csv; charset=utf-8';
export const exportAuditSamplePopulation = defineOperation({
  operationId: 'exportAuditSamplePopulation',
  method: 'get',
  discloses: 'export',
  path: '/v1/audit-samples/:sampleId/population',
  summary:
    'The list that a sample was drawn from, one payment a line: name at the bank, day, yuan. Its SHA-256 is the one that the sample names',
  summaryZh: '抽样所依据的清单，每行一笔：银行端标识、日期、金额（元）；其 SHA-256 即样本所载校验值',
  allow: ['supervisor'],
  params: SampleParams,
  success: { status: 200, reply: streamedFile([POPULATION_TEXT], 'The list, by name at the bank') },
  problems: ['society_not_granted', 'audit_sample_unknown'],
});

export const AUDIT_SAMPLE_OPERATIONS = [
  drawAuditSample,
  listAuditSamples,
  readAuditSample,
  listAuditSampleItems,
  readAuditSampleItem,
  exportAuditSamplePopulation,
] as const;
