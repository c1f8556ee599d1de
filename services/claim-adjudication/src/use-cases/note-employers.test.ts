import { expect, test } from '@jest/globals';
import { claimDecider } from '../domain/claim/claim-decider.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { noteEmployers } from './note-employers.ts';
import type { Parts } from './parts.ts';

const claimAt = (claimId: string, decided: object | null): Claim =>
  ({ claimId, status: 'paid', decided: decided && { decisionNo: 1, digest: 'd', ...decided } }) as unknown as Claim;

test('for whom claims of before count is noted by the decision that stands, each once', async () => {
  const kept = new Map(
    [
      claimAt('old', {}),
      claimAt('old-of-nobody', {}),
      claimAt('new', { employerId: 'Shop' }),
      claimAt('undecided', null),
    ].map((claim) => [claim.claimId, claim]),
  );
  const written: string[] = [];
  const claims = {
    walk: async function* () {
      for (const [id, state] of [...kept]) yield { id, state, revision: 1 };
    },
    execute: async (id: string, command: { type: 'note-employer'; employerId: string | null }) => {
      const decided = claimDecider.decide(command, kept.get(id) ?? null);
      const events = decided.ok ? decided.value : [];
      if (events.length > 0) written.push(id);
      const state = events.reduce(claimDecider.evolve, kept.get(id) ?? null);
      if (state !== null) kept.set(id, state);
      return { type: 'committed', state, events, revision: 2 };
    },
  };
  const decisions = {
    read: (id: string) =>
      Promise.resolve({
        decision: { items: [{ verdict: 'pay', coverId: id.startsWith('old:') ? 'c1' : null }] },
        member: { covers: [{ coverId: 'c1', employerId: 'Mill' }] },
      }),
  };
  const parts = {
    documents: { claims, decisions },
    ownEnvelope: (actor: string) => ({ commandId: 'c', actor, at: '2025-10-01T00:00:00.000Z', on: '2025-10-01' }),
  } as unknown as Parts;
  await noteEmployers(parts);
  await noteEmployers(parts);
  expect([...kept.values()].map(({ decided }) => decided?.employerId)).toEqual(['Mill', null, 'Shop', undefined]);
  expect(written).toEqual(['old', 'old-of-nobody']);
});
