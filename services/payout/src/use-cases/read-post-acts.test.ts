import { expect, test } from '@jest/globals';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { instantOf } from '@huji/contracts/shared/instant.ts';
import { ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { PayoutBatch } from '../domain/payout-batch/payout-batch.ts';
import { deskActsOfBatch } from './read-post-acts.ts';

const batch: PayoutBatch = {
  ...{ state: 'reserving', payoutBatchId: 'B1', orders: [], fen: ZERO_FEN, funds: [], round: 1, reserved: [] },
  shortFund: null,
  ...{
    maker: { subject: 'a', personId: 'made' },
    madeOn: civilDate('2025-08-04'),
    madeAt: instantOf(new Date('2025-08-04T09:00:00+08:00')),
  },
  ...{ checker: { subject: 'b', personId: 'checked' }, releaser: { subject: 'c', personId: 'released' } },
};
const daysOf = (made: PayoutBatch) =>
  Object.fromEntries(deskActsOfBatch({ duties: readDuties() }, made).map(({ personId, on }) => [personId, on]));

test('each of the three acted on the day of their own step', () => {
  const [approvedOn, releasedOn] = [civilDate('2025-08-05'), civilDate('2025-08-07')];
  expect(daysOf({ ...batch, approvedOn, releasedOn })).toEqual({
    made: '2025-08-04',
    checked: '2025-08-05',
    released: '2025-08-07',
  });
});

test('a step of before its day was kept counts for the day on which the batch was made', () => {
  expect(daysOf(batch)).toEqual({ made: '2025-08-04', checked: '2025-08-04', released: '2025-08-04' });
});
