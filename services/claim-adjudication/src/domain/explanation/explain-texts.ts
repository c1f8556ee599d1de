/**
 * Sentences of the rules. `{name}` stands for an input, `{yuan:name}` for one that is fen, `{cause:name}` for a cause, `{before}` and `{after}` for the
 * amounts around a step of a formula.
 */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export interface RuleSentences {
  readonly holds: Sentence;
  readonly fails: Sentence;
}

const step = (zh: string, en: string): RuleSentences => ({ holds: { zh, en }, fails: { zh, en } });

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
    holds: { zh: '{submittedOn} 申领，期限为 {lastOn}。', en: 'Filed on {submittedOn}, the last day is {lastOn}.' },
    fails: {
      zh: '{submittedOn} 申领，期限为 {lastOn}，最迟 {finalOn}。',
      en: 'Filed on {submittedOn}; the last day was {lastOn}, with a reason {finalOn}.',
    },
  },
  'receipt-not-paid': {
    holds: { zh: '票据未用于该项目。', en: 'The receipt was not used for this benefit.' },
    fails: { zh: '票据已用于该项目的另一份申领。', en: 'Another claim used the receipt for this benefit.' },
  },
  'stay-not-overlapping': {
    holds: {
      zh: '住院 {from} 起，与已申领的住院不重叠。',
      en: 'The stay from {from} overlaps no stay already claimed.',
    },
    fails: { zh: '住院 {from} 起，与已申领的住院重叠。', en: 'The stay from {from} overlaps one already claimed.' },
  },
  'cause-not-excluded': {
    holds: { zh: '原因（{cause:cause}）在保障范围内。', en: 'The cause ({cause:cause}) is covered.' },
    fails: { zh: '原因（{cause:cause}）不在保障范围内。', en: 'The cause ({cause:cause}) is not covered.' },
  },
  'waiting-over': {
    holds: {
      zh: '保障第 {day} 日，观察期 {waitingDays} 日不适用或已过。',
      en: 'Day {day} of the cover; no waiting of {waitingDays} days stands against it.',
    },
    fails: {
      zh: '保障第 {day} 日，在 {waitingDays} 日观察期内。',
      en: 'Day {day} of the cover lies in the waiting of {waitingDays} days.',
    },
  },
  'hospital-designated': {
    holds: { zh: '医保定点医院。', en: 'The hospital is designated.' },
    fails: { zh: '不是医保定点医院。', en: 'The hospital is not designated.' },
  },
  'hospital-grade': {
    holds: { zh: '医院等级 {grade} 符合规定。', en: 'Grade {grade} of the hospital meets the rule.' },
    fails: {
      zh: '医院等级 {grade}，规定不低于 {minimum} 级。',
      en: 'Grade {grade} of the hospital; the rule asks for {minimum}.',
    },
  },
  'count-below-cap': {
    holds: { zh: '本保障期已给付 {used} 次，未达上限。', en: '{used} payments in this term, below the limit.' },
    fails: { zh: '本保障期已给付 {used} 次，上限 {cap} 次。', en: '{used} payments in this term, the limit is {cap}.' },
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
  'rate-by-level': step('没有该级别医院的比例。', 'There is no rate for this level of hospital.'),
  'rate-of-pool': step(
    '统筹支付 {yuan:poolPaid} 元 × {percent:ratePpm} = {after} 元。',
    'Pool payment {yuan:poolPaid} × {percent:ratePpm} = {after} yuan.',
  ),
  minimum: step('每次住院最低 {yuan:minimum} 元：{after} 元。', 'At least {yuan:minimum} a stay: {after} yuan.'),
  'own-share-ceiling': step(
    '个人负担 {yuan:ownShare} 元，已给付 {yuan:taken} 元：{after} 元。',
    'Own share {yuan:ownShare}, of which {yuan:taken} is taken: {after} yuan.',
  ),
  'own-share-of-overlapping-stays': step(
    '重叠住院中最高的个人负担 {yuan:largest} 元，合计已给付 {yuan:taken} 元：{after} 元。',
    'Largest own share of the overlapping stays {yuan:largest}, of which {yuan:taken} is taken: {after} yuan.',
  ),
  'days-beyond-deductible': step(
    '住院 {stayedDays} 日，扣除 {deductibleDays} 日，每日 {yuan:perDay} 元：{after} 元。',
    '{stayedDays} days less {deductibleDays}, {yuan:perDay} a day: {after} yuan.',
  ),
  'days-left-in-term': step(
    '本保障期已用 {usedDays} 日，上限 {daysPerTerm} 日，本次 {paidDays} 日：{after} 元。',
    '{usedDays} of {daysPerTerm} days used, {paidDays} paid now: {after} yuan.',
  ),
  bands: step(
    '范围内个人负担 {yuan:base} 元，分段计算：{after} 元。',
    'Own share in scope {yuan:base}, by bands: {after} yuan.',
  ),
  'sum-left-in-term': step(
    '本期上限 {yuan:sumPerTerm} 元，已给付 {yuan:used} 元：{after} 元。',
    'At most {yuan:sumPerTerm} in the term, {yuan:used} used: {after} yuan.',
  ),
  'sum-of-lot': step(
    '{units} 份，保障第 {day} 日：累计 {after} 元。',
    '{units} units on day {day}: together {after} yuan.',
  ),
  'death-sum': step('身故，{units} 份：{after} 元。', 'Death, {units} units: {after} yuan.'),
  'disability-grade': step(
    '伤残 {grade} 级，{units} 份：{after} 元。',
    'Disability grade {grade}, {units} units: {after} yuan.',
  ),
  'paid-for-same-accident': step(
    '同一意外已给付 {yuan:paid} 元：{after} 元。',
    'Already paid for the same accident {yuan:paid}: {after} yuan.',
  ),
};

/** Said of a rule that had nothing to look at. */
export const NOT_TESTED: Sentence = { zh: '本项不适用。', en: 'Not applicable here.' };
