import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServiceHarness, type ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { readClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { batchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { openReceipts } from './documents/receipt.ts';
import { createClaimAdjudicationService } from './service.ts';

type Submission = z.input<typeof ClaimSubmission>;
const CHEN = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d33';
const BATCH = '2a5d8c10-96b1-4a0b-8c5e-3c9d2b1e4f33';
const row = (rowNo: number, plan: string) => ({
  rowNo,
  personId: CHEN,
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

describe('references over HTTP', () => {
  let services: ServiceHarness;
  let token: string;
  let key = 0;

  beforeAll(async () => {
    services = await startServiceHarness(
      { 'claim-adjudication': createClaimAdjudicationService },
      {
        foreign: foreignEventsOf('claim-adjudication'),
        day: '2025-06-20',
      },
    );
    token = await services.token({ subject: 'chen', roles: ['member'], personId: CHEN });
    const data = {
      batchId: BATCH,
      version: 1,
      part: 1,
      parts: 1,
      employerId: '1f0c7d52-7c1e-4b6e-8a30-5f3f5f0a1a33',
      society: 'changchun',
      startOn: '2025-07-01',
      submittedOn: '2025-06-20',
      size: 1,
      women: 1,
      exclusions: [],
      leftService: [],
      rows: [row(1, 'HM'), row(2, 'ACC')],
    };
    await services.publish([{ contract: batchSubmitted, key: BATCH, data }]);
    await services.running.settled();
    const paid = { batchId: BATCH, version: 1, billRevision: 1, paidOn: '2025-06-25' };
    await services.publish([{ contract: batchPaid, key: BATCH, data: paid }]);
    await services.running.settled();
    services.setDay('2025-11-01');
  });
  afterAll(() => services.close());

  const nextKey = (): string => `00000000-0000-4000-8000-${String((key += 1)).padStart(12, '0')}`;
  const stay = (
    receipt: string,
    segments: readonly (readonly [string, string])[] = [['2025-09-01', '2025-09-06']],
  ) => ({
    event: 'stay' as const,
    personId: CHEN,
    hospital: { designated: true, grade: 3, level: 'provincial' as const },
    segments: segments.map(([admittedOn, dischargedOn]) => ({ admittedOn, dischargedOn })),
    receipt,
    settlement: { totalYuan: '30000.00', poolPaidYuan: '20000.00', cashPaidYuan: '10000.00' },
  });
  const accident = (given: Omit<Extract<Submission, { event: 'accident' }>, 'event' | 'personId' | 'receipt'>) => ({
    event: 'accident' as const,
    personId: CHEN,
    receipt: `D-${String(key)}`,
    ...given,
  });
  const submit = (body: Submission) => services.client.call(submitClaim, { body, key: nextKey(), token });
  const items = async (body: Submission) => {
    const { claimId } = await submit(body);
    await services.running.settled();
    const claim = await services.client.call(readClaim, { params: { claimId }, token });
    return claim.items.map(({ item, verdict, code, ...sums }) => [item, verdict, code ?? Object.values(sums)[0]]);
  };

  test('a receipt paid before separators counted is paid in any spelling', async () => {
    const former = services.running.cipher.keyedHash('receipt', 'JL00123A');
    const settled = { type: 'settle', claimId: 'before', decisionNo: 1, paid: ['HM'] } as const;
    await openReceipts(services.running.store).execute(former, settled, {
      commandId: 'a payment of before',
      actor: 'before',
      at: '2025-08-01T01:00:00.000Z',
      on: '2025-08-01',
    } as Parameters<ReturnType<typeof openReceipts>['execute']>[2]);
    for (const spelling of ['JL-00123a', 'ＪＬ－００１２３Ａ', 'JL 00123A ', 'jl/00123a'])
      expect([spelling, await items(stay(spelling))]).toEqual([spelling, [['HM', 'refuse', 'DUPLICATE_RECEIPT']]]);
  });

  test('a receipt that another claim holds is held in any spelling, another number is not', async () => {
    expect(await items(stay('KQ-7/b', [['2025-10-01', '2025-10-03']]))).toEqual([['HM', 'pay', '2100.00']]);
    expect(await items(stay('ｋｑ　7 B', [['2025-10-10', '2025-10-12']]))).toEqual([['HM', 'refer', 'RECEIPT_HELD']]);
    expect(await items(stay('KQ7B', [['2025-10-20', '2025-10-22']]))).toEqual([['HM', 'pay', '2100.00']]);
  });

  test('an item that waits for a person holds no receipt: who presents it next is answered as if nobody had', async () => {
    const { settlement, ...sheet } = stay('WZ-9', [['2025-08-10', '2025-08-12']]);
    const wrong = { ...sheet, settlement: { ...settlement, totalYuan: '30000.01' } };
    expect(await items(wrong)).toEqual([['HM', 'refer', 'SETTLEMENT_MISMATCH']]);
    expect(await items(stay('wz 9', [['2025-08-20', '2025-08-22']]))).toEqual([['HM', 'pay', '2100.00']]);
    expect(await items(stay('WZ/9', [['2025-08-25', '2025-08-27']]))).toEqual([['HM', 'refer', 'RECEIPT_HELD']]);
  });

  test('an accident is known by its reference or its day', async () => {
    const first = await items(accident({ happenedOn: '2025-09-20', accident: 'JJ-2025', disability: [8] }));
    const sameDay = await items(accident({ happenedOn: '2025-09-20', death: true }));
    const sameName = await items(accident({ happenedOn: '2025-09-22', accident: 'ｊｊ 2025', disability: [1] }));
    expect([first, sameDay, sameName]).toEqual([
      [['ACC', 'pay', '6000.00']],
      [['ACC', 'pay', '14000.00']],
      [['ACC', 'refuse', 'NOTHING_PAYABLE']],
    ]);
  });

  test.each([
    ['a receipt of signs alone', stay('--'), '/receipt', 'needs a letter or a digit at least, such as JL-00123A'],
    ['an event of tomorrow', accident({ happenedOn: '2025-11-02' }), '/happenedOn', 'lies after the day of the claim'],
    [
      'a stay that has not ended',
      stay('N-1', [['2025-10-20', '2025-11-02']]),
      '/segments/0/dischargedOn',
      'lies after',
    ],
    [
      'two stays in one claim',
      stay('N-2', [
        ['2025-08-01', '2025-08-05'],
        ['2025-08-20', '2025-08-25'],
      ]),
      '/segments/1/admittedOn',
      'that is another stay, and another claim',
    ],
  ])('%s is refused with a pointer, in words', async (_, body, pointer, words) => {
    await expect(submit(body)).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ in: 'body', pointer, detail: expect.stringContaining(words) }] },
    });
  });
});
