import { expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { readReleasedRules } from '../adapters/released-rules.ts';
import type { Claim, ClaimEvent } from '../domain/claim/claim.ts';
import { claimDecider } from '../domain/claim/claim-decider.ts';
import { assertMaySeeClaim, seesClaim, societiesOfClaim } from './claim.access.ts';

const parts = { released: readReleasedRules() };
const on = civilDate('2025-09-01');
const submitted = {
  personId: 'somebody',
  status: 'in-review',
  lines: [],
  decided: null,
  reviews: [],
  earlierReviewers: [],
  overtakenReviewers: [],
} as unknown as Claim;
const reviewerOf = (society: string): Principal => ({
  ...{ subject: `reviewer-of-${society}`, roles: ['reviewer'], societies: [society], employerIds: [] },
});
const after = (...events: readonly ClaimEvent[]): Claim =>
  events.reduce<Claim | null>(claimDecider.evolve, submitted) ?? submitted;

const DECIDED: ClaimEvent = {
  ...{ type: 'decided', status: 'in-review', decisionNo: 1, digest: 'd1', decidedOn: on },
  ...{ items: [{ item: 'HM', verdict: 'pay', fen: fen(100) }], reviewersNeeded: 1, flags: [] },
};

test.each<[string, readonly ClaimEvent[]]>([
  ['that is in review', []],
  ['whose appeal is being decided', [{ type: 'appealed', decisionNo: 2, on, reason: '天数有误' }]],
  ['that is decided anew', [{ type: 'redecision-needed', decisionNo: 2, on }]],
  ['that was taken back', [{ type: 'withdrawn', decisionNo: 1, on }]],
])('a claim %s is of the society that was first asked, and of no other', (_which, events) => {
  const claim = after(DECIDED, ...events);
  expect(societiesOfClaim(parts, claim)).toEqual(['changchun']);
  expect([reviewerOf('changchun'), reviewerOf('wuxi')].map((who) => seesClaim(parts, who, claim))).toEqual([
    true,
    false,
  ]);
  assertMaySeeClaim(parts, reviewerOf('changchun'), claim);
  expect(() => {
    assertMaySeeClaim(parts, reviewerOf('wuxi'), claim);
  }).toThrow('society_not_granted');
});
