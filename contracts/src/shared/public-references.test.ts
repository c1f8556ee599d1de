import { expect, test } from '@jest/globals';
import { publicReferencesIn } from './public-references.ts';

test('only ids that name a matter are told, by the names of attributes', () => {
  const data = {
    claimId: 'c',
    payoutBatchId: 'b',
    personId: 'p',
    payeeId: 'y',
    employerId: 'e',
    name: '张三',
    orderId: 7,
  };
  expect(publicReferencesIn(data)).toEqual({ 'mutualaid.claim_id': 'c', 'mutualaid.payout_batch_id': 'b' });
});

test.each([undefined, null, 'claimId', 3, []])('%p has none', (value) => {
  expect(publicReferencesIn(value)).toEqual({});
});
