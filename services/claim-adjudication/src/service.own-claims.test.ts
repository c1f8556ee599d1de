import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readClaim, reviewClaim, submitOwnClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { requestCompletion } from '@huji/contracts/claim-adjudication/completion-http.ts';
import {
  answerOwnCompletion,
  appealOwnClaim,
  correctOwnClaim,
  listOwnClaims,
  OWN_CLAIMS_OPERATIONS,
  previewOwnCorrection,
  readOwnClaim,
  readOwnClaimReport,
  readOwnDecision,
  withdrawOwnClaim,
} from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { LI, type ServedMembers, serveMembers, stayOf } from './testing/served-members.ts';
import { versionTold } from './testing/version-told.ts';

describe('a member names their claims by number', () => {
  let served: ServedMembers;
  beforeAll(async () => {
    served = await serveMembers();
  });
  afterAll(() => served.services.close());

  const settled = () => served.services.running.settled();
  const report = (receipt: string, days: readonly [string, string]) => {
    const { personId: _, ...sheet } = stayOf(LI, receipt, ...days);
    return sheet;
  };
  const file = async (receipt: string, days: readonly [string, string]): Promise<string> => {
    const asked = { body: report(receipt, days), key: served.nextKey(), token: served.li };
    const { number } = await served.services.client.call(submitOwnClaim, asked);
    await settled();
    return number;
  };
  const read = (number: string, token = served.li) =>
    served.services.client.call(readOwnClaim, { params: { number }, token });

  test('no address and no query of theirs asks for an id of ours', () => {
    const ids = OWN_CLAIMS_OPERATIONS.flatMap(({ path }) => path.match(/:\w*[iI]d\b/g) ?? []);
    expect(ids).toEqual([]);
  });

  test('lists them, reads one with its decision, sees what a correction would pay, and corrects it', async () => {
    const number = await file('O-1', ['2025-08-01', '2025-08-13']);
    const { claims } = await served.services.client.call(listOwnClaims, { query: {}, token: served.li });
    expect(claims.map((claim) => claim.number)).toEqual([number]);
    expect((await read(number)).totalYuan).toBe('2550.00');
    const decision = await served.services.client.call(readOwnDecision, { params: { number }, token: served.li });
    expect(decision.totalYuan).toBe('2550.00');
    expect(decision.lines.length).toBeGreaterThan(5);

    const reported = await served.services.client.call(readOwnClaimReport, { params: { number }, token: served.li });
    expect(reported).toMatchObject({ event: 'stay', segments: [{ admittedOn: '2025-08-01' }] });
    const { receipt: _, ...body } = report('', ['2025-08-01', '2025-08-05']);
    const seen = await versionTold(served.services.client, claims[0]!.claimId, served.li);
    const foreseen = await served.services.client.call(previewOwnCorrection, {
      ...{ params: { number }, body, token: served.li },
    });
    const corrected = await served.services.client.call(correctOwnClaim, {
      ...{ params: { number }, body, ifMatch: seen, key: served.nextKey(), token: served.li },
    });
    expect(corrected).toMatchObject({ number, state: 'submitted' });
    // Nobody is sent for a decision that is made anew.
    expect(corrected).not.toHaveProperty('digest');
    await settled();
    expect(await read(number)).toHaveProperty('digest');
    expect((await read(number)).totalYuan).toBe(foreseen.totalYuan);
    expect(Number(foreseen.totalYuan)).toBeLessThan(2550);
  });

  test('takes one back; what is taken back has no decision to read', async () => {
    const number = await file('O-2', ['2025-08-20', '2025-08-25']);
    const asked = { params: { number }, body: {}, key: served.nextKey(), token: served.li };
    expect((await served.services.client.call(withdrawOwnClaim, asked)).state).toBe('withdrawn');
    await expect(
      served.services.client.call(readOwnDecision, { params: { number }, token: served.li }),
    ).rejects.toMatchObject({ code: 'claim_not_decided' });
  });

  test('answers what was asked for, and appeals once it is decided', async () => {
    const number = await file('O-3', ['2025-09-01', '2025-09-05']);
    const { claimId } = await read(number);
    const reviewer = await served.reviewer(1);
    await served.services.client.call(requestCompletion, {
      ...{ params: { claimId }, body: { gaps: [{ gap: 'late-reason' as const }] } },
      ...{ key: served.nextKey(), token: reviewer },
    });
    expect((await read(number)).state).toBe('awaiting-papers');
    const answer = { params: { number }, body: { answer: '已上传' }, key: served.nextKey(), token: served.li };
    expect(await served.services.client.call(answerOwnCompletion, answer)).toMatchObject({
      state: 'in-review',
      completion: { state: 'answered', answer: '已上传' },
    });
    const { digest } = await served.services.client.call(readClaim, { params: { claimId }, token: reviewer });
    await served.services.client.call(reviewClaim, {
      ...{ params: { claimId }, body: { digest: digest! }, key: served.nextKey(), token: reviewer },
    });
    await settled();
    // The book gives 60 days from the decision, and what may be done is told with its last day.
    const { decidedOn } = await served.services.client.call(readOwnDecision, { params: { number }, token: served.li });
    expect((await read(number)).appealUntilOn).toBe(addDays(civilDate(decidedOn), 60));
    served.services.setDay(addDays(civilDate(decidedOn), 61));
    expect(await read(number)).not.toHaveProperty('appealUntilOn');
    served.services.setDay(decidedOn);
    const appeal = { params: { number }, body: { reason: '天数算少了' }, key: served.nextKey(), token: served.li };
    const appealed = await served.services.client.call(appealOwnClaim, appeal);
    expect(appealed.number).toBe(number);
    expect(appealed).not.toHaveProperty('appealUntilOn');
    expect(appealed.appealedOn).toBe(decidedOn);
  });

  test('the number of somebody else names nothing', async () => {
    const number = await file('O-4', ['2025-09-10', '2025-09-12']);
    await expect(read(number, served.wu)).rejects.toMatchObject({ status: 404, code: 'claim_unknown' });
    const { claims } = await served.services.client.call(listOwnClaims, { query: {}, token: served.wu });
    expect(claims).toEqual([]);
    const asked = { params: { number }, body: {}, key: served.nextKey(), token: served.wu };
    await expect(served.services.client.call(withdrawOwnClaim, asked)).rejects.toMatchObject({
      status: 404,
      code: 'claim_unknown',
    });
  });

  test('what is no number is told so at its place', async () => {
    await expect(read('C25-1')).rejects.toMatchObject({ status: 400, code: 'invalid_input' });
  });
});
