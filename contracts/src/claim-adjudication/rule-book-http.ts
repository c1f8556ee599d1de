import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, PlanCodeSchema, YuanSchema } from '../shared/schemas.ts';
import { textOfForm } from '../shared/text-of-form.ts';

/** Rules are public: whoever is bound by them reads them, and what changed. */
const Society = textOfForm(/^[a-z][a-z0-9-]{1,39}$/, {
  zh: '2 至 40 位小写字母、数字和连字符，以字母开头',
  en: '2 to 40 small letters, digits and hyphens, a letter first',
  example: 'changchun',
}).meta({ description: 'Whose rules they are', examples: ['changchun'] });
const Edition = textOfForm(/^\d{4}-\d{2}-\d{2}(\.\d{1,3})?$/, {
  zh: '首日，修订版再加句点和序号',
  en: 'the first day, of a revision with a full stop and its number',
  example: '2025-05-21.3',
}).meta({ description: 'First day and, of a revision, its number', examples: ['2025-05-21.3'] });

const RuleBookReply = z.object({
  society: z.string(),
  edition: z.string(),
  name: Words,
  effectiveOn: CivilDateSchema.meta({ description: 'First day of its rules' }),
  revision: z.int().positive(),
  inForce: z.boolean().meta({ description: 'New decisions of today are made by it' }),
  sample: z.boolean().meta({ description: 'Its figures are examples: the source prints none' }),
  release: z.object({
    authority: z.enum(['office-notice', 'congress', 'council']),
    document: z.string(),
    number: z.string().optional(),
    releasedOn: CivilDateSchema,
    people: z.array(z.string()).meta({ description: 'Offices of the two who released it, never names' }),
  }),
});
export type RuleBookReply = z.output<typeof RuleBookReply>;

export const listRuleBooks = defineOperation({
  operationId: 'listRuleBooks',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/rule-books',
  summary: 'Every released edition of the rule books, by society and edition, with who released it',
  summaryZh: '已发布的各版规则册，按互助会和版次排列，含发布机构',
  allow: 'public',
  query: z.strictObject({ society: Society.optional(), ...Paging }),
  success: { status: 200, reply: pageOf('ruleBooks', RuleBookReply) },
});

const PlanReply = z.object({
  plan: PlanCodeSchema,
  name: Words,
  contributionYuan: YuanSchema.nullable().meta({ description: 'Per unit and term; null: nobody voted on one yet' }),
  price: Words.meta({ description: 'What it costs and for how long, in a sentence' }),
  who: Words.meta({ description: 'Who can join, in a sentence' }),
  clause: Words,
  items: z.array(
    z.object({
      item: z.string(),
      name: Words,
      clause: Words.meta({ description: 'What is paid' }),
      waiting: Words.optional().meta({ description: 'Absent where nothing waits' }),
    }),
  ),
});
export type PlanReply = z.output<typeof PlanReply>;

export const listPlans = defineOperation({
  operationId: 'listPlans',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/societies/:society/plans',
  summary: 'Plans and prices of a society on a day, in words',
  summaryZh: '某互助会某日的保障计划和会费，用文字说明',
  allow: 'public',
  params: z.object({ society: Society }),
  query: z.strictObject({
    on: CivilDateSchema.optional().meta({ description: 'Default: the business day' }),
    ...Paging,
  }),
  success: { status: 200, reply: pageOf('plans', PlanReply) },
  problems: ['society_unknown'],
});

const EditionParams = z.object({ society: Society, edition: Edition });

export const readRuleBook = defineOperation({
  operationId: 'readRuleBook',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/rule-books/:society/:edition',
  summary: 'One edition of a rule book: its clauses, its dated rules and its plans, in words',
  summaryZh: '查看一版规则册：条款、分期规则和保障计划',
  allow: 'public',
  params: EditionParams,
  success: {
    status: 200,
    reply: RuleBookReply.extend({
      clauses: z.array(
        z.object({
          clauseId: z.string(),
          source: z.string(),
          words: Words,
          decision: z.string().optional().meta({ description: 'Entry of the decision register' }),
        }),
      ),
      rules: z.array(z.object({ ruleId: z.string(), values: Words, clause: Words })),
      plans: z.array(PlanReply),
    }),
  },
  problems: ['rule_book_unknown'],
});

export const RULE_BOOK_PARTS = ['clause', 'rule', 'plan', 'procedure'] as const;

export const compareRuleBooks = defineOperation({
  operationId: 'compareRuleBooks',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/rule-books/:society/:edition/changes',
  summary: 'What an edition says otherwise than another one of the same society, part by part',
  summaryZh: '一版规则册与同一互助会另一版的差别，逐项列出',
  allow: 'public',
  params: EditionParams,
  query: z.strictObject({ since: Edition.meta({ description: 'The edition it is held against' }) }),
  success: {
    status: 200,
    reply: z.object({
      society: z.string(),
      edition: z.string(),
      since: z.string(),
      changes: z.array(
        z.object({
          part: z.enum(RULE_BOOK_PARTS),
          about: Words.meta({ description: 'Which clause, rule, plan or procedure' }),
          before: Words.nullable().meta({ description: 'Null: it was not there' }),
          after: Words.nullable().meta({ description: 'Null: it is there no more' }),
        }),
      ),
    }),
  },
  problems: ['rule_book_unknown'],
});

export const RULE_BOOK_OPERATIONS = [listRuleBooks, listPlans, readRuleBook, compareRuleBooks] as const;
