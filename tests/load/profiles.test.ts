import { describe, expect, test } from '@jest/globals';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Profile } from './plan.ts';
import { PROFILE_NAMES, profileFor, shortened, TARGET_NAMES } from './profiles.ts';
import { stayOf } from './scenarios/stays.ts';

/** On this day all claims are filed; `measure.ts`. */
const CLAIMED_ON = civilDate('2025-12-15');
/** What the fund holds, and what one of these stays is paid; `prepare-claims.ts`. */
const OPENING_YUAN = 90_000_000;
const PAID_YUAN = 672;
/** Tokens of members are had before the claims and last an hour; making ready for twenty thousand takes a quarter of it. */
const CLAIMS_SECONDS_MAX = 2_400;

const claimsAtMost = ({ claims }: Profile): number =>
  Math.ceil(claims.peakPerSecond / 2) * claims.warmUpSeconds +
  claims.peakPerSecond * claims.peakSeconds +
  claims.capacityPerSecond * claims.capacitySeconds;
const enrolledBy = ({ enrollment: { employersPerHour, seconds, staff } }: Profile): number =>
  Array.from({ length: Math.floor((employersPerHour * seconds) / 3_600) }, (_, at) => staff[at % staff.length]!).reduce(
    (sum, size) => sum + size,
    0,
  );

const WHOLE = PROFILE_NAMES.map((name) => [name, 1] as const);

describe.each(
  [...WHOLE, ['hour', 60] as const].flatMap(([name, times]) =>
    TARGET_NAMES.map((target) => [name, target, times] as const),
  ),
)('the profile %s on the %s, %d times shorter', (name, target, times) => {
  const profile = shortened(profileFor(name, target), times);

  test('claims for no more members than its window enrolls', () => {
    expect(enrolledBy(profile)).toBeGreaterThanOrEqual(profile.claims.members);
  });

  test('claims for stays that are over, none twice, and has the money for all', () => {
    const rounds = Math.ceil(claimsAtMost(profile) / profile.claims.members);
    const { segments } = stayOf('person', 1, rounds - 1, 'run');
    expect(addDays(civilDate(segments[0]!.dischargedOn), 1) <= CLAIMED_ON).toBe(true);
    expect(claimsAtMost(profile) * PAID_YUAN).toBeLessThanOrEqual(OPENING_YUAN);
  });

  test('is over before the tokens of its members are', () => {
    const { warmUpSeconds, peakSeconds, capacitySeconds } = profile.claims;
    expect(warmUpSeconds + peakSeconds + capacitySeconds).toBeLessThanOrEqual(CLAIMS_SECONDS_MAX);
  });
});
