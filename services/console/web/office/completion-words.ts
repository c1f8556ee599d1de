/** What the office's pages say of papers that are missing. */
export const zh = {
  ask: '请申请人补材料',
  askText:
    '一次列全所有缺的材料。提出后计时暂停，已有的审核意见重新来过；申请人补齐或期限过后继续。一份申请最多补正两次。',
  what: '缺什么',
  whatNeeded: '请至少选一项',
  note: (name: string, needed: boolean) => `${name}：具体说明${needed ? '' : '（可不填）'}`,
  noteNeeded: '请写明缺什么',
  send: '发出补正通知',
  asked: '补正通知',
  state: {
    asked: (until: string) => `等待申请人补齐，期限 ${until}，计时暂停`,
    answered: (on: string) => `申请人已于 ${on} 补齐`,
    expired: (until: string) => `期限 ${until} 已过，没有收到。可以“要求补交的材料始终未提交”不予给付`,
  },
  times: (no: number, most: number) => `第 ${String(no)} 次，最多 ${String(most)} 次`,
  answer: '申请人的说明',
  answeredForMember: '由代为申请的单位经办人答复',
};

export const en: typeof zh = {
  ask: 'Ask for what is missing',
  askText:
    'List everything at once. The clock stops, and reviews given so far begin again; the claim goes on when the papers are there or the time is over. A member is asked at most twice.',
  what: 'What is missing',
  whatNeeded: 'Please choose at least one',
  note: (name, needed) => `${name}: what exactly${needed ? '' : ' (optional)'}`,
  noteNeeded: 'Please say what is missing',
  send: 'Send the request',
  asked: 'Asked for',
  state: {
    asked: (until) => `Waiting for the member until ${until}; the clock stands still`,
    answered: (on) => `The member answered on ${on}`,
    expired: (until) => `The time ended on ${until} and nothing came: it may be refused for that`,
  },
  times: (no, most) => `Request ${String(no)} of at most ${String(most)}`,
  answer: 'What the member said',
  answeredForMember: 'Answered by the clerk who filed the claim',
};
