import type { PremiumReasonCode } from '../premium/reason-codes.ts';
import type { RowCheck } from '../rulebooks/rule-book.ts';
import type { Words } from '../shared/bilingual.ts';

/** Why a row does not count (clauses `row.*`), in the order in which the first one names the row. */
export const ROW_REASONS = {
  INVALID_ID: {
    zh: '证件号码校验不通过，或与出生日期、性别不符',
    en: 'The ID number fails its check or contradicts birth date or sex',
  },
  DUPLICATE_ROW: { zh: '同一人同一计划重复，以第一行为准', en: 'Same person and plan twice; the first row counts' },
  NOT_IN_SERVICE: { zh: '起始日不在职', en: 'Not in service on the start date' },
  UNDER_AGE: { zh: '起始日未满 16 周岁', en: 'Under 16 on the start date' },
  OVER_AGE: { zh: '起始日已到法定退休年龄', en: 'At or past the retirement date' },
  WRONG_SEX: { zh: '该计划只限女职工', en: 'The plan is for women only' },
  NO_MEDICAL_INSURANCE: { zh: '未参加职工基本医疗保险', en: 'Not in employee medical insurance' },
  UNITS_OUT_OF_RANGE: { zh: '份数超出该计划范围', en: 'Units outside the range of the plan' },
  ALREADY_COVERED: { zh: '起始日已持有同一计划的保障', en: 'Already holds this plan on the start date' },
  NO_CONSENT: { zh: '未标明本人自愿参加', en: 'The row is not marked voluntary' },
} as const satisfies Readonly<Record<RowCheck, Words>>;

/** Why a plan part of a batch did not pass. */
export const PLAN_REASONS = {
  SHORT: { zh: '参保人数未达到要求', en: 'Fewer persons than required' },
  PLAN_UNKNOWN: { zh: '该互助会没有此保障项目', en: 'The society has no such plan' },
  NOBODY_ELIGIBLE: { zh: '没有符合条件的职工', en: 'Nobody counts for this plan' },
  HEADCOUNT_INCONSISTENT: {
    zh: '参保人数多于申报的职工人数，请核对',
    en: 'More persons joined than staff were declared',
  },
  ROUND_CLOSED: { zh: '本期互助不在报名时间内', en: 'The round is not open' },
} as const satisfies Readonly<Record<string, Words>>;
export type PlanReason = keyof typeof PLAN_REASONS;

/** What the bill answers to a correction or a withdrawal it does not take. */
export const CHANGE_REASONS = {
  BATCH_IN_EFFECT: { zh: '本批已生效，不能再更正', en: 'The batch is in effect and takes no correction' },
  BATCH_LAPSED: { zh: '本批逾期未缴费，已失效', en: 'The batch was not paid in time and has lapsed' },
  BATCH_WITHDRAWN: { zh: '本批已撤回', en: 'The batch was withdrawn' },
  WITHDRAWAL_TOO_LATE: { zh: '起始日已到，不能撤回', en: 'A batch can be withdrawn only before its start date' },
} as const satisfies Readonly<Record<PremiumReasonCode, Words>>;

/** Where a batch stands (clause `enrollment`), in the words of a clerk's list. `in-effect` and `expired` are told from dates. */
export const STATE_WORDS = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '已提交，审核中', en: 'Submitted, being assessed' },
  short: { zh: '人数不足', en: 'Too few persons' },
  'awaiting-payment': { zh: '待缴费', en: 'Awaiting payment' },
  paid: { zh: '已缴费', en: 'Paid' },
  'in-effect': { zh: '已生效', en: 'In effect' },
  expired: { zh: '已期满', en: 'Expired' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  lapsed: { zh: '逾期失效', en: 'Lapsed' },
} as const satisfies Readonly<Record<string, Words>>;
export type BatchStateName = keyof typeof STATE_WORDS;
export const BATCH_STATES = Object.keys(STATE_WORDS) as [BatchStateName, ...BatchStateName[]];

const WORDS: Readonly<Record<string, Words>> = { ...ROW_REASONS, ...PLAN_REASONS, ...CHANGE_REASONS };

/** The words of a code; a code of a newer version reads as itself. */
export const wordsOf = (code: string): Words => WORDS[code] ?? { zh: code, en: code };
