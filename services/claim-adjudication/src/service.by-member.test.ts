import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collected } from '@huji/chassis/testing/collected.ts';
import {
  correctClaim,
  readClaimReport,
  withdrawClaim,
} from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import { listClaims, readClaim, reviewClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { previewCorrection } from '@huji/contracts/claim-adjudication/claim-preview-http.ts';
import { readOwnClaimReport } from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { openClaims } from './documents/claim.ts';
import { LI, type ServedMembers, serveMembers, stayOf, WU } from './testing/served-members.ts';
import { proveClaims, replayDecisions } from './verify.ts';
import { versionTold } from './testing/version-told.ts';

const OTHER_POSTS: readonly Role[] = ['office-head', 'cashier', 'accountant', 'system-administrator'];

describe('a claim is its member’s until somebody decides on it', () => {
  let served: ServedMembers;
  beforeAll(async () => {
    served = await serveMembers();
  });
  afterAll(() => served.services.close());

  const settled = () => served.services.running.settled();
  const read = (claimId: string, token = served.li) =>
    served.services.client.call(readClaim, { params: { claimId }, token });
  const file = async (receipt: string, days: readonly [string, string], personId = LI, token = served.li) => {
    const body = stayOf(personId, receipt, ...days);
    const { claimId } = await served.services.client.call(submitClaim, { body, key: served.nextKey(), token });
    await settled();
    return claimId;
  };
  const withdraw = async (claimId: string, token = served.li) => {
    const asked = { params: { claimId }, body: {}, key: served.nextKey(), token };
    const claim = await served.services.client.call(withdrawClaim, asked);
    await settled();
    return claim;
  };
  const versionOf = (claimId: string) => versionTold(served.services.client, claimId, served.li);
  const revisionOf = async (claimId: string): Promise<number> => {
    const { store, cipher } = served.services.running;
    return (await openClaims(store, cipher).read(claimId))?.revision ?? 0;
  };
  const correct = async (claimId: string, days: readonly [string, string], receipt?: string, ifMatch?: number) => {
    const { personId: _, receipt: __, ...report } = stayOf(LI, '', ...days);
    const body = receipt === undefined ? report : { ...report, receipt };
    const seen = ifMatch ?? (await versionOf(claimId));
    const asked = { params: { claimId }, body, ifMatch: seen, key: served.nextKey(), token: served.li };
    const claim = await served.services.client.call(correctClaim, asked);
    await settled();
    return claim;
  };
  const codes = (claim: Awaited<ReturnType<typeof read>>) => claim.items.map(({ code }) => code ?? 'pays');
  const agree = async (claimId: string, no: number) => {
    const { digest } = await read(claimId);
    const token = await served.reviewer(no);
    await served.services.client.call(reviewClaim, {
      ...{ params: { claimId }, body: { digest: digest! }, key: served.nextKey(), token },
    });
    await settled();
  };

  test('withdrawn, it is withdrawn everywhere, and its receipt and its days are free', async () => {
    const first = await file('M-1', ['2025-08-01', '2025-08-05']);
    expect(codes(await read(await file('M-1', ['2025-08-01', '2025-08-05'], WU, served.wu), served.wu))).toEqual([
      'RECEIPT_HELD',
      'RECEIPT_HELD',
    ]);
    const taken = await withdraw(first);
    expect(taken).toMatchObject({ state: 'withdrawn', withdrawnOn: '2025-10-20', openToMember: false, items: [] });
    expect(await withdraw(first)).toEqual(taken);
    const listed = await served.services.client.call(listClaims, { query: {}, token: served.li });
    expect(listed.claims.find(({ claimId }) => claimId === first)?.state).toBe('withdrawn');
    await expect(
      served.services.client.call(readDecision, { params: { claimId: first }, token: served.li }),
    ).rejects.toMatchObject({ code: 'claim_not_decided' });
    const again = await file('M-9', ['2025-08-02', '2025-08-06']);
    expect(codes(await read(again))).toEqual(['pays', 'pays']);
    const other = await file('M-1', ['2025-08-20', '2025-08-22'], WU, served.wu);
    await withdraw(other, served.wu);
    await withdraw(again);
  });

  test('another’s claim does not exist for whoever would take it back or correct it', async () => {
    const claimId = await file('M-2', ['2025-09-01', '2025-09-03']);
    await expect(withdraw(claimId, served.wu)).rejects.toMatchObject({ status: 404, code: 'claim_unknown' });
    const token = served.wu;
    await expect(served.services.client.call(readClaimReport, { params: { claimId }, token })).rejects.toMatchObject({
      code: 'claim_unknown',
    });
    await withdraw(claimId);
  });

  test('corrected, it is decided anew under the next number, keeps its first day and its receipt, and overlaps not itself', async () => {
    const claimId = await file('M-3', ['2025-09-01', '2025-09-03']);
    served.services.setDay('2025-10-25');
    const { personId: _, receipt: __, ...body } = stayOf(LI, '', '2025-09-01', '2025-09-13');
    const asked = { params: { claimId }, body, token: served.li };
    const foreseen = await served.services.client.call(previewCorrection, asked);
    expect(foreseen).toMatchObject({ on: '2025-10-20', totalYuan: '2550.00' });
    const corrected = await correct(claimId, ['2025-09-01', '2025-09-13']);
    expect(corrected).toMatchObject({ state: 'submitted', submittedOn: '2025-10-20', correctedOn: '2025-10-25' });
    const decided = await read(claimId);
    expect(decided).toMatchObject({ state: 'in-review', decisionNo: 2, totalYuan: '2550.00' });
    expect(codes(decided)).toEqual(['pays', 'pays']);
    const other = await file('M-3', ['2025-09-01', '2025-09-05'], WU, served.wu);
    expect(codes(await read(other, served.wu))).toEqual(['RECEIPT_HELD', 'RECEIPT_HELD']);
    await agree(claimId, 1);
    expect(await read(claimId)).toMatchObject({ state: 'approved', totalYuan: '2550.00' });
  });

  test('a receipt that was mistyped is left: its owner is paid on it as if nobody had named it', async () => {
    const claimId = await file('M-4', ['2025-07-31', '2025-08-01']);
    await correct(claimId, ['2025-07-31', '2025-08-01'], 'M-5');
    const owner = await file('M-4', ['2025-09-10', '2025-09-12'], WU, served.wu);
    expect(codes(await read(owner, served.wu))[0]).toBe('pays');
    const office = await served.services.token({ subject: 'supervisor', roles: ['supervisor'] });
    expect((await read(owner, office)).flags).not.toContain('receipt-seen');
  });

  test('refused by the rules alone, it may be corrected, and the deadline counts from the first filing', async () => {
    const claimId = await file('M-6', ['2025-06-01', '2025-06-05']);
    expect(await read(claimId)).toMatchObject({ state: 'refused', openToMember: true });
    served.services.setDay('2026-04-30');
    await correct(claimId, ['2025-10-01', '2025-10-05']);
    const decided = await read(claimId);
    expect(codes(decided)).toEqual(['pays', 'pays']);
    served.services.setDay('2025-10-25');
  });

  test('a correction that another change came before is refused, and so is one without the revision it saw', async () => {
    const claimId = await file('M-7', ['2025-09-20', '2025-09-22']);
    const seen = await versionOf(claimId);
    await correct(claimId, ['2025-09-20', '2025-09-23']);
    await expect(correct(claimId, ['2025-09-20', '2025-09-24'], undefined, seen)).rejects.toMatchObject({
      status: 412,
      code: 'stale',
    });
  });

  test('what was reported comes back as it was filed, and the same again changes nothing', async () => {
    const claimId = await file('M-8', ['2025-09-25', '2025-09-27']);
    const report = await served.services.client.call(readClaimReport, { params: { claimId }, token: served.li });
    const { personId: _, receipt: __, ...filed } = stayOf(LI, 'M-8', '2025-09-25', '2025-09-27');
    expect(report).toMatchObject(filed);
    const before = await revisionOf(claimId);
    await correct(claimId, ['2025-09-25', '2025-09-27']);
    expect(await revisionOf(claimId)).toBe(before);
  });

  test('the number of its receipt is told to whoever holds it against the papers, and stands nowhere in the clear', async () => {
    const { services, li, wu, clerk, reviewer } = served;
    const { client } = services;
    const token = (role: Role, personId?: string) =>
      services.token({ subject: `some-${role}-${personId ?? 'other'}`, roles: [role], ...present({ personId }) });
    const claimId = await file('jl–00777a', ['2025-10-01', '2025-10-04']);
    const told = async (by: string, versions: number[] = []) =>
      client.call(readClaimReport, { params: { claimId }, token: by, onVersion: (no) => void versions.push(no) });
    for (const by of [await reviewer(1), await token('supervisor')])
      expect(await told(by)).toMatchObject({ event: 'stay', receipt: 'jl–00777a' });
    // A reviewer of whose claim it is looks at it as its member.
    const versions: number[] = [];
    for (const by of [li, await token('reviewer', LI)]) expect(await told(by, versions)).not.toHaveProperty('receipt');
    expect(new Set(versions).size).toBe(1);
    const ofOffice: number[] = [];
    await told(await reviewer(1), ofOffice);
    expect(ofOffice).toEqual([await revisionOf(claimId)]);
    expect(versions).not.toContain(ofOffice[0]);
    const { number } = await read(claimId);
    expect(await client.call(readOwnClaimReport, { params: { number }, token: li })).not.toHaveProperty('receipt');
    for (const by of [wu, clerk, ...(await Promise.all(OTHER_POSTS.map((role) => token(role))))])
      await expect(told(by)).rejects.toMatchObject({ code: expect.stringMatching(/^(claim_unknown|forbidden)$/) });

    // What is not said stays; another spelling corrects nothing; another number takes its place.
    const before = await revisionOf(claimId);
    await correct(claimId, ['2025-10-01', '2025-10-04'], 'ＪＬ－００７７７Ａ');
    expect(await revisionOf(claimId)).toBe(before);
    await correct(claimId, ['2025-10-01', '2025-10-05']);
    expect(await told(await reviewer(1))).toMatchObject({ receipt: 'jl–00777a' });
    await correct(claimId, ['2025-10-01', '2025-10-05'], 'JL-00778B');
    expect(await told(await reviewer(1))).toMatchObject({ receipt: 'JL-00778B' });

    const kept = readdirSync(services.directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(kept.some((bytes) => bytes.includes(claimId))).toBe(true);
    for (const named of ['00777a', '００７７７Ａ', '00778B']) {
      expect(kept.filter((bytes) => bytes.includes(named))).toEqual([]);
      expect(JSON.stringify(services.lines())).not.toContain(named);
    }
  });

  test('taken back while one of two has agreed, it tells of no review', async () => {
    const claimId = await file('M-11', ['2025-08-06', '2025-08-31']);
    await agree(claimId, 3);
    expect(await read(claimId)).toMatchObject({ state: 'in-review' });
    const none = { state: 'withdrawn', reviews: [], items: [], reviewsStanding: 0 };
    expect(await withdraw(claimId)).toMatchObject(none);
    expect(await read(claimId)).toMatchObject(none);
  });

  test('while one of two has agreed it is its member’s still, and who agreed agrees anew on what is corrected', async () => {
    const claimId = await file('M-10', ['2025-08-06', '2025-08-31']);
    const seen = await versionOf(claimId);
    await agree(claimId, 3);
    expect(await read(claimId)).toMatchObject({ state: 'in-review', openToMember: true, reviews: [] });
    await correct(claimId, ['2025-08-06', '2025-08-30'], undefined, seen);
    await agree(claimId, 3);
    expect(await read(claimId)).toMatchObject({ state: 'in-review', decisionNo: 2, openToMember: true });
    await agree(claimId, 4);
    expect(await read(claimId)).toMatchObject({ state: 'approved', openToMember: false });
    await expect(withdraw(claimId)).rejects.toMatchObject({ status: 409, code: 'claim_not_open_to_member' });
    await expect(correct(claimId, ['2025-08-06', '2025-08-29'])).rejects.toMatchObject({
      code: 'claim_not_open_to_member',
    });
  });

  test('every decision replays, earlier numbers too, and nothing contradicts a claim', async () => {
    const { store, cipher } = served.services.running;
    expect((await replayDecisions(store, cipher)).differences).toEqual([]);
    const proven = await collected(proveClaims(store, cipher));
    const { rows } = await openClaims(store, cipher).find({ field: 'number', max: 50 });
    expect(rows.length).toBeGreaterThan(10);
    expect(proven.reduce((sum, { claims }) => sum + claims, 0)).toBe(rows.length);
    expect(proven.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('with its member’s key the number of its receipt is gone', async () => {
    const claimId = await file('M-30', ['2025-10-06', '2025-10-08'], WU, served.wu);
    const asked = { params: { claimId }, token: await served.reviewer(1) };
    expect(await served.services.client.call(readClaimReport, asked)).toMatchObject({ receipt: 'M-30' });
    await served.services.running.cipher.erase(WU);
    await expect(served.services.client.call(readClaimReport, asked)).rejects.toMatchObject({ code: 'person_erased' });
  });
});
