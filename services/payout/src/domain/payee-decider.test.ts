import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { payeeDecider } from './payee-decider.ts';
import { isPayable, type Payee, type PayeeCommand } from './payee.ts';

const on = civilDate('2025-03-01');
const account = { sealed: 's1', fingerprint: 'f1', holderHash: 'h1' };
const other = { sealed: 's2', fingerprint: 'f2', holderHash: 'h1' };
const register: PayeeCommand = {
  type: 'register',
  payeeId: 'P1',
  owner: { type: 'person', personId: 'M1' },
  account,
  nameCheck: 'matched',
  registeredName: 'same',
  on,
};
const change: PayeeCommand = {
  type: 'change-account',
  account: other,
  nameCheck: 'unchecked',
  registeredName: 'unknown',
  on,
};
const check = (accountVersion: number, nameCheck: 'matched' | 'mismatched' | 'unchecked'): PayeeCommand => ({
  type: 'record-name-check',
  accountVersion,
  nameCheck,
});

const run = (...commands: PayeeCommand[]): { payee: Payee; codes: string[] } => {
  let payee = payeeDecider.initial;
  const codes: string[] = [];
  for (const command of commands) {
    const result = payeeDecider.decide(command, payee);
    if (!result.ok) codes.push(result.refusal.code);
    else payee = result.value.reduce(payeeDecider.evolve, payee);
  }
  return { payee, codes };
};

describe('a payee', () => {
  test('can be paid once the bank has confirmed the name', () => {
    expect(isPayable(run(register).payee)).toBe(true);
    expect(isPayable(run({ ...register, nameCheck: 'unchecked' }).payee)).toBe(false);
    expect(isPayable(run({ ...register, nameCheck: 'mismatched' }).payee)).toBe(false);
    expect(isPayable(null)).toBe(false);
    expect(isPayable(payeeDecider.initial)).toBe(false);
  });

  test('has a new account version with every change, which is checked anew', () => {
    const { payee } = run(register, change);
    expect(payee).toMatchObject({ accountVersion: 2, account: other, nameCheck: 'unchecked' });
  });

  test('takes a late name check only for the account it was about', () => {
    expect(run(register, change, check(2, 'matched')).payee.nameCheck).toBe('matched');
    expect(run(register, change, check(1, 'matched')).payee.nameCheck).toBe('unchecked');
    expect(run(register, check(1, 'unchecked')).payee.nameCheck).toBe('matched');
  });

  test.each<[string, PayeeCommand[], string]>([
    ['registered twice', [register, register], 'payee_registered_already'],
    [
      'changed to the same account, sealed anew',
      [register, { ...change, account: { ...account, sealed: 's9' } }],
      'payee_account_unchanged',
    ],
    ['changed before it exists', [change], 'payee_unknown'],
  ])('cannot be %s', (_title, commands, code) => {
    expect(run(...commands).codes).toEqual([code]);
  });
});
