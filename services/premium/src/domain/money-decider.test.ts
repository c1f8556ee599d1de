import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { moneyDecider } from './money-decider.ts';
import type { Money, MoneyCommand, StatementCredit } from './money.ts';
import { paymentReference } from './bill-reference.ts';
import { referencesIn } from './bill-reference.ts';
import { statementsDecider } from './statements-decider.ts';

const CREDIT: StatementCredit = {
  moneyId: 'm',
  account: 'contributions',
  bankRef: '1',
  valueOn: civilDate('2025-05-28'),
  fen: fen(99_000),
  textHash: 'h',
  sealedText: 's1',
};
const ON = civilDate('2025-05-28');
const after = (...commands: readonly MoneyCommand[]): Money =>
  commands.reduce<Money>((state, command) => {
    const decision = moneyDecider.decide(command, state);
    if (!decision.ok) throw new Error(decision.refusal.code);
    return decision.value.reduce(moneyDecider.evolve, state);
  }, null);
const received = after({ type: 'receive', credit: CREDIT });

describe('a statement line', () => {
  test('counts once, also when it is sealed anew', () => {
    const again: MoneyCommand = { type: 'receive', credit: { ...CREDIT, sealedText: 's2' } };
    expect(moneyDecider.decide(again, received)).toEqual({ ok: true, value: [] });
  });

  test.each<[string, Partial<StatementCredit>]>([
    ['amount', { fen: fen(1) }],
    ['date', { valueOn: civilDate('2025-05-29') }],
    ['text', { textHash: 'other' }],
  ])('with the same number and another %s is refused', (_, change) => {
    const other: MoneyCommand = { type: 'receive', credit: { ...CREDIT, ...change } };
    expect(moneyDecider.decide(other, received)).toMatchObject({ refusal: { code: 'money_differs' } });
  });

  test('belongs to one batch at most', () => {
    const assigned = after({ type: 'receive', credit: CREDIT }, { type: 'assign', batchId: 'b', on: ON });
    expect(assigned?.batchId).toBe('b');
    expect(moneyDecider.decide({ type: 'assign', batchId: 'b', on: ON }, assigned)).toEqual({ ok: true, value: [] });
    expect(moneyDecider.decide({ type: 'assign', batchId: 'c', on: ON }, assigned)).toMatchObject({
      refusal: { code: 'money_matched_already' },
    });
    expect(moneyDecider.decide({ type: 'assign', batchId: 'c', on: ON }, null)).toMatchObject({
      refusal: { code: 'money_unknown' },
    });
  });
});

describe('the reference in what a payer wrote', () => {
  const reference = paymentReference('018f4e3a-7c2b-7d11-8a55-0242ac120002');
  const spaced = reference.replace(/(.{4})/g, '$1 ');
  const wrong = reference.slice(0, -1) + String((Number(reference.at(-1)) + 1) % 10);
  test.each([
    [`互助会费 ${reference}`, [reference]],
    [reference.toLowerCase(), [reference]],
    [`会费：${spaced}，谢谢`, [reference]],
    [Array.from(reference, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''), [reference]],
    [`${reference} ${reference}`, [reference]],
    [wrong, []],
    ['工会经费', []],
  ])('%j', (text, found) => {
    expect(referencesIn(text)).toEqual(found);
  });
});

test('statements are closed forwards only', () => {
  const { decide } = statementsDecider;
  const state = { through: civilDate('2025-07-01') };
  const on = civilDate('2025-07-03');
  expect(decide({ type: 'close', through: civilDate('2025-07-02'), on }, state)).toMatchObject({
    ok: true,
    value: [{}],
  });
  expect(decide({ type: 'close', through: civilDate('2025-07-01'), on }, state)).toEqual({ ok: true, value: [] });
  expect(decide({ type: 'close', through: civilDate('2025-06-30'), on }, state)).toMatchObject({
    refusal: { code: 'statement_reopened' },
  });
});
