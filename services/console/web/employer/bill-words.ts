/** What is said below the sums of a bill: what is not on it, and what came in for it. */
export const zh = {
  unbilled: '没有出缴费单的计划',
  unbilledHint: '这些计划不收费，也不生效。补足人数后提交更正，再出缴费单。',
  notBilled: (reason: string, joined: string, required: string) =>
    `${reason}（已参加 ${joined} 人，至少要 ${required} 人）`,
  moneys: '已收到的款',
  noMoneys: '还没有收到。款到账后，互助会按转账附言记到这张缴费单上，这里就会显示。',
  came: (on: string) => `${on} 记入`,
  wentBack: (on: string) => `${on} 转出或退回`,
  undated: '较早记入',
  stillMissing: '还需缴',
  nothingMissing: '已缴清。',
};

export const en: typeof zh = {
  unbilled: 'Plans that are not billed',
  unbilledHint: 'Nothing is due for them and they do not take effect. Enrol enough people and submit the correction.',
  notBilled: (reason, joined, required) => `${reason} (${joined} joined, at least ${required} must)`,
  moneys: 'Money that came in',
  noMoneys: 'Nothing yet. When it arrives, the association books it to this bill by the reference, and it shows here.',
  came: (on) => `Booked on ${on}`,
  wentBack: (on) => `Taken off or paid back on ${on}`,
  undated: 'Booked earlier',
  stillMissing: 'Still to pay',
  nothingMissing: 'It is paid in full.',
};
