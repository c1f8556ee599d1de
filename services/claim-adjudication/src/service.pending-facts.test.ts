import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { startServiceHarness, type ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { readClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { batchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { openGrantings } from './documents/granting.ts';
import { createClaimAdjudicationService } from './service.ts';

const LI = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11';
const WU = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d12';
const EMPLOYER = '1f0c7d52-7c1e-4b6e-8a30-5f3f5f0a1a01';
const BATCH = '2a5d8c10-96b1-4a0b-8c5e-3c9d2b1e4f01';

describe('nobody alone: a person whose grant is under way or parked', () => {
  let services: ServiceHarness;
  let grantings: ReturnType<typeof openGrantings>;
  let store: DocumentStore | null = null;
  let no = 0;
  const next = (): string => `00000000-0000-4000-8000-${String((no += 1)).padStart(12, '0')}`;
  const envelope = () => ({
    commandId: next(),
    actor: 'test',
    at: '2025-10-20T08:00:00.000Z' as never,
    on: civilDate('2025-10-20'),
  });

  beforeAll(async () => {
    services = await startServiceHarness(
      {
        'claim-adjudication': (context) => {
          store = context.store;
          return createClaimAdjudicationService(context);
        },
      },
      { foreign: foreignEventsOf('claim-adjudication'), day: '2025-06-20' },
    );
    if (store === null) throw new Error('the service was not composed');
    grantings = openGrantings(store);
    const person = { birthOn: '1985-07-15', sex: 'female', category: 'worker', relation: 'contract' };
    const rows = [LI, WU].map((personId, index) => ({
      ...{ ...person, personId, rowNo: index + 1, plan: 'HM', units: 1 },
      ...{ insured: true, consent: true, idFault: false },
    }));
    const staff = { size: 2, women: 2, exclusions: [], leftService: [] };
    const dates = { startOn: '2025-07-01', submittedOn: '2025-06-20' };
    const version = { batchId: BATCH, version: 1, part: 1, parts: 1, employerId: EMPLOYER, society: 'changchun' };
    await services.publish([{ contract: batchSubmitted, key: BATCH, data: { ...version, ...dates, ...staff, rows } }]);
    await services.running.settled();
    services.setDay('2025-10-20');
  });
  afterAll(() => services.close());

  const tokenOf = (personId: string) => services.token({ subject: `member-${personId}`, roles: ['member'], personId });
  const filed = async (personId: string, receipt: string, month = '09'): Promise<string> => {
    const body = {
      ...{
        event: 'stay' as const,
        personId,
        receipt,
        segments: [{ admittedOn: `2025-${month}-01`, dischargedOn: `2025-${month}-13` }],
      },
      hospital: { designated: true, grade: 3, level: 'provincial' as const },
      settlement: { totalYuan: '23000.00', poolPaidYuan: '20000.00', cashPaidYuan: '3000.00' },
    };
    const { claimId } = await services.client.call(submitClaim, { body, key: next(), token: await tokenOf(personId) });
    await services.running.settled();
    return claimId;
  };
  const read = async (personId: string, claimId: string) =>
    services.client.call(readClaim, { params: { claimId }, token: await tokenOf(personId) });
  const scanned = async (): Promise<void> => {
    await services.running.scanClocks();
    await services.running.settled();
  };

  test('is referred, not refused, and decided by itself when the facts arrive; nobody else is', async () => {
    const early = await filed(LI, 'BEFORE-ANYTHING', '08');
    expect(await read(LI, early)).toMatchObject({ state: 'refused', items: [{ code: 'NOT_COVERED' }] });

    // The batch is paid, and its 50,000 rows are not through yet.
    const begun = { type: 'begin', batchId: BATCH, version: 1, billRevision: 1, on: civilDate('2025-10-20') } as const;
    await grantings.execute(BATCH, begun, envelope());
    const [li, wu] = [await filed(LI, 'UNDER-WAY-1'), await filed(WU, 'UNDER-WAY-2')];
    for (const [personId, claimId] of [
      [LI, li],
      [WU, wu],
    ] as const)
      expect(await read(personId, claimId)).toMatchObject({
        state: 'in-review',
        decisionNo: 1,
        items: [{ verdict: 'refer', code: 'FACTS_PENDING' }],
      });
    await scanned();
    expect((await read(LI, li)).decisionNo).toBe(1);
    const stranger = await filed('0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d13', 'NOBODY');
    expect(await read('0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d13', stranger)).toMatchObject({ state: 'refused' });

    const paid = { batchId: BATCH, version: 1, billRevision: 1, paidOn: '2025-06-25' };
    await services.publish([{ contract: batchPaid, key: BATCH, data: paid }]);
    await services.running.settled();
    await scanned();
    expect(await read(LI, li)).toMatchObject({ decisionNo: 2, items: [{ item: 'HM', verdict: 'pay' }] });
    expect(await read(WU, wu)).toMatchObject({ decisionNo: 2, items: [{ item: 'HM', verdict: 'pay' }] });
    await scanned();
    expect((await read(LI, li)).decisionNo).toBe(2);
    const explained = await services.client.call(readDecision, {
      params: { claimId: li },
      token: await tokenOf(LI),
    });
    expect(explained).toMatchObject({ decisionNo: 2 });
  });
});
