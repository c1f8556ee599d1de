import { expect, test } from '@jest/globals';
import { accountWords, staffWords } from './staff-words.ts';

const DIRECTORY = [
  { subject: 'reviewer-1', name: '王芳' },
  { subject: 'reviewer-2' },
  { subject: 'cashier-1', name: '孙丽' },
  { subject: 'cashier-2', name: '孙丽' },
  { subject: 'accountant', name: '黄梅' },
];

test.each([
  ['reviewer-1', ['reviewer'], '王芳（审核员）', '王芳 (reviewer)'],
  // Called alike: the account tells them apart.
  ['cashier-1', ['cashier'], '孙丽（出纳 · cashier-1）', '孙丽 (cashier · cashier-1)'],
  // In which post they acted is not known.
  ['accountant', [], '黄梅（accountant）', '黄梅 (accountant)'],
  // Erased, or not named by the sign-in.
  ['reviewer-2', ['reviewer'], '审核员（reviewer-2）', 'reviewer (reviewer-2)'],
  // Never signed in, or of another society.
  ['reviewer-9', ['reviewer'], '审核员（reviewer-9）', 'reviewer (reviewer-9)'],
  ['reviewer-9', [], '工作人员（reviewer-9）', 'somebody of staff (reviewer-9)'],
  ['supervisor', ['supervisor'], '监事', 'supervisor'],
] as const)('%s, who acted as %j, is called %s', (account, roles, zh, en) => {
  expect(staffWords(account, roles, DIRECTORY, 'zh')).toBe(zh);
  expect(staffWords(account, roles, DIRECTORY, 'en')).toBe(en);
});

test.each([
  ['reviewer-1', '王芳（reviewer-1）'],
  ['reviewer-2', '工作人员（reviewer-2）'],
  ['supervisor', '监事'],
  ['service:payout', 'service:payout'],
])('%s of an entry of the audit log is called %s', (account, called) => {
  expect(accountWords(account, DIRECTORY, 'zh')).toBe(called);
});
