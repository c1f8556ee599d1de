/** What pages say of a request for what is missing. */
export const zh = {
  title: '请补齐材料',
  until: (on: string) => `请最迟 ${on}（含当日）补齐。这段时间不算在办理时间里。`,
  late: (on: string) => `期限 ${on} 已过，还没有收到。在作出决定之前仍可补交。`,
  answer: '补齐说明',
  hint: '材料没有全部上传时填写：交到了哪里，或为什么不能提供',
  needed: '材料还没有传齐，请写明原因',
  sending: '材料正在上传…',
  send: '已补齐，继续审核',
  there: '已补交',
  lacking: '待补交',
};

export const en: typeof zh = {
  title: 'Please send what is missing',
  until: (on) => `Please send it by ${on}. This time is not counted.`,
  late: (on) => `The time ended on ${on} and nothing came. You may still send it until it is decided.`,
  answer: 'What you sent',
  hint: 'If not everything is uploaded: where you gave it, or why you cannot send it',
  needed: 'Not everything is uploaded: please say why',
  sending: 'Papers are being sent…',
  send: 'It is there, go on',
  there: 'Received',
  lacking: 'Still missing',
};
