import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { settableClock } from '@huji/chassis/runtime/business-clock.ts';
import { withdrawClaim } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import { appealClaim, readClaim, reviewClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readClaimsOfEmployer } from '@huji/contracts/claim-adjudication/claims-of-employer-http.ts';
import { batchSubmitted, employerClerkBound } from '@huji/contracts/enrollment/events.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { EMPLOYER, LI, type ServedMembers, serveMembers, stayOf, WU } from './testing/served-members.ts';

const SHOP = '1f0c7d52-7c1e-4b6e-8a30-5f3f5f0a1a02';
const SHOP_BATCH = '2a5d8c10-96b1-4a0b-8c5e-3c9d2b1e4f02';
const OTHERS = ['33', '44', '55', '66'].map((end) => `0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d${end}`);
const STAFF = [LI, WU, ...OTHERS];

describe('claims of the whole staff', () => {
  let served: ServedMembers;
  let files = 0;
  let laterMs = 0;
  beforeAll(async () => {
    const clock = settableClock(() => Date.now() + laterMs, civilDate('2025-06-20'));
    served = await serveMembers(OTHERS, clock);
  });
  afterAll(() => served.services.close());

  const tokenOf = (personId: string) =>
    served.services.token({ subject: `member ${personId}`, roles: ['member'], personId });
  const file = async (personId: string, days: readonly [string, string] = ['2025-09-01', '2025-09-13']) => {
    const body = stayOf(personId, `STAFF-${String((files += 1))}`, ...days);
    const call = { body, key: served.nextKey(), token: await tokenOf(personId) };
    const { claimId } = await served.services.client.call(submitClaim, call);
    await served.services.running.settled();
    return claimId;
  };
  /** A count is as fresh as ten seconds, and a hundred times what it took. */
  const counted = (token = served.clerk, employerId = EMPLOYER) => {
    laterMs += 240_000;
    return served.services.client.call(readClaimsOfEmployer, { params: { employerId }, token });
  };
  const statesOf = ({ shown }: Awaited<ReturnType<typeof counted>>) =>
    shown === null
      ? null
      : {
          claims: shown.claims,
          ...Object.fromEntries(shown.byState.flatMap(({ state, count }) => (count === 0 ? [] : [[state, count]]))),
        };

  test('are shown to the clerk once there are five, and never to whoever acts for another employer', async () => {
    const [first = '', ...rest] = STAFF;
    const withdrawn = await file(first);
    expect(await counted()).toEqual({ smallest: 5, shown: null, complete: true });
    for (const personId of rest.slice(0, 3)) await file(personId);
    expect((await counted()).shown).toBeNull();
    await file(rest[3] ?? '');
    expect(statesOf(await counted())).toEqual({ claims: 5, 'in-review': 5 });
    // The office reads through whom the person is covered; the person themselves are told nothing of it.
    const params = { claimId: withdrawn };
    const read = async (token: string) => (await served.services.client.call(readClaim, { params, token })).employerId;
    expect([await read(await served.reviewer(1)), await read(await tokenOf(first))]).toEqual([EMPLOYER, undefined]);
    const other = await served.services.token({ subject: 'clerk-9', roles: ['clerk'], employerIds: [SHOP] });
    await expect(counted(other)).rejects.toMatchObject({ status: 403 });
    await expect(counted(await served.reviewer(1))).rejects.toMatchObject({ status: 403 });

    // One is taken back and one more comes: nobody sees that anything moved.
    const { client } = served.services;
    const taken = { params: { claimId: withdrawn }, body: {}, key: served.nextKey(), token: await tokenOf(first) };
    await client.call(withdrawClaim, taken);
    await file(rest[4] ?? '');
    expect(statesOf(await counted())).toEqual({ claims: 5, 'in-review': 5 });
    // Four more, all in all five: the states are as they stand, without those of one claim.
    for (const personId of rest.slice(0, 4)) await file(personId, ['2025-09-15', '2025-09-18']);
    expect(statesOf(await counted())).toEqual({ claims: 10, 'in-review': null, withdrawn: null });
  });

  test('count each claim once as it is refused, appealed and reviewed', async () => {
    const { client } = served.services;
    const claimIds: string[] = [];
    for (const personId of STAFF.slice(1)) claimIds.push(await file(personId, ['2025-09-20', '2025-09-25']));
    const review = async (claimId: string, no: number) => {
      const { state, digest, items } = await client.call(readClaim, {
        params: { claimId },
        token: await served.reviewer(no),
      });
      if (state !== 'in-review') return;
      const lines = items.map(({ item }) => ({
        ...{ item, verdict: 'refuse' as const, code: 'NOTHING_PAYABLE', reason: '不在保障范围', clause: 'review' },
      }));
      const body = { digest: digest!, lines };
      const token = await served.reviewer(no);
      await client.call(reviewClaim, { params: { claimId }, body, key: served.nextKey(), token });
      await served.services.running.settled();
    };
    for (const claimId of claimIds) for (const reviewer of [1, 2, 3]) await review(claimId, reviewer);
    const refused = statesOf(await counted());
    for (const [at, claimId] of claimIds.entries()) {
      const token = await tokenOf(STAFF[at + 1] ?? '');
      const appeal = { params: { claimId }, body: { reason: '请复核' }, key: served.nextKey(), token };
      await client.call(appealClaim, appeal);
    }
    await served.services.running.settled();
    const appealed = statesOf(await counted());
    expect([refused, appealed]).toEqual([
      { claims: 15, 'in-review': 9, refused: null, withdrawn: null },
      { claims: 15, 'in-review': null, withdrawn: null },
    ]);
  });

  test('count for the employer whose cover holds the event, not for the one the member went to', async () => {
    const { services } = served;
    services.setDay('2026-06-20');
    const person = { birthOn: '1985-07-15', sex: 'female', category: 'worker', relation: 'contract' };
    const facts = { ...person, units: 1, insured: true, consent: true, idFault: false };
    const rows = STAFF.map((personId, at) => ({ ...facts, personId, plan: 'HM', rowNo: at + 1 }));
    const version = { batchId: SHOP_BATCH, version: 1, part: 1, parts: 1, employerId: SHOP, society: 'changchun' };
    const staff = { size: rows.length, women: rows.length, exclusions: [], leftService: [] };
    const dates = { startOn: '2026-07-01', submittedOn: '2026-06-20' };
    await services.publish([
      { contract: batchSubmitted, key: SHOP_BATCH, data: { ...version, ...dates, ...staff, rows } },
      { contract: employerClerkBound, key: SHOP, data: { employerId: SHOP, clerk: 'clerk-9', people: [] } },
    ]);
    await services.running.settled();
    const paid = { batchId: SHOP_BATCH, version: 1, billRevision: 1, paidOn: '2026-06-25' };
    await services.publish([{ contract: batchPaid, key: SHOP_BATCH, data: paid }]);
    await services.running.settled();
    services.setDay('2026-07-20');
    const shop = await services.token({ subject: 'clerk-9', roles: ['clerk'], employerIds: [SHOP] });
    for (const personId of STAFF) await file(personId, ['2026-06-01', '2026-06-05']);
    expect([statesOf(await counted())?.claims, (await counted(shop, SHOP)).shown]).toEqual([21, null]);
    for (const personId of STAFF) await file(personId, ['2026-07-05', '2026-07-09']);
    expect([statesOf(await counted())?.claims, statesOf(await counted(shop, SHOP))?.claims]).toEqual([21, 6]);
  });

  test('are the same after a new start', async () => {
    const before = statesOf(await counted());
    served.services = await served.services.restart();
    expect(statesOf(await counted())).toEqual(before);
  });
});
