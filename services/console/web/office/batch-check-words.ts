import { noun } from '@huji/contracts/shared/noun.ts';

/** What whoever signs is told to look at. */
export const zh = {
  title: '签字前核对',
  sum: (count: number, sum: string) => `共 ${String(count)} 笔，合计 ${sum}。`,
  none: '没有要留意的指令。',
  some: (count: number) => `其中 ${String(count)} 笔要留意：`,
  paidBefore: (days: string) => `此前 ${days} 付过`,
  attempt: (no: number) => `第 ${String(no)} 次付款`,
  hidden:
    '为什么看不到全名：经手付款的人不需要知道谁因为什么领钱。您核对笔数、合计、出自哪些基金和上面列出的指令；申请由审核员逐项审过，户名和账号由银行核对。',
};
export const en: typeof zh = {
  title: 'To check before you sign',
  sum: (count, sum) => `${String(count)} ${noun(count, 'order')}, ${sum} together.`,
  none: 'No order needs a second look.',
  some: (count) => `Please look at ${count === 1 ? 'one of them' : `${String(count)} of them`}:`,
  paidBefore: (days) => `paid before on ${days}`,
  attempt: (no) => `attempt ${String(no)}`,
  hidden:
    'Why names are hidden: whoever handles payments need not know who is paid for what. You check the number, the sum, the funds and the orders above; reviewers went through each claim, and the bank compares name and account.',
};
