import { expect, test } from '@jest/globals';
import { ASSISTANCE_EVENTS } from '@huji/contracts/assistance/events.ts';
import { CLAIM_ADJUDICATION_EVENTS } from '@huji/contracts/claim-adjudication/events.ts';
import { ENROLLMENT_EVENTS } from '@huji/contracts/enrollment/events.ts';
import { PAYOUT_EVENTS } from '@huji/contracts/payout/events.ts';
import { PREMIUM_EVENTS } from '@huji/contracts/premium/events.ts';
import { EVENTS } from './dead-letters-words.ts';

test('every event that may be parked has its words, and no other', () => {
  const said = [ASSISTANCE_EVENTS, CLAIM_ADJUDICATION_EVENTS, ENROLLMENT_EVENTS, PAYOUT_EVENTS, PREMIUM_EVENTS].flat();
  const names = said.map(({ type }) => type.split('.').at(-2));
  expect(Object.keys(EVENTS).sort()).toEqual([...new Set(names)].sort());
});
