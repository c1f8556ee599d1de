import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { addFen, fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { hledgerJournal, proofLines } from './journal-export.ts';
import { isSameEntry, journalEntry, UnbalancedEntry, type JournalEntry } from './journal-entry.ts';
import {
  addEntries,
  approvedFrom,
  balances,
  creditedTo,
  fundsOf,
  NO_TOTALS,
  sumOfAll,
  totalsAgree,
} from './journal-totals.ts';
import {
  postApproved,
  postCover,
  postMoneyMatched,
  postMoneyReceived,
  postOpening,
  postPaid,
  postRefund,
  postReturned,
  postTransfer,
} from './journal-postings.ts';

const on = civilDate('2025-06-01');
const story = [
  postOpening({ fund: 'HM', fen: fen(1_000_000), on }),
  postMoneyReceived({ moneyId: 'M1', account: 'contributions', valueOn: on, fen: fen(20_000) }),
  postMoneyMatched({ batchId: 'B', moneyId: 'M1', fen: fen(20_000), matchedOn: on }),
  postCover({
    personId: 'P',
    batchId: 'B',
    billRevision: 3,
    postedOn: on,
    rows: [
      { fund: 'HM', deltaFen: fen(9_900) },
      { fund: 'HA', deltaFen: fen(6_000) },
      { fund: 'HM', deltaFen: fen(-900) },
      { deltaFen: fen(0) },
    ],
  }),
  postApproved({
    claimId: 'C',
    decisionNo: 1,
    approvedOn: on,
    lines: [
      { fund: 'HM', fen: fen(168_000) },
      { fund: 'HA', fen: fen(45_000) },
    ],
  }),
  postPaid({ orderId: 'C:1', attempt: 1, account: 'benefits', fen: fen(213_000), valueOn: on }),
  postReturned({ orderId: 'C:1', attempt: 1, account: 'benefits', fen: fen(213_000), valueOn: on }),
  postRefund({ batchId: 'B', refundNo: 1, fen: fen(5_000), requestedOn: on }),
  postTransfer({ transferId: 'T', from: 'contributions', to: 'benefits', fen: fen(100), on }),
].filter((entry) => entry !== null);

test('every fact is booked under its own key', () => {
  expect(story.map(({ businessKey }) => businessKey)).toEqual([
    'opening:HM',
    'money:M1',
    'matched:B:M1',
    'cover:P:B:3',
    'approved:C:1',
    'paid:C:1:1',
    'returned:C:1:1',
    'refund:B:1',
    'transfer:T',
  ]);
});

test('the balances say where the money is', () => {
  expect(
    Object.fromEntries(balances(addEntries(NO_TOTALS, story)).map(({ account, fen: sum }) => [account, sum])),
  ).toEqual({
    'assets:bank:benefits': 1_000_100,
    'assets:bank:contributions': 19_900,
    'equity:fund:HA': -6_000 + 45_000,
    'equity:fund:HM': -1_009_000 + 168_000,
    'liabilities:held': 0 - 20_000 + 15_000 + 5_000,
    'liabilities:payable': -213_000 - 5_000,
    'liabilities:unmatched': 0,
  });
});

test('a fund is credited by openings and covers and debited by approvals', () => {
  const totals = addEntries(NO_TOTALS, story);
  expect([creditedTo(totals, 'HM'), approvedFrom(totals, 'HM')]).toEqual([1_009_000, 168_000]);
  expect([creditedTo(totals, 'HA'), approvedFrom(totals, 'HA')]).toEqual([6_000, 45_000]);
  expect([creditedTo(totals, 'CI'), approvedFrom(totals, 'CI')]).toEqual([0, 0]);
  expect(fundsOf(totals)).toEqual(['HA', 'HM']);
});

test('what moves nothing leaves no entry', () => {
  expect(
    postCover({ personId: 'P', batchId: 'B', billRevision: 1, postedOn: on, rows: [{ fund: 'HM', deltaFen: fen(0) }] }),
  ).toBeNull();
  expect(postApproved({ claimId: 'C', decisionNo: 1, approvedOn: on, lines: [] })).toBeNull();
});

test('an entry that does not add up is never built', () => {
  expect(() => journalEntry('money:M', on, [{ account: 'a', fen: fen(1) }])).toThrow(UnbalancedEntry);
});

const amount = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((value) => fen(value));
const positive = fc.integer({ min: 1, max: 5_000_000 }).map((value) => fen(value));
const fund = fc.constantFrom('HM', 'HA', 'RELIEF-7');
const id = fc.integer({ min: 1, max: 30 }).map(String);
const day = fc.integer({ min: 1, max: 28 }).map((d) => civilDate(`2025-06-${String(d).padStart(2, '0')}`));
const entry: fc.Arbitrary<JournalEntry | null> = fc.oneof(
  fc
    .record({ moneyId: id, account: fc.constant('contributions' as const), valueOn: day, fen: positive })
    .map(postMoneyReceived),
  fc
    .record({
      personId: id,
      batchId: id,
      billRevision: fc.constant(1),
      postedOn: day,
      rows: fc.array(fc.record({ fund, deltaFen: amount })),
    })
    .map(postCover),
  fc
    .record({
      claimId: id,
      decisionNo: fc.constant(1),
      approvedOn: day,
      lines: fc.array(fc.record({ fund, fen: positive })),
    })
    .map(postApproved),
  fc
    .record({
      orderId: id,
      attempt: fc.constant(1),
      account: fc.constant('benefits' as const),
      fen: positive,
      valueOn: day,
    })
    .map(postPaid),
);
const journal = fc
  .array(entry, { maxLength: 40 })
  .map((entries) => [...new Map(entries.filter((e) => e !== null).map((e) => [e.businessKey, e])).values()]);

describe('properties of the journal', () => {
  test('the sum of all accounts is zero at every moment', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        let totals = NO_TOTALS;
        for (const e of entries) {
          totals = addEntries(totals, [e]);
          expect(sumOfAll(totals)).toBe(0);
          expect(addFen(ZERO_FEN, ...balances(totals).map((b) => b.fen))).toBe(0);
        }
      }),
    );
  });

  test('totals and proof do not depend on the order of arrival', () => {
    fc.assert(
      fc.property(journal, fc.infiniteStream(fc.nat()), (entries, order) => {
        const shuffled = entries
          .map((e) => ({ e, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ e }) => e);
        expect(proofLines(shuffled)).toEqual(proofLines(entries));
        expect(hledgerJournal(shuffled)).toBe(hledgerJournal(entries));
        expect(balances(addEntries(NO_TOTALS, shuffled))).toEqual(balances(addEntries(NO_TOTALS, entries)));
      }),
    );
  });
});

