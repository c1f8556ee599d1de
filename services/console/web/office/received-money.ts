import { ACCOUNT_FIELDS, accountFaults, accountOf } from '../shared/words/account.ts';
import { amountFault, amountOf } from '../shared/words/amount.ts';
import type { Words } from '../shared/words/words.tsx';
import { RECEIVED_FAULTS } from './received-money-words.ts';

/** A credit of a statement as it is typed; the last three are the account it came from, where the statement shows it. */
export interface TypedMoney {
  readonly account: string;
  readonly bankRef: string;
  readonly valueOn: string;
  readonly amountYuan: string;
  readonly text: string;
  readonly holder: string;
  readonly number: string;
  readonly bankCode: string;
}

export type MoneyField = keyof TypedMoney;
export type MoneyFaults = Partial<Readonly<Record<MoneyField, Words>>>;

const NEEDED = ['bankRef', 'valueOn'] as const;

const isWithPayer = (typed: TypedMoney): boolean => ACCOUNT_FIELDS.some((field) => typed[field].trim() !== '');

/** What can be seen to be wrong before it is sent, at its field. Of the payer all is there, or nothing. */
export const moneyFaults = (typed: TypedMoney): MoneyFaults => {
  const needed = NEEDED.filter((field) => typed[field].trim() === '').map((field) => [field, RECEIVED_FAULTS.needed]);
  const amount =
    amountFault(typed.amountYuan) ?? (Number(amountOf(typed.amountYuan)) > 0 ? null : RECEIVED_FAULTS.nothing);
  const ofPayer = isWithPayer(typed) ? accountFaults(typed).map((field) => [field, RECEIVED_FAULTS[field]]) : [];
  return Object.fromEntries([
    ...needed,
    ...(amount === null ? [] : [['amountYuan', amount]]),
    ...ofPayer,
  ]) as MoneyFaults;
};

/** The request of what was typed without faults. */
export const moneyOf = (typed: TypedMoney) => {
  const { account, bankRef, valueOn, amountYuan, text } = typed;
  const line = { account, bankRef: bankRef.trim(), valueOn, amountYuan: amountOf(amountYuan) ?? '', text: text.trim() };
  return isWithPayer(typed) ? { ...line, payer: { ...accountOf(typed) } } : line;
};
