import { expect, test } from '@jest/globals';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { LookReply } from '@huji/contracts/shared/looks.ts';
import { onceADay } from './own-looks.ts';

const look = (time: string, action: string, by: LookReply['by'], role?: LookReply['role']): LookReply => ({
  at: `2025-05-21T${time}:00.000Z` as Instant,
  what: { zh: '', en: '' },
  ...{ action, by, role },
});

test('what others saw in one day is told once a role, at its first time, whoever they are; one’s own and what was done for one, each', () => {
  const day = [
    look('09:00', 'claim-read', 'people', 'reviewer'),
    look('08:00', 'registered-name-compared', 'system', 'service'),
    look('07:00', 'claim-read', 'self', 'member'),
    look('06:00', 'claim-read', 'people', 'supervisor'),
    look('05:00', 'paper-kept-for-member', 'people', 'clerk'),
    look('04:00', 'paper-kept-for-member', 'people', 'clerk'),
    look('03:00', 'claim-read', 'self', 'member'),
    look('02:00', 'registered-name-compared', 'system', 'service'),
    look('01:00', 'claim-read', 'people', 'reviewer'),
  ];
  const told = onceADay(day).map(({ at }) => at.slice(11, 13));
  expect(told).toEqual(['07', '06', '05', '04', '03', '02', '01']);
  // Somebody looks once more: nothing is told anew.
  expect(onceADay([look('10:00', 'claim-read', 'people', 'reviewer'), ...day])).toEqual(onceADay(day));
});
