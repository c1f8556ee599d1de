import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { answeredForMember, isInFilersHands, takeOver, takenOver } from './claim-filer.ts';
import type { Claim } from './claim.ts';

const filed = { consent: { givenOn: '2025-10-18', how: 'signed' } } as Claim;
const [DAY, NEXT_DAY] = [civilDate('2025-10-20'), civilDate('2025-10-21')];
const own = {} as Claim;

describe('a claim that somebody filed for its member', () => {
  test('is in the hands of who filed until the member’s first act, which is remembered with its day', () => {
    expect(isInFilersHands(filed)).toBe(true);
    expect(takeOver(filed, DAY)).toEqual({ ok: true, value: [{ type: 'taken-over', on: DAY }] });
    const theirs = takenOver(filed, DAY);
    expect([isInFilersHands(theirs), theirs.takenOverOn]).toEqual([false, DAY]);
    expect(takeOver(theirs, NEXT_DAY)).toEqual({ ok: true, value: [] });
    expect(takenOver(theirs, NEXT_DAY).takenOverOn).toBe(DAY);
  });

  test('and one of the member’s own filing is nobody else’s', () => {
    expect(isInFilersHands(own)).toBe(false);
    expect(takeOver(own, DAY)).toEqual({ ok: true, value: [] });
    expect(takenOver(own, DAY)).toBe(own);
  });

  test('is answered for the member once', () => {
    const asked = { gaps: [], answeredOn: DAY };
    const claim = (completions: readonly object[]) => ({ completions }) as unknown as Claim;
    expect(answeredForMember(own)).toBe(false);
    expect(answeredForMember(claim([asked]))).toBe(false);
    expect(answeredForMember(claim([{ ...asked, answeredBy: 'filer' }, asked]))).toBe(true);
  });
});
