import { describe, expect, test } from '@jest/globals';
import { presentIf } from '@huji/contracts/shared/present.ts';
import type { Claim } from './api.ts';
import { STANDINGS, stepsOf, waitingFor } from './standing.ts';

/** Every state a claim can be in: the type of the generated client holds the table to the contract. */
const STATES = Object.keys(STANDINGS) as Claim['state'][];
const FINAL: readonly Claim['state'][] = ['paid'];
const ENDED: readonly Claim['state'][] = ['refused', 'cancelled', 'withdrawn', 'returned'];

const claimIn = (state: Claim['state']): Claim =>
  ({
    ...{ claimId: 'c', number: 'C-1', personId: 'p', state, event: 'stay', submittedOn: '2025-09-01', decisionNo: 1 },
    ...{
      openToMember: false,
      items: [],
      totalYuan: '0.00',
      reviewersNeeded: 2,
      reviews: [],
      reviewsStanding: 0,
      flags: [],
    },
    ...{ step: { zh: '', en: '' }, next: { zh: '', en: '' } },
    ...presentIf(state === 'withdrawn', { withdrawnOn: '2025-09-02' }),
    ...presentIf(['submitted', 'in-review', 'confirming', 'approved'].includes(state), {
      promise: { on: '2025-09-10', pausedDays: 0 },
    }),
    ...presentIf(state === 'awaiting-papers', {
      promise: { stoppedOn: '2025-09-03', pausedDays: 0 },
      completion: {
        ...{
          requestNo: 1,
          requestsMost: 2,
          gaps: [],
          requestedOn: '2025-09-03',
          dueOn: '2025-10-03',
          state: 'asked',
        },
        ...{ clauseId: 'review', version: 'v' },
      },
    }),
  }) as Claim;

describe('a claim is told like a parcel, in every state its service knows', () => {
  test.each(STATES)('%s has a name, says why it stands and what to do', (state) => {
    const words = [STANDINGS[state].name, waitingFor(claimIn(state), undefined, null)];
    for (const { zh, en } of words) expect([zh.length > 1, en.length > 1]).toEqual([true, true]);
  });

  test.each(STATES)('%s stands at one step alone, with what was done before it and nothing done after', (state) => {
    const states = stepsOf(claimIn(state), null, undefined).map((step) => step.state);
    const at = states.findIndex((each) => each === 'now' || each === 'failed');
    expect(states.filter((each) => each === 'now' || each === 'failed')).toHaveLength(FINAL.includes(state) ? 0 : 1);
    if (FINAL.includes(state)) expect(new Set(states)).toEqual(new Set(['done']));
    else
      expect([states.slice(0, at), states.slice(at + 1)].map((part) => [...new Set(part)])).toEqual([
        ['done'],
        at === states.length - 1 ? [] : ['ahead'],
      ]);
    expect(states.includes('failed')).toBe(ENDED.includes(state));
  });

  test.each(['submitted', 'in-review', 'confirming', 'approved', 'awaiting-papers'] as const)(
    '%s says until when the next step is promised',
    (state) => {
      const [now] = stepsOf(claimIn(state), null, undefined).filter((step) => step.state === 'now');
      expect(now?.promisedOn).toBe(state === 'awaiting-papers' ? '2025-10-03' : '2025-09-10');
    },
  );
});
