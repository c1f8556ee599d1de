/** What is said where a member disagrees with a decision. */
export const zh = {
  appeal: '申请复议',
  appealText: (until: string) => `对结果有异议，最迟 ${until} 可以申请复议，由没有参与过的人员重新审核。`,
  appealReason: '哪里不对，为什么',
  appealSend: '提交复议申请',
  appealNeedsReason: '请写明理由',
};

export const en: typeof zh = {
  appeal: 'Appeal',
  appealText: (until) => `If you disagree, you may appeal until ${until}. Somebody who had no part in it decides.`,
  appealReason: 'What is wrong, and why',
  appealSend: 'Send the appeal',
  appealNeedsReason: 'Please say why',
};
