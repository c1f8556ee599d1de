import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { coverChanged, participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { batchSubmitted, type BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { openBatch, declareHeadcount, readBatch, submitBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { decideAdmission, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { replaceRoster } from '@huji/contracts/enrollment/roster-http.ts';
import { batchBilled, batchPaid } from '@huji/contracts/premium/events.ts';
import { hostileLog } from '@huji/chassis/testing/hostile-log.ts';
import { startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { createEnrollmentService } from './service.ts';
import { syntheticId } from './testing/resident-ids.ts';

const ROWS = 2_050;
const key = (): string => randomUUID();

/** A batch that goes on by itself, assessed, billed, paid and covered, on a log that does everything it may do. */
const play = async (seed: number) => {
  const services = await startServiceHarness(
    { enrollment: createEnrollmentService },
    {
      day: '2025-05-25',
      foreign: foreignEventsOf('enrollment'),
      wrapLog: (inner) => hostileLog(inner, seed),
    },
  );
  try {
    const token = await services.token({ subject: 'clerk-1', roles: ['clerk'] });
    const call = services.client.call;
    const { employerId } = await call(registerEmployer, {
      token,
      key: key(),
      body: { uscc: '91320214MA1WF1X02B', name: '长春第一机床厂', society: 'changchun' },
    });
    await call(decideAdmission, {
      token: await services.token({ subject: 'office-1', roles: ['office-head'] }),
      key: key(),
      params: { employerId },
      body: { society: 'changchun', admitted: true, reason: '材料齐全' },
    });
    const { batchId } = await call(openBatch, { token, key: key(), body: { employerId, startOn: '2025-06-01' } });
    const params = { batchId };
    const rows = Array.from({ length: ROWS }, (_, index) => ({
      name: `职工${String(index)}`,
      idNumber: syntheticId(index % 999, `198${String(Math.floor(index / 999))}-03-04`),
      plan: 'HM',
      consent: true,
    }));
    await call(replaceRoster, { token, key: key(), params, body: { rows } });
    await services.running.settled();
    await call(declareHeadcount, { token, key: key(), params, body: { size: ROWS } });
    await call(submitBatch, { token, key: key(), params, body: {} });
    await services.running.settled();
    const sent = services.heard(batchSubmitted) as BatchSubmitted[];
    const parts = [...new Map(sent.map((submission) => [submission.part, submission])).values()];
    const { startOn, submittedOn } = parts[0] ?? { startOn: '', submittedOn: '' };
    await services.publish(
      parts.map(({ part, rows: some }) => ({
        contract: participationAssessed,
        key: batchId,
        data: {
          batchId,
          version: 1,
          part,
          parts: parts.length,
          employerId,
          startOn,
          submittedOn,
          payableUntil: '2025-07-01',
          inEffectFrom: startOn,
          plans: [{ plan: 'HM', size: ROWS, n: ROWS, k: ROWS, required: 1_640, pass: true }],
          rows: some.map(({ rowNo, personId, plan, units }) => ({
            rowNo,
            personId,
            plan,
            units,
            contributionFen: 9_900,
          })),
          digest: '0'.repeat(64),
        },
      })),
    );
    const bill = {
      batchId,
      version: 1,
      reference: 'HJ00000000000197',
      dueFen: ROWS * 9_900,
      heldFen: 0,
      payableUntil: '2025-07-01',
    };
    await services.publish([
      { contract: batchBilled, key: batchId, data: { ...bill, billRevision: 1 } },
      { contract: batchPaid, key: batchId, data: { batchId, version: 1, billRevision: 2, paidOn: '2025-05-28' } },
      { contract: batchBilled, key: batchId, data: { ...bill, billRevision: 1 } },
      ...parts.flatMap(({ rows: some }) =>
        some.slice(0, 40).map(({ rowNo, personId }) => ({
          contract: coverChanged,
          key: personId,
          data: {
            personId,
            batchId,
            employerId,
            version: 1,
            billRevision: 2,
            postedOn: '2025-06-01',
            rows: [{ rowNo, plan: 'HM', outcome: 'granted', start: '2025-06-01', end: '2026-05-31', deltaFen: 9_900 }],
          },
        })),
      ),
    ]);
    await services.running.settled();
    const batch = await call(readBatch, { token, params });
    const persons = new Set(parts.flatMap(({ rows: some }) => some.map(({ personId }) => personId)));
    return {
      batch,
      persons: persons.size,
      parts: parts.length,
      warnings: services.lines().filter(({ level }) => level === 'error'),
    };
  } finally {
    await services.close();
  }
};

describe('on a log that repeats, reorders and dies', () => {
  test.each([1, 2, 3])(
    'a large batch ends in the same state (seed %i)',
    async (seed) => {
      const { batch, persons, parts, warnings } = await play(seed);
      expect(warnings).toEqual([]);
      expect({ persons, parts }).toEqual({ persons: ROWS, parts: 5 });
      expect(batch).toMatchObject({
        state: 'paid',
        pending: null,
        draft: { processedRows: ROWS, ready: true },
        submission: { version: 1, rows: ROWS },
        bill: { version: 1, paidOn: '2025-05-28' },
        covers: { granted: 200, declined: 0, outstanding: ROWS - 200 },
      });
    },
    60_000,
  );
});
