import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { type ServiceHarness, startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { previewAssessment } from '@huji/contracts/claim-adjudication/assessment-http.ts';
import { batchSubmitted, employerClerkBound } from '@huji/contracts/enrollment/events.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { createClaimAdjudicationService } from '../service.ts';

const [EMPLOYER, BATCH, NEXT_BATCH] = [randomUUID(), randomUUID(), randomUUID()];
const [LI, WU, SUN] = [randomUUID(), randomUUID(), randomUUID()];

const row = (rowNo: number, personId: string) => ({
  rowNo,
  personId,
  plan: 'HM',
  units: 1,
  birthOn: '1985-07-15',
  sex: 'female' as const,
  category: 'worker' as const,
  relation: 'contract' as const,
  insured: true,
  consent: true,
  idFault: false,
});
const draft = {
  batchId: NEXT_BATCH,
  employerId: EMPLOYER,
  society: 'changchun',
  startOn: '2025-08-01',
  size: 3,
  women: 3,
  leftService: [WU],
  rows: [row(1, SUN)],
};

describe('the preview of an assessment', () => {
  let services: ServiceHarness;

  const submit = async (batchId: string, data: object): Promise<void> => {
    const submission = { version: 1, part: 1, parts: 1, submittedOn: '2025-06-20', exclusions: [], ...data };
    await services.publish([{ contract: batchSubmitted, key: batchId, data: { ...submission, batchId } }]);
    await services.running.settled();
  };
  const preview = async (employerIds: string[], more: object = {}) => {
    const token = await services.token({ subject: 'clerk-1', roles: ['clerk'], employerIds });
    const { plans } = await services.client.call(previewAssessment, { token, body: { ...draft, ...more } });
    return plans[0];
  };

  beforeEach(async () => {
    services = await startServiceHarness(
      { 'claim-adjudication': createClaimAdjudicationService },
      { foreign: foreignEventsOf('claim-adjudication'), day: '2025-06-20' },
    );
    const rows = [row(1, LI), row(2, WU)];
    await submit(BATCH, { ...draft, startOn: '2025-07-01', size: 2, women: 2, leftService: [], rows });
    const data = { batchId: BATCH, version: 1, billRevision: 2, paidOn: '2025-06-20' };
    await services.publish([{ contract: batchPaid, key: BATCH, data }]);
    await services.running.settled();
  });
  afterEach(() => services.close());

  test('counts as the assessment of the same draft does: not those who left service', async () => {
    const seen = await preview([EMPLOYER]);
    await submit(NEXT_BATCH, draft);
    const heard = services.heard(participationAssessed) as { batchId: string; plans: { k: number }[] }[];
    const assessed = heard.find(({ batchId }) => batchId === NEXT_BATCH);
    expect(assessed?.plans[0]?.k).toBe(2);
    expect(seen?.joined).toBe(2);
    expect(await preview([EMPLOYER], { leftService: [] })).toMatchObject({ joined: 3 });
  });

  test.each(['TRI', 'FW3', 'HX'])(
    'and its assessment answer %s, which is not on sale, with PLAN_UNKNOWN',
    async (plan) => {
      const wuxi = { ...draft, society: 'wuxi', leftService: [], rows: [{ ...row(1, SUN), plan }] };
      const token = await services.token({ subject: 'clerk-1', roles: ['clerk'], employerIds: [EMPLOYER] });
      const { plans, rows } = await services.client.call(previewAssessment, { token, body: wuxi });
      expect(plans).toMatchObject([{ plan, result: 'PLAN_UNKNOWN', joined: 0 }]);
      expect(rows).toMatchObject([{ rowNo: 1, code: 'PLAN_UNKNOWN' }]);
      await submit(NEXT_BATCH, wuxi);
      const heard = services.heard(participationAssessed) as { batchId: string }[];
      expect(heard.find(({ batchId }) => batchId === NEXT_BATCH)).toMatchObject({
        plans: [{ plan, pass: false, code: 'PLAN_UNKNOWN' }],
        rows: [{ rowNo: 1, code: 'PLAN_UNKNOWN', contributionFen: 0 }],
      });
    },
  );

  test('counts nobody but the rows for a clerk who does not act for the employer', async () => {
    expect(await preview([])).toMatchObject({ joined: 1 });
    expect(await preview([randomUUID()])).toMatchObject({ joined: 1 });
  });

  test('counts who is covered for the clerk whom enrollment bound, and no more for the one whose token names the employer', async () => {
    const bind = async (clerk: string): Promise<void> => {
      const data = { employerId: EMPLOYER, clerk };
      await services.publish([{ contract: employerClerkBound, key: EMPLOYER, data }]);
      await services.running.settled();
    };
    await bind('clerk-1');
    expect(await preview([])).toMatchObject({ joined: 2 });
    await bind('clerk-2');
    expect(await preview([EMPLOYER])).toMatchObject({ joined: 1 });
  });
});
