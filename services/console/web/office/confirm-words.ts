import { noun } from '@huji/contracts/shared/noun.ts';
import type { Words } from '../shared/words/words.tsx';

/** What the page of things that wait for a second person says. */
export const zh = {
  confirm: '待确认',
  none: '没有等待第二个人确认的事项。',
  intro: '一个人提出的事项，要由另一个岗位的另一个人确认后才办理。',
  hidden:
    '为什么看不到全名和全部账号：确认的人不需要知道是谁。您核对金额、日期、笔数、附言和理由，与银行回单或对账单一致再确认。',
  books: '账务和付款',
  received: '收到的款项',
  duties: '代班',
  employers: '等待决定的单位',
  proposedBy: (who: string, on: string) => `${who}于 ${on} 提出`,
  until: (on: string) => `${on} 前有效`,
  contradictions: '与下列事实不一致，请核对：',
  agree: '确认办理',
  refuse: '不同意',
  refuseSend: '提交不同意',
  withdraw: '撤回自己的提议',
  reason: '理由',
  reasonHint: '不写姓名和病情。',
  reasonNeeded: '请写明理由',
  admit: '准入',
  notAdmit: '不予准入',
  registeredOn: (on: string) => `${on} 登记`,
  pooled: (count: number) => `由 ${String(count)} 个小单位联合参保，另须在单位页面上同意`,
  order: '查看付款指令',
  wanted: {
    'fund-opening': (fund: string, sum: string, on: string) => `基金 ${fund} 期初余额 ${sum}，自 ${on}`,
    'own-account': (purpose: string, holder: string, number: string) =>
      `登记本会账户：${[purpose, holder, number].filter(Boolean).join('，')}`,
    'bank-transfer': (from: string, to: string, sum: string, on: string) => `${on} 从${from}转入${to} ${sum}`,
    'claw-back': (fund: string, sum: string, on: string) => `${on} 追回 ${sum}，记入基金 ${fund}`,
    'order-flags': (flags: string, reason: string) => `仍然支付有提示的指令（${flags}）：${reason}`,
    'exception-resolution': (how: string, on: string) => `银行差错按“${how}”处理，${on}`,
    'statement-lines': (account: string, count: number) => `补录${account}对账单 ${String(count)} 行`,
    receive: (account: string, sum: string, on: string, reference: string) =>
      `${on} ${account}来款 ${sum}${reference === '' ? '，附言没有对上批次' : `，缴费附言 ${reference}`}`,
    match: (sum: string) => `把一笔收款认领到参保批次：${sum}`,
    return: (sum: string, to: string, reason: string) => `无人认领的来款 ${sum} 退回原付款账户${to}：${reason}`,
    unmatch: (sum: string) => `撤销一笔收款的认领：${sum}`,
    annul: (sum: string, reason: string) => `作废录入有误的一笔来款 ${sum}：${reason}`,
    refund: (sum: string) => `退还多缴的会费：${sum}`,
    whole: '全部',
    deputy: (who: string, absent: string, first: string, last: string) => `${first}至${last}由${who}代${absent}办理`,
    'deputy-end': (reason: string) => `提前结束代班：${reason}`,
  },
  line: (what: string, sum: string, on: string) => `${on} ${what} ${sum}`,
  linesSum: (what: string, count: number, sum: string) => `${what} ${String(count)} 笔，合计 ${sum}`,
  payment: '付出',
  return: '退回',
};

