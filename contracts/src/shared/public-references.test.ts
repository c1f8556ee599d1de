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

test('a number is told where it is a claim’s, and never where it is of an account, a paper or a person', () => {
  const claim = { claimId: 'c', number: 'C2025-482913077' };
  expect(publicReferencesIn(claim)).toEqual({
    'mutualaid.claim_id': 'c',
    'mutualaid.claim_number': 'C2025-482913077',
  });
  for (const number of ['6222021234567890123', 'R-20250813-77', '11010119900307123X', 'C2025', 'xC2025-482913077', 7])
    expect(publicReferencesIn({ claimId: 'c', number })).toEqual({ 'mutualaid.claim_id': 'c' });
});

test.each([undefined, null, 'claimId', 3, []])('%p has none', (value) => {
  expect(publicReferencesIn(value)).toEqual({});
});
