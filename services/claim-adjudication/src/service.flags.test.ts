import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readClaim, reviewClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import {
  listOwnClaims,
  readOwnClaim,
  readOwnClaimReport,
  readOwnDecision,
} from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { listOwnLooks } from '@huji/contracts/shared/looks.ts';
import { readClaimReport } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import { readPapers } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { payeeRegistered } from '@huji/contracts/payout/events.ts';
import { openPaidBatch, type PaidBatch } from './testing/paid-batch.ts';
import { LI, stayOf, WU } from './testing/served-members.ts';

type ReviewLine = NonNullable<z.input<NonNullable<typeof reviewClaim.body>>['lines']>[number];

describe('what looks strange', () => {
  let services: PaidBatch['services'];
  let wu: PaidBatch['wu'];
  let nextKey: PaidBatch['nextKey'];

  beforeAll(async () => {
    ({ services, wu, nextKey } = await openPaidBatch());
    services.setDay('2025-09-01');
  });
  afterAll(() => services.close());

  test('tells its member by nothing that two people look at it instead of one', async () => {
    const { client } = services;
    const li = await services.token({ subject: 'li', roles: ['member'], personId: LI });
    const file = async (personId: string, token: string, receipt: string) => {
      const body = stayOf(personId, receipt, '2025-08-18', '2025-08-20');
      const { claimId } = await client.call(submitClaim, { body, key: nextKey(), token });
      await services.running.settled();
      return { claimId, token, personId };
    };
    type Filed = Awaited<ReturnType<typeof file>>;
    const review = async ({ claimId }: Filed, no: number, lines: readonly ReviewLine[] = []) => {
      const token = await services.token({ subject: `eyes-${String(no)}`, roles: ['reviewer'] });
      const { digest } = await client.call(readClaim, { params: { claimId }, token });
      const body = { digest: digest!, lines: [...lines] };
      await client.call(reviewClaim, { params: { claimId }, body, key: nextKey(), token });
      await services.running.settled();
    };
    /** In pages of one, with their cursors: of what lies between two looks neither tells anything. */
    const looksOneByOne = async (token: string): Promise<readonly unknown[]> => {
      const pages: unknown[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 1, ...present({ cursor }) };
        const page = await client.call(listOwnLooks('claim-adjudication'), { query, token });
        pages.push([page.looks.map(({ at: _, ...look }) => look), page.cursor]);
        cursor = page.cursor ?? undefined;
      } while (cursor !== undefined);
      return pages;
    };
    /** All that the member reads of a claim, without what names the claim. */
    const toldOf = async ({ claimId, token, personId }: Filed) => {
      const versions: number[] = [];
      const onVersion = (version: number) => void versions.push(version);
      const { number, ...claim } = await client.call(readClaim, { params: { claimId }, token, onVersion });
      const answers = [
        claim,
        await client.call(readOwnClaim, { params: { number }, token, onVersion }),
        await client.call(readClaimReport, { params: { claimId }, token, onVersion }),
        await client.call(readOwnClaimReport, { params: { number }, token, onVersion }),
        await client.call(readPapers, { params: { claimId }, token }),
        (await client.call(listOwnClaims, { token })).claims,
        await client.call(readDecision, { params: { claimId }, token }),
        await client.call(readOwnDecision, { params: { number }, token }),
      ];
      const told = { answers, looks: await looksOneByOne(token) };
      const text = JSON.stringify(told).replaceAll(claimId, 'the claim').replaceAll(personId, 'the person');
      const without = text.replaceAll(number, 'its number').replaceAll(/[0-9a-f]{64}/g, 'a digest');
      return { versions, told: JSON.parse(without.replaceAll(/"R-1\d"/g, '"a receipt"')) as typeof told };
    };

    const plain = await file(LI, li, 'R-11');
    const registered = { fingerprint: 'f0', registeredOn: '2025-09-01', payeeId: WU, personId: WU, nameMatches: false };
    await services.publish([{ contract: payeeRegistered, key: WU, data: registered }]);
    await services.running.settled();
    const strange = await file(WU, wu, 'R-12');
    const before = await toldOf(strange);
    const less: ReviewLine = {
      item: 'HM',
      verdict: 'pay',
      amountYuan: '10.00',
      reason: '部分自费',
      clause: 'check.amount',
    };
    await review(strange, 1, [less]);
    // Of one who is through nothing follows: it stands as before, is the member's still, and no condition of theirs fails.
    const meanwhile = await toldOf(strange);
    expect(before.told.answers[0]).toMatchObject({ openToMember: true });
    expect([meanwhile.told.answers, meanwhile.versions]).toEqual([before.told.answers, before.versions]);
    expect(new Set(before.versions).size).toBe(1);
    await review(plain, 1, [less]);
    await review(strange, 2);
    const supervisor = await services.token({ subject: 'supervisor', roles: ['supervisor'] });
    const counted = async ({ claimId }: Filed) =>
      (await client.call(readClaim, { params: { claimId }, token: supervisor })).reviews.length;
    expect([await counted(plain), await counted(strange)]).toEqual([1, 2]);
    const after = await toldOf(strange);
    expect(after.told).toEqual((await toldOf(plain)).told);
    expect(after.versions).not.toEqual(before.versions);
  });

  test('routes a claim to more eyes when two people use one account or the name does not fit, and the member is not told', async () => {
    const registered = { payeeId: LI, fingerprint: 'f1', registeredOn: '2025-09-01' };
    await services.publish([
      { contract: payeeRegistered, key: LI, data: { ...registered, personId: LI, nameMatches: true } },
      { contract: payeeRegistered, key: WU, data: { ...registered, payeeId: WU, personId: WU, nameMatches: false } },
    ]);
    await services.running.settled();
    const body = stayOf(WU, 'R-77', '2025-08-25', '2025-08-27');
    const { claimId } = await services.client.call(submitClaim, { body, key: nextKey(), token: wu });
    await services.running.settled();
    const token = await services.token({ subject: 'supervisor', roles: ['supervisor'] });
    const claim = await services.client.call(readClaim, { params: { claimId }, token });
    expect(claim.flags).toEqual(expect.arrayContaining(['shared-account', 'account-name']));
    expect(claim.reviewersNeeded).toBe(2);
    const own = await services.client.call(readClaim, { params: { claimId }, token: wu });
    const told = await services.client.call(readDecision, { params: { claimId }, token: wu });
    expect(own.flags).toEqual([]);
    expect(own).not.toHaveProperty('reviewersNeeded');
    expect(JSON.stringify([own, told])).not.toMatch(/shared-account|account-name/);
  });
});
