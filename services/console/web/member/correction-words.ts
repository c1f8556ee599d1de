/** What the page says on which a claim is corrected. */
export const zh = {
  correct: '更正申请',
  correctText: '下面是您报的内容，改对后重新提交。申请日期仍按第一次提交的日期算。票据号码不改可不填。',
  sendCorrection: '提交更正',
  closedToMember: '已审核完成或已批准，不能再更正。如有异议，可在决定后申请复议。',
  toClaim: '返回这份申请',
  missing: '没有找到这份申请',
};

export const en: typeof zh = {
  correct: 'Correct the claim',
  correctText:
    'This is what you reported. Put it right and send it again; the day of your first filing stays. Leave the receipt number empty to keep it.',
  sendCorrection: 'Send the correction',
  closedToMember: 'People have decided on it or it was approved. You may appeal once it is decided.',
  toClaim: 'Back to the claim',
  missing: 'There is no such claim',
};
