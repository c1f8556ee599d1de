import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { batchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { createClaimAdjudicationService } from '../service.ts';

test('a society without a rule book is answered, with PLAN_UNKNOWN for every row', async () => {
  const services = await startServiceHarness(
    { 'claim-adjudication': createClaimAdjudicationService },
    { foreign: foreignEventsOf('claim-adjudication'), day: '2025-06-20' },
  );
  try {
    const [batchId, personId] = [randomUUID(), randomUUID()];
    const row = {
      personId,
      units: 1,
      birthOn: '1985-07-15',
      sex: 'female',
      category: 'worker',
      relation: 'contract',
      insured: true,
      consent: true,
      idFault: false,
    };
    const data = {
      batchId,
      version: 1,
      part: 1,
      parts: 1,
      employerId: randomUUID(),
      society: 'changchunn',
      startOn: '2025-07-01',
      submittedOn: '2025-06-20',
      size: 1,
      women: 1,
      exclusions: [],
      leftService: [],
      rows: [
        { ...row, rowNo: 1, plan: 'HM' },
        { ...row, rowNo: 2, plan: 'HA' },
      ],
    };
    await services.publish([{ contract: batchSubmitted, key: batchId, data }]);
    await services.running.settled();
    expect(services.heard(participationAssessed)).toMatchObject([
      {
        batchId,
        payableUntil: '2025-07-01',
        plans: [
          { plan: 'HM', pass: false, code: 'PLAN_UNKNOWN' },
          { plan: 'HA', pass: false, code: 'PLAN_UNKNOWN' },
        ],
        rows: [
          { rowNo: 1, code: 'PLAN_UNKNOWN', contributionFen: 0 },
          { rowNo: 2, code: 'PLAN_UNKNOWN', contributionFen: 0 },
        ],
      },
    ]);
  } finally {
    await services.close();
  }
});
