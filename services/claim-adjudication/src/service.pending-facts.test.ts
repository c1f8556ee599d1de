import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { listDeadLetters, replayDeadLetter } from '@huji/contracts/shared/common-operations.ts';
import { openSqlite } from '@huji/chassis/persistence/sqlite-database.ts';
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

/** What nobody staged: batches of the real sizes, over the log, with the real faults. */
describe('nobody alone: a person of a real batch', () => {
  let services: ServiceHarness;
  let no = 0;
  const next = (): string => `00000000-0000-4000-9000-${String((no += 1)).padStart(12, '0')}`;
  const batchNo = (n: number): string => `2a5d8c10-96b1-4a0b-8c5e-${String(n).padStart(12, '0')}`;
  const personNo = (n: number): string => `0b2f6a9e-59f4-4f0e-9a53-${String(n).padStart(12, '0')}`;
  /** One for each batch: what an employer has already counts for its next batch. */
  const employerOf = (batchId: string): string => batchId.replace('2a5d8c10', '1f0c7d52');
  const PART_ROWS = 500;

  beforeAll(async () => {
    services = await startServiceHarness(
      { 'claim-adjudication': createClaimAdjudicationService },
      { foreign: foreignEventsOf('claim-adjudication'), day: '2025-06-20' },
    );
  });
  afterAll(() => services.close());

  /** Persons `from` to `from + size − 1` of one employer, assessed; nothing is paid yet. */
  const assessed = async (batchId: string, from: number, size: number): Promise<void> => {
    services.setDay('2025-06-20');
    const person = { birthOn: '1985-07-15', sex: 'female', category: 'worker', relation: 'contract' };
    const rows = Array.from({ length: size }, (_, index) => ({
      ...{ ...person, personId: personNo(from + index), rowNo: index + 1, plan: 'HM', units: 1 },
      ...{ insured: true, consent: true, idFault: false },
    }));
    const staff = { size, women: size, exclusions: [], leftService: [] };
    const dates = { startOn: '2025-07-01', submittedOn: '2025-06-20' };
    const parts = Math.ceil(size / PART_ROWS);
    for (let part = 1; part <= parts; part++) {
      const version = { batchId, version: 1, part, parts, employerId: employerOf(batchId), society: 'changchun' };
      const data = { ...version, ...dates, ...staff, rows: rows.slice((part - 1) * PART_ROWS, part * PART_ROWS) };
      await services.publish([{ contract: batchSubmitted, key: batchId, data }]);
    }
    await services.running.settled(300_000);
    services.setDay('2025-10-20');
  };
  const paid = (batchId: string) => ({
    contract: batchPaid,
    key: batchId,
    data: { batchId, version: 1, billRevision: 1, paidOn: '2025-06-25' },
  });
  const tokenOf = (personId: string) => services.token({ subject: `member-${personId}`, roles: ['member'], personId });
  const filed = async (personId: string): Promise<string> => {
    const body = {
      ...{ event: 'stay' as const, personId, receipt: `R-${personId.slice(-6)}-${next().slice(-4)}` },
      segments: [{ admittedOn: '2025-09-01', dischargedOn: '2025-09-13' }],
      hospital: { designated: true, grade: 3, level: 'provincial' as const },
      settlement: { totalYuan: '23000.00', poolPaidYuan: '20000.00', cashPaidYuan: '3000.00' },
    };
    const { claimId } = await services.client.call(submitClaim, { body, key: next(), token: await tokenOf(personId) });
    return claimId;
  };
  const read = async (personId: string, claimId: string) =>
    services.client.call(readClaim, { params: { claimId }, token: await tokenOf(personId) });
  const decided = async (personId: string, claimId: string) => {
    for (let look = 0; look < 600; look++) {
      const claim = await read(personId, claimId);
      if (claim.state !== 'submitted') return claim;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('the claim was not decided');
  };
  const openGrants = () => services.running.store.count('granting', { field: 'openSince', from: '0', max: 10 });
  const REFERRED = { state: 'in-review', decisionNo: 1, items: [{ verdict: 'refer', code: 'FACTS_PENDING' }] };
  const PAID = { decisionNo: 2, items: [{ item: 'HM', verdict: 'pay' }] };

  test('50,000 rows under way: who claims meanwhile is referred, and decided by itself at the end', async () => {
    const [batchId, size] = [batchNo(1), 50_000];
    await assessed(batchId, 1, size);
    await services.publish([paid(batchId)]);
    while ((await openGrants()) === 0) await new Promise((done) => setTimeout(done, 10));
    const last = personNo(size);
    const claimId = await filed(last);
    expect(await decided(last, claimId)).toMatchObject(REFERRED);
    // Still under way: nobody was asked to wait for it.
    expect(await openGrants()).toBe(1);
    await services.running.settled(600_000);
    expect(await openGrants()).toBe(0);
    await services.running.scanClocks();
    await services.running.settled();
    expect(await read(last, claimId)).toMatchObject(PAID);
  }, 900_000);

  test('queued behind a slow batch, its person is referred too: nobody is refused for what others were paid before', async () => {
    const [slow, queued] = [batchNo(2), batchNo(3)];
    await assessed(slow, 60_001, 6_000);
    await assessed(queued, 70_001, 2);
    await services.publish([paid(slow)]);
    while ((await openGrants()) === 0) await new Promise((done) => setTimeout(done, 5));
    await new Promise((done) => setTimeout(done, 200));
    await services.publish([paid(queued)]);
    const person = personNo(70_001);
    while ((await openGrants()) < 2) await new Promise((done) => setTimeout(done, 5));
    const claimId = await filed(person);
    expect(await decided(person, claimId)).toMatchObject(REFERRED);
    await services.running.settled(120_000);
    await services.running.scanClocks();
    await services.running.settled();
    expect(await read(person, claimId)).toMatchObject(PAID);
    expect(await openGrants()).toBe(0);
  }, 300_000);

  const ofFile = (...statements: readonly string[]): void => {
    const file = openSqlite(join(services.directory, 'documents.sqlite'));
    for (const statement of statements) file.exec(statement);
    file.close();
  };

  test.each([
    {
      what: 'for one person of it, whose document is not taken',
      batchId: batchNo(4),
      first: 80_001,
      // Not taken from the consumer that grants; decisions write the same document and are taken.
      breaking: ['INSERT', 'UPDATE'].map(
        (when) => `CREATE TRIGGER refused_${when} BEFORE ${when} ON "documents:member"
          WHEN NEW.id = '${personNo(80_001)}' AND instr(NEW.body, 'claim-adjudication.cover:') > 0
          BEGIN SELECT RAISE(ABORT, 'a validator says no'); END`,
      ),
      mending: ['DROP TRIGGER refused_INSERT', 'DROP TRIGGER refused_UPDATE'],
      othersWait: false,
    },
    {
      what: 'as a whole, for its submission cannot be read',
      batchId: batchNo(5),
      first: 90_001,
      breaking: [
        `UPDATE "documents:submission" SET body = json_set(body, '$.schemaVersion', 0) WHERE id LIKE '${batchNo(5)}%'`,
      ],
      mending: [
        `UPDATE "documents:submission" SET body = json_set(body, '$.schemaVersion', 1) WHERE id LIKE '${batchNo(5)}%'`,
      ],
      othersWait: true,
    },
  ])(
    'whose batch is parked $what, is referred, and decided by itself once it was replayed',
    async ({ batchId, first, breaking, mending, othersWait }) => {
      await assessed(batchId, first, 3);
      ofFile(...breaking);
      await services.publish([paid(batchId)]);
      await services.running.settled(60_000);
      const administrator = await services.token({ roles: ['system-administrator'] });
      const { deadLetters } = await services.client.call(listDeadLetters('claim-adjudication'), {
        token: administrator,
        query: {},
      });
      expect(deadLetters).toHaveLength(1);
      const [person, other] = [personNo(first), personNo(first + 1)];
      const [claimId, otherClaimId] = [await filed(person), await filed(other)];
      expect(await decided(person, claimId)).toMatchObject(REFERRED);
      expect(await decided(other, otherClaimId)).toMatchObject(
        othersWait ? REFERRED : { decisionNo: 1, items: [{ item: 'HM', verdict: 'pay' }] },
      );
      ofFile(...mending);
      for (const { deadLetterId } of deadLetters)
        await services.client.call(replayDeadLetter('claim-adjudication'), {
          params: { deadLetterId },
          key: next(),
          token: administrator,
        });
      await services.running.settled();
      await services.running.scanClocks();
      await services.running.settled();
      expect(await read(person, claimId)).toMatchObject(PAID);
      if (othersWait) expect(await read(other, otherClaimId)).toMatchObject(PAID);
      expect(await openGrants()).toBe(0);
    },
    120_000,
  );
});
