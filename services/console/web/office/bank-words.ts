import type { Words } from '../shared/words/words.tsx';

/** What the page about the bank says. */
export const zh = {
  bank: '银行往来',
  intro: '银行没有答复、退回或与账簿不一致的付款。没有弄清之前，什么都不会再付一次。',
  queues: {
    unknown: '银行没有答复',
    returned: '已退回，等待重新下达',
    contradicted: '银行说法前后不一',
  },
  none: '没有。',
  exceptions: '对账单上无法解释的行',
  exceptionColumns: ['日期', '账户', '银行流水号', '种类', '金额', ''],
  resolve: '提议处理办法',
  how: '怎样处理',
  orderId: '付款的银行编号（仅限“是本会的付款”）',
  orderNeeded: '没有找到这笔付款，请核对编号',
  propose: '提交给第二个人确认',
  proposed: '已提交，等待第二个人确认。',
  type: '补录对账单',
  typeText: '银行没有给出文件时才手工补录，由另一个岗位的人确认后才入账。',
  account: '账户',
  ref: '银行流水号',
  what: '种类',
  payment: '付出',
  return: '退回',
  endToEnd: '付款的银行编号',
  amount: '金额（元）',
  valueOn: '入账日期',
  needed: '请填写',
  amountNeeded: '请填写金额，例如 1234.50',
};

export const en: typeof zh = {
  bank: 'Bank',
  intro:
    'Payments the bank did not answer for, sent back or told otherwise than the books. Nothing is paid again before it is known.',
  queues: {
    unknown: 'The bank did not answer',
    returned: 'Came back, to be ordered again',
    contradicted: 'The bank contradicts itself',
  },
  none: 'None.',
  exceptions: 'Lines of the statement that nothing explains',
  exceptionColumns: ['Day', 'Account', 'Bank reference', 'What', 'Sum', ''],
  resolve: 'Propose how',
  how: 'How it is explained',
  orderId: 'The bank’s name of the payment (only of a payment of ours)',
  orderNeeded: 'There is no such payment; please look at its name',
  propose: 'For a second person to confirm',
  proposed: 'It waits for a second person now.',
  type: 'Type a line of the statement',
  typeText: 'Only where the bank gives no file. It is booked when somebody of another post has confirmed it.',
  account: 'Account',
  ref: 'Bank reference',
  what: 'What',
  payment: 'paid',
  return: 'came back',
  endToEnd: 'The bank’s name of the payment',
  amount: 'Sum in yuan',
  valueOn: 'Value date',
  needed: 'This is needed',
  amountNeeded: 'Please write the sum, like 1234.50',
};

export const EXCEPTIONS: Readonly<Record<string, Words>> = {
  unmatched: { zh: '不是本会的付款', en: 'no payment of ours' },
  'amount-differs': { zh: '金额不同', en: 'another sum' },
  'second-debit': { zh: '重复付出', en: 'debited twice' },
  'second-return': { zh: '重复退回', en: 'came back twice' },
  'changed-line': { zh: '同一流水号内容不同', en: 'the same reference says otherwise' },
  'credit-twice': { zh: '重复入账', en: 'credited twice' },
};
