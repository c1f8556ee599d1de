import { expect, test } from '@jest/globals';
import { REVIEW_REASONS } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { type GivenLine, reviewLines } from './review-lines.ts';

const why = { reason: 'r', clause: '§6.6' };
const pay = (item: string, over: Partial<GivenLine> = {}): GivenLine => ({
  item,
  verdict: 'pay',
  fen: fen(100),
  ...why,
  ...over,
});
const no = (item: string, over: Partial<GivenLine> = {}): GivenLine => ({
  item,
  verdict: 'refuse',
  code: 'NOT_COVERED',
  ...why,
  ...over,
});
const CONTRADICT = 'review_lines_contradict';
const INCOMPLETE = 'review_line_incomplete';

test.each<readonly [string, readonly GivenLine[], string, string]>([
  ['paid twice', [pay('HM'), pay('HM')], CONTRADICT, '/lines/1/item'],
  ['paid twice with different sums', [pay('HM'), pay('HM', { fen: fen(200) })], CONTRADICT, '/lines/1/item'],
  ['paid and refused', [pay('HM'), no('HA'), no('HM')], CONTRADICT, '/lines/2/item'],
  ['refused and paid', [no('HM'), pay('HM')], CONTRADICT, '/lines/1/item'],
  ['refused for two reasons', [no('HM'), no('HM', { code: 'FILED_LATE' })], CONTRADICT, '/lines/1/item'],
  ['refused with a sum', [no('HM', { fen: fen(1) })], CONTRADICT, '/lines/0/amountYuan'],
  ['paid with a reason for a refusal', [pay('HM', { code: 'NOT_COVERED' })], CONTRADICT, '/lines/0/code'],
  ['paid nothing with a reason', [pay('HM', { fen: fen(0), code: 'NOT_COVERED' })], CONTRADICT, '/lines/0/code'],
  ['paid nothing', [pay('HM', { fen: fen(0) })], INCOMPLETE, '/lines/0/amountYuan'],
  ['paid without a sum', [no('HA'), pay('HM', { fen: undefined })], INCOMPLETE, '/lines/1/amountYuan'],
  ['refused without a reason', [no('HM', { code: undefined })], INCOMPLETE, '/lines/0/code'],
  [
    'refused without a reason and with a sum',
    [no('HM', { code: undefined, fen: fen(5) })],
    CONTRADICT,
    '/lines/0/amountYuan',
  ],
  ['refused for a reason nobody registered', [no('HM', { code: 'BECAUSE' })], 'review_reason_unknown', '/lines/0/code'],
  ['refused by a code of rows', [no('HM', { code: 'UNDER_AGE' })], 'review_reason_unknown', '/lines/0/code'],
  ['refused by a name every object has', [no('HM', { code: 'constructor' })], 'review_reason_unknown', '/lines/0/code'],
])('a line %s is refused with its place', (_, lines, code, pointer) => {
  expect(reviewLines(lines)).toMatchObject({ ok: false, refusal: { code, data: { pointer } } });
});

test.each(REVIEW_REASONS)('%s is a reason to refuse', (code) => {
  expect(reviewLines([no('HM', { code })])).toEqual({
    ok: true,
    value: [{ item: 'HM', verdict: 'refuse', fen: 0, code, ...why }],
  });
});

test('lines that say one thing each are taken in their order', () => {
  expect(reviewLines([])).toEqual({ ok: true, value: [] });
  expect(reviewLines([pay('TRI.hospital'), no('HM', { fen: fen(0) })])).toEqual({
    ok: true,
    value: [
      { item: 'TRI.hospital', verdict: 'pay', fen: 100, ...why },
      { item: 'HM', verdict: 'refuse', fen: 0, code: 'NOT_COVERED', ...why },
    ],
  });
});
