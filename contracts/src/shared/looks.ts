import { z } from 'zod';
import type { Words } from './bilingual.ts';
import { WordsSchema } from './bilingual.ts';
import { operationIdOf, pathOf } from './common-names.ts';
import { defineOperation } from './http-contract.ts';
import { pageOf, Paging } from './paging.ts';
import { RoleSchema } from './roles.ts';
import { InstantSchema } from './schemas.ts';

/** What somebody looked at, by the word that stands in the audit log. */
export const LOOKS: Readonly<Record<string, Words>> = {
  'person-read': { zh: '姓名、证件号码和电话', en: 'name, ID number and phone' },
  'registered-name-compared': { zh: '核对户名是否本人姓名', en: 'whether an account has your name' },
  'cover-read': { zh: '保障和剩余额度', en: 'covers and what is left of them' },
  'own-claims-read': { zh: '申请列表', en: 'the list of claims' },
  'claim-read': { zh: '一份申请的进度', en: 'where a claim stands' },
  'claim-report-read': { zh: '一份申请报明的内容', en: 'what a claim reports' },
  'claim-history-read': { zh: '一份申请此前的核算', en: 'earlier decisions on a claim' },
  'claim-previewed': { zh: '试算一份申请', en: 'what a claim would pay' },
  'decision-read': { zh: '一份申请的决定和理由', en: 'a decision and its reasons' },
  'papers-listed': { zh: '材料列表', en: 'the list of papers' },
  'paper-checklist-read': { zh: '材料清单', en: 'which papers are needed' },
  'filed-claim-read': { zh: '一份代办申请的状态', en: 'the state of a claim filed for you' },
  'paper-read': { zh: '一份材料', en: 'a paper' },
  'paper-thumbnail-read': { zh: '材料的缩略图', en: 'a small picture of a paper' },
  'payee-read': { zh: '收款账户（部分号码）', en: 'the account, masked' },
  'own-orders-read': { zh: '付款列表', en: 'the list of payments' },
  'order-read': { zh: '一笔付款', en: 'a payment' },
  'audit-sample-item-read': { zh: '抽作审计样本的一笔付款', en: 'a payment drawn for an audit' },
  'order-entries-read': { zh: '一笔付款的账目', en: 'the bookings of a payment' },
};

/** What somebody did in the person’s place. */
export const ACTS_FOR_MEMBER = {
  'paper-begun-for-member': { zh: '开始代您提交一份材料', en: 'began to send a paper for you' },
  'paper-kept-for-member': { zh: '代您提交了一份材料', en: 'sent a paper for you' },
  'paper-withdrawn-for-member': { zh: '撤回了代您提交的一份材料', en: 'took back a paper sent for you' },
  'claim-completion-answered-for-member': { zh: '代您答复了补交要求', en: 'answered for you what was asked for' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a person is told of: a word of the audit log that is in neither list is a change. */
export const TOLD_TO_PERSON: Readonly<Record<string, Words>> = { ...LOOKS, ...ACTS_FOR_MEMBER };

export const LookReply = z.object({
  at: InstantSchema,
  what: WordsSchema.meta({ description: 'What was looked at, or done in the person’s place' }),
  action: z.string().meta({ description: 'The word in the audit log', examples: ['claim-read'] }),
  by: z.enum(['self', 'people', 'system']).meta({ description: '`system`: a service asked, and showed nobody' }),
  role: RoleSchema.optional().meta({ description: 'In which role; who it was is not said. Absent in older entries' }),
});
export type LookReply = z.output<typeof LookReply>;

/** Who looked at what a service keeps of the caller. */
export const listOwnLooks = (service: string) =>
  defineOperation({
    operationId: operationIdOf(service, 'list', 'OwnLooks'),
    method: 'get',
    discloses: 'person',
    path: pathOf(service, 'me/looks'),
    summary:
      'Who looked at what is kept of the caller here, the latest first; what others saw stands once for each day and role, at its first time; a page can be short and not the last',
    summaryZh:
      '谁看过这里保存的本人信息，最近的在前；同一岗位同一天查看的同一内容只列一次，时间为当天第一次；一页可能不满而后面还有',
    allow: ['member'],
    query: z.strictObject({
      ...Paging,
      own: z.enum(['true', 'false']).default('false').meta({ description: 'The caller’s own looks, too' }),
    }),
    success: {
      status: 200,
      reply: pageOf('looks', LookReply),
    },
  });
