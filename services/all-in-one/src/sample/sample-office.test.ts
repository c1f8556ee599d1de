import { describe, expect, test } from '@jest/globals';
import { readResidentId } from '@huji/contracts/shared/resident-id.ts';
import { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { usccFault } from '@huji/contracts/shared/uscc.ts';
import { sampleClaims } from './claims-plan.ts';
import { sampleEmployers } from './employers.ts';
import { sampleBatches } from './enrollment-plan.ts';
import { seededRandom } from './random.ts';

const office = (seed: number) => {
  const random = seededRandom(seed);
  const employers = sampleEmployers(random);
  const batches = sampleBatches(random, employers);
  return { employers, batches, claims: sampleClaims(random, batches, 1500) };
};

describe('the sample office', () => {
  const { employers, batches, claims } = office(2025);

  test('has 60 employers from 3 to 800 staff, one of exactly 10, one dispatch company, about 6,000 people', () => {
    const sizes = employers.map(({ staff }) => staff.length);
    expect([sizes.length, Math.min(...sizes), Math.max(...sizes), sizes.filter((size) => size === 10).length]).toEqual([
      60, 3, 800, 1,
    ]);
    expect(employers.filter(({ type }) => type === 'dispatch')).toHaveLength(1);
    const people = sizes.reduce((sum, size) => sum + size, 0);
    expect(people).toBeGreaterThan(5_900);
    expect(people).toBeLessThan(6_500);
  });

  test('numbers are right by checksum, belong to nobody, and no two people share one', () => {
    const people = employers.flatMap(({ staff }) => staff);
    for (const person of people) {
      const reading = readResidentId(person.idNumber);
      expect(reading.ok && [reading.birthOn, reading.sex]).toEqual([person.birthOn, person.sex]);
      expect(person.idNumber.startsWith('229901')).toBe(true);
    }
    expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(people.length);
    expect(employers.every(({ uscc }) => usccFault(uscc) === null)).toBe(true);
  });

  test('has two terms per employer with the renewal across 2025-05-21', () => {
    expect(batches).toHaveLength(120);
    const renewals = batches.filter(({ term }) => term === 2).map(({ submitOn }) => submitOn);
    expect(renewals.some((day) => day < '2025-05-21') && renewals.some((day) => day >= '2025-05-21')).toBe(true);
  });

  test('has 1,500 claims, each of a form the claims surface takes, in the order of their days', () => {
    expect(claims).toHaveLength(1500);
    for (const { body } of claims)
      expect(
        ClaimSubmission.safeParse({ ...body, personId: '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11' }).error,
      ).toBeUndefined();
    expect(claims.every(({ on }, index) => index === 0 || (claims[index - 1]?.on ?? '') <= on)).toBe(true);
  });

  test('is the same for the same seed and another for another', () => {
    expect(office(2025).claims).toEqual(claims);
    expect(office(2026).claims).not.toEqual(claims);
  });
});
