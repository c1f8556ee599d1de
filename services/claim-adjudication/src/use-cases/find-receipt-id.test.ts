import { describe, expect, test } from '@jest/globals';
import type { Receipt } from '../domain/receipt/receipt.ts';
import { findReceiptId } from './find-receipt-id.ts';
import type { Parts } from './parts.ts';

const keyedHash = (kind: string, text: string): string => `${kind}|${text}`;
const receipt = (status: Receipt['uses'][number]['status'] | null): Receipt => ({
  uses: status === null ? [] : [{ item: 'HM', claimId: 'before', decisionNo: 1, status }],
  seenBy: ['before'],
});

/** Receipts as a data folder holds them: by the keyed hash of their number, as it was named before separators counted. */
const find = (typed: string, stored: Readonly<Record<string, Receipt>> = {}): Promise<string> => {
  const readMany = (ids: readonly string[]) =>
    Promise.resolve(ids.map((id) => (stored[id] === undefined ? null : { id, state: stored[id] })));
  const parts = { documents: { receipts: { readMany } }, cipher: { keyedHash } };
  return findReceiptId(parts as unknown as Pick<Parts, 'documents' | 'cipher'>, typed);
};

describe('a receipt that nobody presented before', () => {
  test.each(['JL-00123a', 'ＪＬ－００１２３Ａ', 'JL 00123A ', 'jl/00123a'])(
    '%s lies under what people read',
    async (typed) => {
      expect(await find(typed)).toBe('receipt-reference|JL 00123A');
    },
  );

  test('is another one where a separator is missing', async () => {
    expect(await find('JL00123A')).toBe('receipt-reference|JL00123A');
  });
});

describe('a receipt that was presented before', () => {
  test.each(['JL-00123a', 'ＪＬ－００１２３Ａ', 'JL 00123A ', 'jl/00123a', 'JL00123A'])(
    'stays where it is, also as %s',
    async (typed) => {
      expect(await find(typed, { 'receipt|JL00123A': receipt('paid') })).toBe('receipt|JL00123A');
    },
  );

  test('under several names is the one that was paid on, or is about to be', async () => {
    const under = (first: Receipt, second: Receipt) =>
      find('JL-00123A', { 'receipt|JL00123A': first, 'receipt|JL/00123A': second });
    expect(await under(receipt('held'), receipt('paid'))).toBe('receipt|JL/00123A');
    expect(await under(receipt(null), receipt('taken'))).toBe('receipt|JL/00123A');
    expect(await under(receipt('held'), receipt(null))).toBe('receipt|JL00123A');
  });
});
