import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { STEP_SENTENCES } from '../decision/formula.ts';

/** What is said of a rule: where it holds, and where it does not. */
export interface RuleSentences {
  readonly holds: Words;
  readonly fails: Words;
}

/** A step of a formula says the same whatever came of it; its words stand where it is made. */
const OF_STEPS: Readonly<Record<string, RuleSentences>> = Object.fromEntries(
  Object.entries(STEP_SENTENCES).map(([rule, words]) => [rule, { holds: words, fails: words }]),
);

/**
 * By rule. `{name}` stands for an input of the finding, `{yuan:name}` for one that is fen, `{percent:name}` for a share of a
 * million, `{cause:name}` for a cause, `{grade:name}` for a grade of a hospital, `{day/days:name}` for what an input counts,
 * `{before}` and `{after}` for the amounts around a step of a formula.
 */
export const RULE_SENTENCES: Readonly<Record<string, RuleSentences>> = {
  'settlement-balanced': {
    holds: {
      zh: '结算单各项合计等于总费用 {yuan:total} 元。',
      en: 'The settlement adds up to its total of {yuan:total} yuan.',
    },
    fails: {
      zh: '结算单各项合计与总费用 {yuan:total} 元不符。',
      en: 'The settlement does not add up to its total of {yuan:total} yuan.',
    },
  },
  'cover-in-term': {
    holds: { zh: '{eventOn} 在保障期 {start} 至 {end} 内。', en: '{eventOn} lies in the term {start} to {end}.' },
    fails: { zh: '{eventOn} 没有保障。', en: 'There was no cover on {eventOn}.' },
  },
  'event-not-before-payment': {
    holds: {
      zh: '发生日 {eventOn} 不早于缴足日 {paidOn}。',
      en: 'The event on {eventOn} is not before full payment on {paidOn}.',
    },
    fails: {
      zh: '发生日 {eventOn} 早于缴足日 {paidOn}。',
      en: 'The event on {eventOn} is before full payment on {paidOn}.',
    },
  },
  'filed-in-time': {
    holds: { zh: '{submittedOn} 申请，期限为 {lastOn}。', en: 'Filed on {submittedOn}, the last day is {lastOn}.' },
    fails: {
      zh: '{submittedOn} 申请，期限为 {lastOn}，最迟 {finalOn}。',
      en: 'Filed on {submittedOn}; the last day was {lastOn}, with a reason {finalOn}.',
    },
  },
  'hospital-known': {
    holds: {
      zh: '医院在 {on} 的医院名录中，{grade:grade}。',
      en: 'The register of {on} holds the hospital, {grade:grade}.',
    },
    fails: { zh: '{on} 的医院名录中没有这家医院。', en: 'The register of {on} does not hold the hospital.' },
  },
  'illness-known': {
    holds: { zh: '疾病在 {on} 的疾病名录中。', en: 'The register of {on} holds the illness.' },
    fails: { zh: '{on} 的疾病名录中没有该疾病。', en: 'The register of {on} does not hold the illness.' },
  },
  'receipt-not-paid': {
    holds: { zh: '票据未用于该项目。', en: 'The receipt was not used for this benefit.' },
    fails: { zh: '票据已用于该项目的另一份申请。', en: 'Another claim used the receipt for this benefit.' },
  },
  'stay-not-overlapping': {
    holds: {
      zh: '住院 {from} 起，与已申请的住院不重叠。',
      en: 'The stay from {from} overlaps no stay already claimed.',
    },
    fails: { zh: '住院 {from} 起，与已申请的住院重叠。', en: 'The stay from {from} overlaps one already claimed.' },
  },
  'cause-not-excluded': {
    holds: { zh: '原因（{cause:cause}）在保障范围内。', en: 'The cause ({cause:cause}) is covered.' },
    fails: { zh: '原因（{cause:cause}）不在保障范围内。', en: 'The cause ({cause:cause}) is not covered.' },
  },
  'waiting-over': {
    holds: {
      zh: '保障第 {day} 日，观察期 {waitingDays} 日不适用或已过。',
      en: 'Day {day} of the cover; no waiting of {waitingDays} {day/days:waitingDays} stands against it.',
    },
    fails: {
      zh: '保障第 {day} 日，在 {waitingDays} 日观察期内。',
      en: 'Day {day} of the cover lies in the waiting of {waitingDays} {day/days:waitingDays}.',
    },
  },
  'hospital-designated': {
    holds: { zh: '医保定点医院。', en: 'The hospital is designated.' },
    fails: { zh: '不是医保定点医院。', en: 'The hospital is not designated.' },
  },
  'hospital-grade': {
    holds: { zh: '医院等级（{grade:grade}）符合规定。', en: 'The hospital ({grade:grade}) meets the rule.' },
    fails: {
      zh: '医院等级为{grade:grade}，规定不低于{grade:minimum}。',
      en: 'The hospital is {grade:grade}; the rule asks for {grade:minimum}.',
    },
  },
  'count-below-cap': {
    holds: {
      zh: '本保障期已给付 {used} 次，未达上限。',
      en: '{used} {payment/payments:used} in this term, below the limit.',
    },
    fails: {
      zh: '本保障期已给付 {used} 次，上限 {cap} 次。',
      en: '{used} {payment/payments:used} in this term, the limit is {cap}.',
    },
  },
  'benefit-open': {
    holds: { zh: '本保障期责任未终止。', en: 'The benefit is open in this term.' },
    fails: { zh: '本保障期责任已终止。', en: 'The benefit has ended in this term.' },
  },
  'illness-not-paid-before': {
    holds: { zh: '该疾病在以前保障期未给付。', en: 'The illness was not paid in an earlier term.' },
    fails: { zh: '该疾病在以前保障期已给付。', en: 'The illness was paid in an earlier term.' },
  },
  'amount-payable': {
    holds: { zh: '给付 {yuan:fen} 元。', en: '{yuan:fen} yuan are payable.' },
    fails: { zh: '按公式计算为 {yuan:fen} 元。', en: 'The formula gives {yuan:fen} yuan.' },
  },
  ...OF_STEPS,
};

/** Said of a rule that had nothing to look at. */
export const NOT_TESTED: Words = { zh: '本项不适用。', en: 'Not applicable here.' };