export const en: typeof zh = {
  confirm: 'To confirm',
  none: 'Nothing waits for a second person.',
  intro: 'What one person proposes is done when another person of another post confirms it.',
  hidden:
    'Why names and account numbers are hidden: whoever confirms need not know whose they are. You check sum, day, number, text and reason, and confirm what agrees with the slip or the statement of the bank.',
  books: 'Books and payments',
  received: 'Money received',
  duties: 'Deputies',
  employers: 'Employers that wait for a decision',
  proposedBy: (who, on) => `proposed by ${who} on ${on}`,
  until: (on) => `can be confirmed until ${on}`,
  contradictions: 'It contradicts the following; please check:',
  agree: 'Confirm',
  refuse: 'Disagree',
  refuseSend: 'Send',
  withdraw: 'Take my proposal back',
  reason: 'Reason',
  reasonHint: 'No name, no illness.',
  reasonNeeded: 'Please say why',
  admit: 'Admit',
  notAdmit: 'Do not admit',
  registeredOn: (on) => `registered on ${on}`,
  pooled: (count) => `${String(count)} small employers that join as one; that is approved on the employer’s page`,
  order: 'See the payment order',
  wanted: {
    'fund-opening': (fund, sum, on) => `Fund ${fund} opens with ${sum} on ${on}`,
    'own-account': (purpose, holder, number) =>
      `One of our own accounts: ${[purpose, holder, number].filter(Boolean).join(', ')}`,
    'bank-transfer': (from, to, sum, on) => `${sum} from ${from} to ${to} on ${on}`,
    'claw-back': (fund, sum, on) => `${sum} taken back for fund ${fund} on ${on}`,
    'order-flags': (flags, reason) => `Pay an order despite its flags (${flags}): ${reason}`,
    'exception-resolution': (how, on) => `An exception of the bank is resolved as “${how}”, ${on}`,
    'statement-lines': (account, count) => `${String(count)} ${noun(count, 'line')} of the statement of ${account}`,
    receive: (account, sum, on, reference) =>
      `${sum} came to ${account} on ${on}${reference === '' ? '; its text names no batch' : `; payment reference ${reference}`}`,
    match: (sum) => `Money received is matched to a batch: ${sum}`,
    return: (sum, to, reason) => `${sum} of unidentified money goes back where it came from, ${to}: ${reason}`,
    unmatch: (sum) => `A match of received money is undone: ${sum}`,
    annul: (sum, reason) => `A credit of ${sum} was entered by mistake and no longer counts: ${reason}`,
    refund: (sum) => `What was paid too much goes back: ${sum}`,
    whole: 'all of it',
    deputy: (who, absent, first, last) => `${who} stands in for ${absent}, ${first} to ${last}`,
    'deputy-end': (reason) => `A deputy stops standing in: ${reason}`,
  },
  line: (what, sum, on) => `${on} ${what} ${sum}`,
  linesSum: (what, count, sum) => `${what}: ${String(count)}, ${sum} together`,
  payment: 'paid',
  return: 'came back',
};

export const CONTRADICTIONS: Readonly<Record<string, Words>> = {
  'order-unknown': { zh: '没有这笔付款指令', en: 'there is no such order' },
  'attempt-unknown': { zh: '没有这一次付款', en: 'there was no such attempt' },
  'amount-differs': { zh: '金额不同', en: 'the sum differs' },
  'paid-already': { zh: '已经付出', en: 'it was paid already' },
  'came-back-already': { zh: '已经退回', en: 'it came back already' },
  'rejected-by-bank': { zh: '银行已拒绝', en: 'the bank rejected it' },
  'settled-before': { zh: '此前已付出', en: 'it was settled before' },
  'later-attempt': { zh: '此后又付过一次', en: 'there is a later attempt' },
  'dated-before-sending': { zh: '日期早于发出之日', en: 'dated before it was sent' },
};

export const RESOLUTIONS = {
  'corrected-by-bank': { zh: '银行已更正', en: 'the bank put it right' },
  mistyped: { zh: '录入有误，对账单上没有', en: 'mistyped, never on the statement' },
  fee: { zh: '银行手续费', en: 'a fee of the bank' },
  'payment-of-ours': { zh: '是本会的付款', en: 'a payment of ours' },
} as const satisfies Readonly<Record<string, Words>>;

export const OWN_ACCOUNTS: Readonly<Record<string, Words>> = {
  benefits: { zh: '给付户', en: 'the benefits account' },
  contributions: { zh: '会费户', en: 'the contributions account' },
};
