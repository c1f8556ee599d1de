/** What is said once a claim was sent. */
export const zh = {
  sent: '申请已提交',
  number: '申请编号',
  sentText: '现在按每一项保障逐项计算，再由审核员查看。进度随时可以在这里看。',
  follow: '查看进度',
  addPapers: '去补材料',
};

export const en: typeof zh = {
  sent: 'Your claim was sent',
  number: 'Claim number',
  sentText: 'Every cover is calculated now; then reviewers look at it. You can follow it here at any time.',
  follow: 'Follow the claim',
  addPapers: 'Add the papers',
};
