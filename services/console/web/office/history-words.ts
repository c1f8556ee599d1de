/** What the page of a claim says of what was before, and of what lies beside. */
export const zh = {
  reviews: '审核意见',
  reviewer: '审核员',
  forOther: (who: string) => `代${who}`,
  reviewColumns: ['日期', '谁', '意见'],
  earlier: '此前的核算',
  earlierText: '更正、复议或名录更新之后重新核算过。以下是当时系统核算的结果，不再有效。',
  earlierColumns: ['核算日期', '项目', '结果', '金额'],
  pay: '给付',
  refuse: '不予给付',
  refer: '需人工认定',
  others: '此人的其他申请',
  othersNone: '没有其他申请。',
  linkedTo: '见',
};

export const en: typeof zh = {
  reviews: 'Reviews',
  reviewer: 'Reviewer',
  forOther: (who) => `for ${who}`,
  reviewColumns: ['Date', 'Who', 'What they said'],
  earlier: 'Calculated before',
  earlierText:
    'It was calculated anew after a correction, an appeal or a change of a register. This is what was calculated before; it does not count any more.',
  earlierColumns: ['Calculated on', 'Benefit', 'Outcome', 'Sum'],
  pay: 'pay',
  refuse: 'do not pay',
  refer: 'needs a decision',
  others: 'Other claims of this person',
  othersNone: 'There is no other claim.',
  linkedTo: 'see',
};
