import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { onceDone } from '@huji/chassis/resilience/once-done.ts';
import { settableClock } from '@huji/chassis/runtime/business-clock.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { claimDecider } from '../domain/claim/claim-decider.ts';
import { hospitalNamed } from '../domain/claim/claim-hospital.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { indexRegister } from '../testing/indexed-register.ts';
import { hospitalKey } from '../documents/claim.ts';
import { findClaimsOfHospital } from './find-claims-of-hospital.ts';
import type { Parts } from './parts.ts';

const cipher = {
  keyedHash: (kind: string, text: string) => createHash('sha256').update(`${kind} ${text}`).digest('hex'),
};
const claimAt = (claimId: string, name: string | undefined, more: Partial<Claim> = {}): Claim =>
  ({
    ...{ claimId, submittedOn: '2025-09-01', status: 'paid', ...more },
    facts: { claim: { event: 'stay', hospital: name === undefined ? {} : { name } } },
  }) as unknown as Claim;

/** Claims as a store keeps them: one is found only by what was written of it. */
const storeOf = (claims: readonly Claim[]) => {
  const kept = new Map(claims.map((claim) => [claim.claimId, claim]));
  const written: string[] = [];
  const keyOf = (claim: Claim): string | null => {
    const naming = hospitalNamed(claim.facts.claim);
    const isIndexed = claim.byHospital === true;
    return naming === null || !isIndexed ? null : hospitalKey(cipher, naming, claim.submittedOn);
  };
  return {
    written,
    walk: async function* () {
      for (const [id, state] of kept) yield { id, state, revision: 1 };
    },
    execute: async (id: string, command: { type: 'note-hospital' }) => {
      const claim = kept.get(id) ?? null;
      const decided = claimDecider.decide(command, claim);
      const events = decided.ok ? decided.value : [];
      if (events.length > 0) written.push(id);
      const state = events.reduce(claimDecider.evolve, claim);
      if (state !== null) kept.set(id, state);
      return { type: 'committed', state, events, revision: 2 };
    },
    find: async ({ from, to }: { from: string; to: string }) => ({
      rows: [...kept.values()]
        .filter((claim) => (keyOf(claim) ?? '') >= from && (keyOf(claim) ?? '') <= to)
        .map((state) => ({ id: state.claimId, state, revision: 1 })),
      cursor: null,
    }),
  };
};

test('claims of before they were found by their hospital are made findable by the first search, each once', async () => {
  const claims = storeOf([
    claimAt('old', '民生医院'),
    claimAt('new', '民生 医院', { byHospital: true }),
    claimAt('nameless', undefined),
  ]);
  const parts = {
    documents: { claims },
    cipher,
    clock: settableClock(Date.now, civilDate('2025-10-01')),
    ownEnvelope: (actor: string) => ({ commandId: 'c', actor, at: '2025-10-01T00:00:00.000Z', on: '2025-10-01' }),
    registers: { index: () => Promise.resolve(indexRegister(0, null, [])) },
    findableClaims: onceDone(),
  } as unknown as Parts;
  const search = () => findClaimsOfHospital(parts, { hospital: '民生医院', cursor: null, max: 10 });
  const first = await search();
  expect(first.claims.map(({ claimId }) => claimId)).toEqual(['old', 'new']);
  expect([first.complete, first.row]).toEqual([true, null]);
  await search();
  expect(claims.written).toEqual(['old']);
});
