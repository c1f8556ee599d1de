/** What a claim would come to, and why it is filed so late. */
export const zh = {
  foreseen: '按所填内容可以领',
  foreseenText: '提交前先算给您看，不保存。以审核结果为准。',
  foreseenOpen: '提交前先算给您看，不保存。其中有项目要由审核员认定，没有算在内。',
  referred: '由审核员认定。您照常提交即可；提交后，申请的“进度”里写明最迟哪天认定。',
  addNow: '现在添加',
  lateReason: '为什么现在才申请',
  lateReasonHint: '已超过申请期限。写明理由，由审核员认定',
};
export const en: typeof zh = {
  foreseen: 'From what you entered, you would receive',
  foreseenText: 'Calculated before you send it, and not kept. Reviewers decide.',
  foreseenOpen:
    'Calculated before you send it, and not kept. Some items are for reviewers to decide and not counted here.',
  referred: 'Reviewers decide on this one. Send the claim all the same: its “Progress” then says by which day they do.',
  addNow: 'Add them now',
  lateReason: 'Why are you claiming only now?',
  lateReasonHint: 'The time for claiming is over. Say why: reviewers decide on it',
};
