/** What is said of an approval that is to be taken back. */
export const zh = {
  title: '撤销批准',
  text: (sum: string) =>
    `这份申请已批准给付 ${sum}。撤销后付款指令作废，不再付款；申请人可以申请复议。须由另一个岗位的第二个人确认；已编入付款批次、已交银行或已付的不能撤销。`,
  propose: '提议撤销批准',
  send: '提交给第二个人确认',
  states: {
    proposed: (on: string) => `${on} 提议撤销批准，等待另一个岗位的第二个人确认。`,
    confirmed: (on: string) => `${on} 提议的撤销已经确认，正在作废付款指令。`,
    done: (on: string) => `${on} 提议的撤销已经办完，付款指令已作废。`,
    refused: (on: string) => `${on} 提议的撤销没有办成：款项已编入付款批次、已交银行或已付，照付。`,
  },
  reason: '理由',
  confirm: (sum: string) => `确认撤销，不付 ${sum}`,
  list: '撤销批准',
  none: '没有等待确认的撤销。',
};

export const en: typeof zh = {
  title: 'Take back the approval',
  text: (sum) =>
    `${sum} is approved for this claim. Taken back, its order is annulled and nothing is paid; the member may appeal. A second person of another post confirms it. What is in a batch, with the bank or paid stands.`,
  propose: 'Propose to take it back',
  send: 'Submit for confirmation',
  states: {
    proposed: (on) => `Proposed on ${on}: it waits for a second person of another post.`,
    confirmed: (on) => `Proposed on ${on} and confirmed: its order is being annulled.`,
    done: (on) => `Proposed on ${on} and done: its order is annulled.`,
    refused: (on) => `Proposed on ${on} and not done: the money is in a batch, with the bank or paid, and stands.`,
  },
  reason: 'Reason',
  confirm: (sum) => `Take it back: ${sum} is not paid`,
  list: 'Approvals to take back',
  none: 'No approval waits to be taken back.',
};
