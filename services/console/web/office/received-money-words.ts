import type { Words } from '../shared/words/words.tsx';

/** What the form says by which a cashier types money that came. */
export const zh = {
  title: '登记来款',
  intro: '对账单上的一笔来款，银行没有给出文件时手工登记。由另一个岗位的人对照凭证确认后才入账。',
  fields: {
    account: '收款账户',
    bankRef: '银行流水号',
    valueOn: '入账日期',
    amountYuan: '金额（元）',
    text: '付款人写的附言（没有可不填）',
    holder: '付款户名',
    number: '付款账号',
    bankCode: '付款行联行号',
  },
  hints: { text: '照对账单原样填写。其中有缴费附言的，确认后自动认领到参保批次。' },
  payer: '付款账户',
  payerHint: '对账单上有就填全；无人认领时只能退回这个账户。',
  send: '提交给第二个人确认',
  sent: '已提交，等待第二个人确认。',
  follow: '查看待确认的事项',
};

export const en: typeof zh = {
  title: 'Record money received',
  intro:
    'A credit of the statement, where the bank gives no file. It is booked when somebody of another post has held it against the paper and confirmed it.',
  fields: {
    account: 'Account it came to',
    bankRef: 'Bank reference',
    valueOn: 'Value date',
    amountYuan: 'Amount in yuan',
    text: 'What the payer wrote (if anything)',
    holder: 'Holder of the account it came from',
    number: 'Number of the account it came from',
    bankCode: 'CNAPS code of that bank',
  },
  hints: {
    text: 'As the statement has it. Where it names a payment reference, the bill is found by it once confirmed.',
  },
  payer: 'The account it came from',
  payerHint: 'All of it, where the statement shows it: unidentified money can go back there and nowhere else.',
  send: 'Submit for confirmation',
  sent: 'Submitted. A second person has to confirm it.',
  follow: 'See what waits to be confirmed',
};

export const RECEIVED_FAULTS = {
  needed: { zh: '请填写', en: 'Required' },
  nothing: { zh: '金额须大于零', en: 'The amount must be more than zero' },
  holder: { zh: '请填写对账单上的户名', en: 'The name, as on the statement' },
  number: { zh: '请填写 9 至 30 位数字', en: '9 to 30 digits' },
  bankCode: { zh: '请填写 12 位数字', en: '12 digits' },
} as const satisfies Readonly<Record<string, Words>>;
