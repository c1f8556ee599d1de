import { type ServiceHarness, startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { batchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { createClaimAdjudicationService } from '../service.ts';
import { BATCH, EMPLOYER, LI, WU } from './served-members.ts';

const row = (rowNo: number, personId: string, plan: string) => ({
  rowNo,
  personId,
  plan,
  units: 1,
  birthOn: '1985-07-15',
  sex: 'female',
  category: 'worker',
  relation: 'contract',
  insured: true,
  consent: true,
  idFault: false,
});

/** Two members of one employer whose batch, sent in two parts, is paid: a member, a reviewer and keys that are used once. */
export const openPaidBatch = async () => {
  const services: ServiceHarness = await startServiceHarness(
    { 'claim-adjudication': createClaimAdjudicationService },
    {
      foreign: foreignEventsOf('claim-adjudication'),
      day: '2025-06-20',
    },
  );
  const submission = {
    batchId: BATCH,
    version: 1,
    parts: 2,
    employerId: EMPLOYER,
    society: 'changchun',
    startOn: '2025-07-01',
    submittedOn: '2025-06-20',
    size: 2,
    women: 2,
    exclusions: [],
    leftService: [],
  };
  await services.publish([
    {
      contract: batchSubmitted,
      key: BATCH,
      data: { ...submission, part: 2, rows: [row(3, LI, 'HA'), row(4, WU, 'HA'), row(5, WU, 'HX')] },
    },
    {
      contract: batchSubmitted,
      key: BATCH,
      data: { ...submission, part: 1, rows: [row(1, LI, 'HM'), row(2, WU, 'HM')] },
    },
  ]);
  await services.running.settled();
  await services.publish([
    { contract: batchPaid, key: BATCH, data: { batchId: BATCH, version: 1, billRevision: 3, paidOn: '2025-06-25' } },
  ]);
  await services.running.settled();
  let key = 0;
  return {
    services,
    member: await services.token({ subject: 'li', roles: ['member'], personId: LI }),
    wu: await services.token({ subject: 'wu', roles: ['member'], personId: WU }),
    reviewer: await services.token({ subject: 'reviewer-1', roles: ['reviewer'] }),
    nextKey: (): string => `00000000-0000-4000-8000-${String((key += 1)).padStart(12, '0')}`,
  };
};
export type PaidBatch = Awaited<ReturnType<typeof openPaidBatch>>;
