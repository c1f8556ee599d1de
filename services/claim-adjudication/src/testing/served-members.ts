import type { BusinessClock } from '@huji/chassis/runtime/business-clock.ts';
import { type ServiceHarness, startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { batchSubmitted, employerClerkBound } from '@huji/contracts/enrollment/events.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { createClaimAdjudicationService } from '../service.ts';

export const LI = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11';
export const WU = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d22';
export const EMPLOYER = '1f0c7d52-7c1e-4b6e-8a30-5f3f5f0a1a01';
export const BATCH = '2a5d8c10-96b1-4a0b-8c5e-3c9d2b1e4f01';
const PLANS = ['HM', 'HA', 'CI', 'ACC'];

/** A stay of a provincial hospital: HM pays 2,100.00, HA 450.00 for twelve days. */
export const stayOf = (personId: string, receipt: string, admittedOn: string, dischargedOn: string) => ({
  event: 'stay' as const,
  personId,
  hospital: { designated: true, grade: 3, level: 'provincial' as const },
  segments: [{ admittedOn, dischargedOn }],
  illness: 'J18.900',
  receipt,
  settlement: {
    totalYuan: '30000.00',
    poolPaidYuan: '20000.00',
    deductibleYuan: '500.00',
    copayYuan: '9500.00',
    accountPaidYuan: '500.00',
    cashPaidYuan: '9500.00',
  },
});

/** Two members of one employer, or more, with cover from 2025-07-01, and their clerk; the day is 2025-10-20. */
export const serveMembers = async (others: readonly string[] = [], clock?: BusinessClock) => {
  const services: ServiceHarness = await startServiceHarness(
    { 'claim-adjudication': createClaimAdjudicationService },
    { foreign: foreignEventsOf('claim-adjudication'), day: '2025-06-20', ...present({ clock }) },
  );
  const person = { birthOn: '1985-07-15', sex: 'female', category: 'worker', relation: 'contract' };
  const facts = { ...person, units: 1, insured: true, consent: true, idFault: false };
  const people = [LI, WU, ...others];
  const rows = people.flatMap((personId, at) =>
    PLANS.map((plan, index) => ({ ...facts, personId, plan, rowNo: at * PLANS.length + index + 1 })),
  );
  const staff = { size: people.length, women: people.length, exclusions: [], leftService: [] };
  const dates = { startOn: '2025-07-01', submittedOn: '2025-06-20' };
  const version = { batchId: BATCH, version: 1, part: 1, parts: 1, employerId: EMPLOYER, society: 'changchun' };
  await services.publish([
    { contract: batchSubmitted, key: BATCH, data: { ...version, ...dates, ...staff, rows } },
    { contract: employerClerkBound, key: EMPLOYER, data: { employerId: EMPLOYER, clerk: 'clerk-1', people: [] } },
  ]);
  await services.running.settled();
  const paid = { batchId: BATCH, version: 1, billRevision: 1, paidOn: '2025-06-25' };
  await services.publish([{ contract: batchPaid, key: BATCH, data: paid }]);
  await services.running.settled();
  services.setDay('2025-10-20');
  let key = 0;
  return {
    services,
    nextKey: (): string => `00000000-0000-4000-8000-${String((key += 1)).padStart(12, '0')}`,
    li: await services.token({ subject: 'li', roles: ['member'], personId: LI }),
    wu: await services.token({ subject: 'wu', roles: ['member'], personId: WU }),
    clerk: await services.token({ subject: 'clerk-1', roles: ['clerk'], employerIds: [EMPLOYER] }),
    reviewer: (no: number) => services.token({ subject: `reviewer-${String(no)}`, roles: ['reviewer'] }),
  };
};
export type ServedMembers = Awaited<ReturnType<typeof serveMembers>>;
