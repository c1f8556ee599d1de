import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { type ServiceHarness, startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { previewCovers } from '@huji/contracts/claim-adjudication/cover-http.ts';
import { batchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { createClaimAdjudicationService } from '../service.ts';

const [MILL, FORGE, BATCH, NEXT_BATCH, ELSEWHERE] = [1, 2, 3, 4, 5].map(() => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
];
const [LI, WU, SUN] = [randomUUID(), randomUUID(), randomUUID()] as const;

const row = (rowNo: number, personId: string, plan = 'HM') => ({
  rowNo,
  personId,
  plan,
  units: 1,
  birthOn: '1985-07-15',
  sex: 'female' as const,
  category: 'worker' as const,
  relation: 'contract' as const,
  insured: true,
  consent: true,
  idFault: false,
});
const NEXT = { batchId: NEXT_BATCH, employerId: MILL, society: 'changchun', startOn: '2025-07-01' };

describe('the preview of covers', () => {
  let services: ServiceHarness;

  const submit = async (data: object): Promise<void> => {
    const submission = { version: 1, part: 1, parts: 1, exclusions: [], size: 2, women: 2, leftService: [], ...data };
    const { batchId } = submission as { batchId?: string };
    await services.publish([{ contract: batchSubmitted, key: batchId ?? '', data: submission as never }]);
    await services.running.settled();
  };
  const pay = async (batchId: string, paidOn: string): Promise<void> => {
    const data = { batchId, version: 1, billRevision: 2, paidOn };
    await services.publish([{ contract: batchPaid, key: batchId, data }]);
    await services.running.settled();
  };
  const preview = async (
    rows: ReturnType<typeof row>[],
    { employerIds = [MILL], submission = undefined as { version: number; part: number } | undefined } = {},
  ) => {
    const token = await services.token({ subject: 'clerk-1', roles: ['clerk'], employerIds });
    const body = { ...NEXT, rows, ...present({ submission }) };
    const reply = await services.client.call(previewCovers, { token, body });
    return new Map(reply.rows.map(({ rowNo, ...rest }) => [rowNo, rest]));
  };

  beforeEach(async () => {
    services = await startServiceHarness(
      { 'claim-adjudication': createClaimAdjudicationService },
      { foreign: foreignEventsOf('claim-adjudication'), day: '2025-06-20' },
    );
    // Li is covered by the mill until the end of June, Wu by the forge.
    const former = { society: 'changchun', startOn: '2024-07-01', submittedOn: '2024-06-20', size: 1, women: 1 };
    await submit({ ...former, batchId: BATCH, employerId: MILL, rows: [row(1, LI)] });
    await submit({ ...former, batchId: ELSEWHERE, employerId: FORGE, rows: [row(1, WU)] });
    await pay(BATCH, '2024-06-20');
    await pay(ELSEWHERE, '2024-06-20');
  });
  afterEach(() => services.close());

  test('says who is renewed, who is waived by which clause, who waits until when and why', async () => {
    const found = await preview([row(1, LI), row(2, LI, 'CI'), row(3, SUN), row(4, SUN, 'ACC')]);
    expect(found.get(1)).toMatchObject({ outcome: 'renewed', startOn: '2025-07-01', endOn: '2026-06-30' });
    expect(found.get(1)?.sentence.zh).toBe('续保，没有观察期；最迟 2025-07-30（含当日）缴清');
    expect(found.get(2)).toMatchObject({ outcome: 'waived', sentence: { zh: '免除观察期：续保时新增的计划' } });
    expect(found.get(2)?.clause?.zh).toContain('续保时新增的其他保障活动免除观察期');
    expect(found.get(3)).toMatchObject({ outcome: 'waits', waitingUntilOn: '2025-07-30', code: 'NO_PRIOR_COVER' });
    expect(found.get(3)?.sentence.zh).toContain('提交后显示');
    expect(found.get(4)).toMatchObject({ outcome: 'no-waiting' });
  });

  test('says of somebody covered elsewhere what it says of somebody who never was, until they are submitted', async () => {
    const [wu, sun] = [row(1, WU), row(1, SUN)];
    expect(await preview([wu])).toEqual(await preview([sun]));
    expect((await preview([wu])).get(1)?.outcome).toBe('waits');
    const place = { version: 1, part: 1 };
    expect(await preview([wu], { submission: place })).toEqual(await preview([sun], { submission: place }));
    await submit({ ...NEXT, submittedOn: '2025-06-20', rows: [wu] });
    expect((await preview([wu], { submission: place })).get(1)).toMatchObject({ outcome: 'renewed' });
    expect((await preview([sun], { submission: place })).get(1)).toMatchObject({ outcome: 'waits' });
    expect((await preview([wu])).get(1)?.outcome).toBe('waits');
  });

  test('tells whoever does not act for the employer nothing of anybody’s cover', async () => {
    const [li, sun] = [row(1, LI), row(1, SUN)];
    expect(await preview([li], { employerIds: [] })).toEqual(await preview([sun], { employerIds: [] }));
    expect(await preview([li], { employerIds: [FORGE] })).toEqual(await preview([sun], { employerIds: [FORGE] }));
  });

  test('refuses a society without rules, and more rows than a page asks about', async () => {
    const token = await services.token({ subject: 'clerk-1', roles: ['clerk'], employerIds: [MILL] });
    const body = { ...NEXT, society: 'nowhere', rows: [row(1, SUN)] };
    await expect(services.client.call(previewCovers, { token, body })).rejects.toMatchObject({
      status: 404,
      code: 'society_unknown',
    });
    const many = { ...NEXT, rows: Array.from({ length: 2_001 }, (_, at) => row(at + 1, SUN)) };
    await expect(services.client.call(previewCovers, { token, body: many })).rejects.toMatchObject({ status: 400 });
  });
});
