import type { Cause } from '../rulebooks/plan.ts';
import type { Words } from '../shared/bilingual.ts';

/** Why a benefit item is refused (clauses `check.*`). */
export const ITEM_REFUSALS = {
  NOT_COVERED: { zh: '事故日不在保障期内', en: 'No cover on the day of the event' },
  FILED_LATE: { zh: '超过最终申请期限', en: 'Filed after the final deadline' },
  DUPLICATE_RECEIPT: { zh: '该票据的同一项目已给付', en: 'This receipt was already paid for the same benefit' },
  EXCLUDED_CAUSE: { zh: '原因不在保障范围内', en: 'The plan does not pay for this cause' },
  WAITING_PERIOD: { zh: '发生在观察期内', en: 'Within the waiting period' },
  HOSPITAL_NOT_DESIGNATED: { zh: '不是医保定点医院', en: 'The hospital is not designated by the medical insurance' },
  HOSPITAL_GRADE: { zh: '医院等级不符合规定', en: 'The hospital is below the grade the plan asks for' },
  COUNT_CAP: { zh: '本保障期给付次数已用完', en: 'The number of payments of this term is used up' },
  BENEFIT_ENDED: { zh: '本保障期该项责任已终止', en: 'The benefit has ended for this term' },
  ILLNESS_PAID_BEFORE: { zh: '同一疾病在以前保障期已给付', en: 'The same illness was paid in an earlier term' },
  NOTHING_PAYABLE: { zh: '按规定计算的给付额为零', en: 'By the rules nothing is payable' },
} as const satisfies Readonly<Record<string, Words>>;

/** Why a benefit item needs a person (clauses `check.*`, decision 0059). */
export const ITEM_REFERRALS = {
  SETTLEMENT_MISMATCH: {
    zh: '结算单各项合计与总费用不符',
    en: 'The parts of the settlement do not add up to its total',
  },
  GRACE_EVENT: { zh: '发生在缴足互助费之前', en: 'The event is dated before full payment' },
  LATE_NEEDS_REASON: { zh: '超过申请期限，须说明理由', en: 'Filed after the deadline, a reason is needed' },
  FACTS_PENDING: {
    zh: '已缴费的保障正在登记，登记后自动重新审核',
    en: 'Cover that was paid is being entered; then it is decided anew by itself',
  },
  HOSPITAL_UNKNOWN: {
    zh: '医院不在当日的医院名录中，由审核员核对',
    en: 'The hospital is not in the register of that day; a reviewer looks it up',
  },
  ILLNESS_UNKNOWN: {
    zh: '疾病编码不在当日的疾病名录中，由审核员核对',
    en: 'The illness is not in the register of that day; a reviewer looks it up',
  },
  RECEIPT_HELD: { zh: '该票据正用于另一份申请', en: 'The receipt is in use by another claim' },
  OVERLAPPING_STAY: { zh: '与已申请的住院日期重叠', en: 'Overlaps a stay that was already claimed' },
  EMERGENCY_HOSPITAL: { zh: '非定点医院急诊，须人工审核', en: 'Emergency at a hospital that is not designated' },
  CONFIRMATION_NEEDED: { zh: '须二级以上医院确诊', en: 'The diagnosis needs confirmation at grade 2 or higher' },
  COUNT_CAP_UNCERTAIN: {
    zh: '保障期始于调整之前、缴费在调整之后，次数限制须人工认定',
    en: 'The term began before the change and was paid after it: a person decides about the count limit',
  },
  RATE_MISSING: { zh: '该级别医院没有规定比例', en: 'No rate is set for this level of hospital' },
} as const satisfies Readonly<Record<string, Words>>;

/** Why people refuse what the rules let through: reasons of the office, which no rule can find. */
export const OFFICE_REASONS = {
  PAPERS_MISSING: { zh: '要求补交的材料始终未提交', en: 'Papers that were asked for were never sent' },
  PAPERS_INCOMPLETE: { zh: '材料不齐，逾期未补正', en: 'Papers are missing and were not supplied in time' },
  PAPERS_FALSE: { zh: '材料经核实不真实', en: 'Papers were found to be false' },
  FACTS_NOT_ESTABLISHED: { zh: '事实无法核实', en: 'The facts could not be established' },
  CLAIM_WITHDRAWN: { zh: '申请人撤回该项申请', en: 'The member no longer asks for this benefit' },
} as const satisfies Readonly<Record<string, Words>>;

export type ItemReason = keyof typeof ITEM_REFUSALS | keyof typeof ITEM_REFERRALS | keyof typeof OFFICE_REASONS;

const REASONS: Readonly<Record<string, Words>> = { ...ITEM_REFUSALS, ...ITEM_REFERRALS, ...OFFICE_REASONS };

/** Every reason with which a person may refuse an item: a finding of the rules, or one of the office. */
export const REVIEW_REASONS: readonly string[] = Object.keys(REASONS);
export const isReviewReason = (code: string): boolean => Object.hasOwn(REASONS, code);

/** Words of an item's code; undefined for a code that is not registered. */
export const itemWords = (code: string): Words | undefined => (isReviewReason(code) ? REASONS[code] : undefined);

/** What a cause is called where people read it. */
export const CAUSE_WORDS: Readonly<Record<Cause, Words>> = {
  illness: { zh: '疾病', en: 'illness' },
  accident: { zh: '意外', en: 'accident' },
  'work-injury': { zh: '工伤', en: 'injury at work' },
  'third-party': { zh: '第三方责任', en: 'a liable third party' },
  'self-harm': { zh: '自伤', en: 'self-harm' },
  crime: { zh: '犯罪', en: 'crime' },
  'drunk-driving': { zh: '酒后驾驶', en: 'drunk driving' },
  cosmetic: { zh: '美容', en: 'cosmetic treatment' },
  childbirth: { zh: '生育', en: 'childbirth' },
  overseas: { zh: '境外就医', en: 'treatment abroad' },
  rehabilitation: { zh: '疗养康复', en: 'rehabilitation' },
  psychiatric: { zh: '精神疾病', en: 'mental illness' },
};
