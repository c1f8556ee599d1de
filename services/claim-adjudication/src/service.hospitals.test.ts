import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { correctClaim, withdrawClaim } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import {
  listClaimsOfHospital,
  readClaim,
  reviewClaim,
  submitOwnClaim,
} from '@huji/contracts/claim-adjudication/claim-http.ts';
import { confirmRegisterProposal, importRegister } from '@huji/contracts/claim-adjudication/register-http.ts';
import { listAuditEntries } from '@huji/contracts/shared/common-operations.ts';
import { HOSPITAL_HEADINGS, registerFile } from './testing/register-files.ts';
import { LI, type ServedMembers, serveMembers, stayOf, WU } from './testing/served-members.ts';
import { versionTold } from './testing/version-told.ts';

const HE = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d33';
const FIRST = 'H22010400001';
const HOSPITALS = [
  HOSPITAL_HEADINGS,
  `${FIRST},吉林大学第一医院,吉大一院;白求恩第一医院,三级甲等,省级,2010-01-01,`,
  'H22010300003,宽城区人民医院,,二级,区县级,2012-01-01,',
];

describe('claims and their hospitals', () => {
  let served: ServedMembers;
  let reviewer = '';
  beforeAll(async () => {
    served = await serveMembers([HE]);
    reviewer = await served.reviewer(1);
    const accountant = await served.services.token({ subject: 'accountant', roles: ['accountant'] });
    const made = await served.services.client.call(importRegister, {
      params: { register: 'hospital' },
      query: { effectiveOn: '2025-01-01' },
      body: registerFile(HOSPITALS),
      key: served.nextKey(),
      token: accountant,
    });
    if (!('counts' in made) || made.proposal === undefined) throw new Error('nothing was proposed');
    await served.services.client.call(confirmRegisterProposal, {
      params: { proposalId: made.proposal.proposalId },
      key: served.nextKey(),
      token: await served.services.token({ subject: 'office-head', roles: ['office-head'] }),
    });
  });
  afterAll(() => served.services.close());

  const file = async (
    personId: string,
    hospital: object,
    [from, until]: readonly [string, string],
    illness = 'J18.900',
  ) => {
    const key = served.nextKey();
    const token = await served.services.token({ subject: `member-${personId}`, roles: ['member'], personId });
    const { personId: _, ...stay } = stayOf(personId, `HOS-${key}`, from, until);
    const body = { ...stay, illness, hospital };
    const { claimId } = await served.services.client.call(submitOwnClaim, { body, key, token });
    await served.services.running.settled();
    return claimId;
  };
  const search = (hospital: string, query: object = {}, token = reviewer) =>
    served.services.client.call(listClaimsOfHospital, { body: { hospital }, query, token });
  const found = async (hospital: string) => (await search(hospital)).claims.map(({ claimId }) => claimId);
  const claimOf = (claimId: string) => served.services.client.call(readClaim, { params: { claimId }, token: reviewer });
  const flagsOf = async (claimId: string) => (await claimOf(claimId)).flags;

  test('are found by code, name and other name, however each claim names it; those by code first, in pages', async () => {
    const coded = await file(LI, { code: FIRST }, ['2025-07-01', '2025-07-02']);
    const named = await file(LI, { name: '吉大一院' }, ['2025-07-05', '2025-07-06']);
    const other = await file(LI, { name: '宽城区人民医院' }, ['2025-07-08', '2025-07-09']);
    for (const asked of [FIRST, 'h220104 00001', '吉林大学第一医院', '白求恩第一医院'])
      expect(await found(asked)).toEqual([coded, named]);
    expect(await found('宽城区人民医院')).toEqual([other]);
    const first = await search('吉大一院', { limit: 1 });
    expect(first).toMatchObject({ hospital: { code: FIRST, name: '吉林大学第一医院' }, complete: true });
    const second = await search('吉大一院', { limit: 1, cursor: first.cursor });
    expect([first, second].flatMap(({ claims }) => claims.map(({ claimId }) => claimId))).toEqual([coded, named]);
    await expect(search('吉大一院', { cursor: '99.x' })).rejects.toMatchObject({ status: 400 });
  });

  test('are found by what was typed where no register holds it; a part of a name finds none', async () => {
    const claimId = await file(LI, { name: '某地 卫生院' }, ['2025-07-11', '2025-07-12']);
    const unknown = await search('某地卫生院');
    expect(unknown.claims.map((claim) => claim.claimId)).toEqual([claimId]);
    expect(unknown.hospital).toBeUndefined();
    expect(await found('卫生院')).toEqual([]);
  });

  test('are narrowed by the grant, for those who read claims alone, and each look is an entry of who looked', async () => {
    const elsewhere = { subject: 'reviewer-of-wuxi', roles: ['reviewer'], societies: ['wuxi'] } as const;
    expect((await search(FIRST, {}, await served.services.token(elsewhere))).claims).toEqual([]);
    for (const role of ['clerk', 'accountant', 'office-head', 'cashier', 'member'] as const) {
      const token = await served.services.token({ subject: `some-${role}`, roles: [role] });
      await expect(search(FIRST, {}, token)).rejects.toMatchObject({ status: 403 });
    }
    const supervisor = await served.services.token({ subject: 'supervisor', roles: ['supervisor'] });
    await search(FIRST, {}, supervisor);
    const { entries } = await served.services.client.call(listAuditEntries('claim-adjudication'), {
      query: { stream: 'reader/supervisor' },
      token: supervisor,
    });
    expect(entries).toMatchObject([{ action: 'list-read', data: { operation: 'listClaimsOfHospital', shown: 2 } }]);
  });

  test('stand under no name of a hospital or an illness in the clear', async () => {
    const docs = await served.services.running.store.scan('claim', null, 100);
    expect(docs.length).toBeGreaterThan(3);
    expect(JSON.stringify(docs.map(({ index }) => index))).not.toMatch(/H2201|医院|卫生院|J18/);
  });

  test('three colleagues with one illness there at one time are a flag of each, which two people look at', async () => {
    const illness = 'K80.100';
    const first = await file(LI, { code: FIRST }, ['2025-09-01', '2025-09-10'], illness);
    const second = await file(WU, { name: '吉大一院' }, ['2025-09-03', '2025-09-05'], 'K80.000');
    const third = await file(HE, { code: FIRST }, ['2025-09-04', '2025-09-12'], illness);
    for (const claimId of [first, second, third]) {
      const { flags, reviewersNeeded } = await claimOf(claimId);
      expect(flags).toEqual(['same-hospital-group']);
      expect(reviewersNeeded).toBeGreaterThanOrEqual(2);
    }
    // One agreement is not enough for any of them.
    const { digest = '' } = await claimOf(first);
    const agreed = { params: { claimId: first }, body: { digest }, key: served.nextKey(), token: reviewer };
    expect((await served.services.client.call(reviewClaim, agreed)).state).toBe('in-review');
    // Another illness there, and the same illness elsewhere, are nothing to look at.
    expect(await flagsOf(await file(HE, { code: FIRST }, ['2025-08-04', '2025-08-12'], illness))).toEqual([]);
    expect(await flagsOf(await file(HE, { name: '宽城区人民医院' }, ['2025-09-20', '2025-09-22'], illness))).toEqual(
      [],
    );
  });

  test('a group is a flag of nobody once one of three took the claim back, or corrected what they had in common', async () => {
    const illness = 'M51.200';
    const first = await file(LI, { code: FIRST }, ['2025-10-01', '2025-10-06'], illness);
    const second = await file(WU, { code: FIRST }, ['2025-10-02', '2025-10-07'], illness);
    const group = async () => [await flagsOf(first), await flagsOf(second)];
    const third = await file(HE, { code: FIRST }, ['2025-10-03', '2025-10-08'], illness);
    expect(await group()).toEqual([['same-hospital-group'], ['same-hospital-group']]);
    const he = await served.services.token({ subject: `member-${HE}`, roles: ['member'], personId: HE });
    const { personId: _, receipt: __, ...stay } = stayOf(HE, '', '2025-10-08', '2025-10-09');
    await served.services.client.call(correctClaim, {
      params: { claimId: third },
      body: { ...stay, illness, hospital: { code: FIRST } },
      ifMatch: await versionTold(served.services.client, third, he),
      key: served.nextKey(),
      token: he,
    });
    await served.services.running.settled();
    expect([...(await group()), await flagsOf(third)]).toEqual([[], [], []]);

    const again = await file(HE, { code: FIRST }, ['2025-10-04', '2025-10-06'], illness);
    expect(await group()).toEqual([['same-hospital-group'], ['same-hospital-group']]);
    const taken = { params: { claimId: again }, body: {}, key: served.nextKey(), token: he };
    await served.services.client.call(withdrawClaim, taken);
    await served.services.running.settled();
    expect(await group()).toEqual([[], []]);
  });
});