test('a proof line is date, key, account, fen', () => {
  expect(proofLines(story.slice(0, 1))).toEqual([
    '2025-06-01|opening:HM|assets:bank:benefits|1000000',
    '2025-06-01|opening:HM|equity:fund:HM|-1000000',
  ]);
});

test('the hledger journal is plain ASCII, exact to the fen, in CNY', () => {
  expect(hledgerJournal(story.slice(0, 2))).toBe(
    [
      'decimal-mark .',
      'commodity 1000.00 CNY',
      'account assets:bank:benefits',
      'account assets:bank:contributions',
      'account equity:fund:HM',
      'account liabilities:unmatched',
      '',
      '2025-06-01 money:M1',
      '    assets:bank:contributions  200.00 CNY',
      '    liabilities:unmatched  -200.00 CNY',
      '',
      '2025-06-01 opening:HM',
      '    assets:bank:benefits  10000.00 CNY',
      '    equity:fund:HM  -10000.00 CNY',
      '',
    ].join('\n'),
  );
  expect(hledgerJournal(story)).toMatch(/^[\x20-\x7e\n]*$/);
});

describe('running totals against the entries', () => {
  const entries = (amounts: readonly number[]) =>
    addEntries(
      NO_TOTALS,
      amounts.flatMap((amount) => postOpening({ fund: 'HM', fen: fen(amount), on }) ?? []),
    );
  test.each([
    ['nothing was posted meanwhile', [1, 2], [1, 2], [1, 2], true],
    ['a counted entry was counted again', [1, 2, 2], [1, 2], [1, 2, 2], false],
    ['an entry was never counted', [1], [1, 2], [1], false],
    ['a sum is wrong', [1, 3], [1, 2], [1, 3], false],
    ['entries were posted meanwhile, and seen', [1], [1, 2], [1, 2], true],
    ['entries were posted meanwhile, and not seen', [1], [1], [1, 2], true],
    ['entries were posted meanwhile, and a sum was wrong before', [3], [1], [3, 2], false],
  ])('%s', (_title, before, readded, after, agree) => {
    expect(totalsAgree(entries(before), entries(readded), entries(after))).toBe(agree);
  });
});

test('two postings of one fact are one where they move the same on the same day, which is all that is stored of them', () => {
  const posted = (date: string, amount: number) =>
    journalEntry('money:m', civilDate(date), [
      { account: 'bank', fen: fen(amount) },
      { account: 'held', fen: fen(-amount) },
    ])!;
  const one = posted('2025-06-01', 100);
  for (const other of [posted('2025-06-01', 100), posted('2025-06-02', 100), posted('2025-06-01', 101)])
    expect(isSameEntry(one, other)).toBe(isDeepStrictEqual(one, other));
  expect(isSameEntry(one, posted('2025-06-01', 101))).toBe(false);
  expect(Object.keys(one).sort()).toEqual(['businessKey', 'date', 'lines', 'type']);
});
