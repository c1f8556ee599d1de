import { expect, test } from '@jest/globals';
import { moneyFaults, moneyOf, type TypedMoney } from './received-money.ts';

const LINE: TypedMoney = {
  ...{ account: 'contributions', bankRef: ' R-1 ', valueOn: '2026-01-05', amountYuan: '1,234.5', text: ' 会费 ' },
  ...{ holder: '', number: '', bankCode: '' },
};

const wrong = (change: Partial<TypedMoney>): readonly string[] => Object.keys(moneyFaults({ ...LINE, ...change }));

test('a line of a statement is sent as the contract has it, without a payer where none was typed', () => {
  expect(wrong({})).toEqual([]);
  expect(moneyOf(LINE)).toEqual({
    ...{ account: 'contributions', bankRef: 'R-1', valueOn: '2026-01-05', amountYuan: '1234.50', text: '会费' },
  });
});

test('the account it came from is sent as digits, however it was set apart', () => {
  const typed = { ...LINE, holder: '李雷', number: '6222 0212-3456 7890', bankCode: '102 241 000012' };
  expect(wrong(typed)).toEqual([]);
  expect(moneyOf(typed)).toMatchObject({
    payer: { holder: '李雷', number: '6222021234567890', bankCode: '102241000012' },
  });
});

test.each([
  ['a line without its reference', { bankRef: ' ' }, ['bankRef']],
  ['a line without its day', { valueOn: '' }, ['valueOn']],
  ['no sum', { amountYuan: '' }, ['amountYuan']],
  ['nothing', { amountYuan: '0.00' }, ['amountYuan']],
  ['less than nothing', { amountYuan: '-5' }, ['amountYuan']],
  ['a payer who has a name alone', { holder: '李雷' }, ['number', 'bankCode']],
  ['a payer whose account is too short', { holder: '李雷', number: '12345678', bankCode: '102241000012' }, ['number']],
])('%s is blamed at its field', (_, change, fields) => {
  expect(wrong(change)).toEqual(fields);
});
