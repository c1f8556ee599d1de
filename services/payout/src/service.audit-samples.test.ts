import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import {
  type AuditSampleItemReply,
  type AuditSampleReply,
  drawAuditSample,
  exportAuditSamplePopulation,
  listAuditSampleItems,
  listAuditSamples,
  readAuditSample,
  readAuditSampleItem,
} from '@huji/contracts/payout/audit-sample-http.ts';
import { listAuditEntries } from '@huji/contracts/shared/common-operations.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF } from './testing/payout-people.ts';
import { proveAuditSamples } from './verify.ts';

jest.setTimeout(60_000);

/** The bank books on this day. */
const PAID_ON = '2025-08-04';
const WINDOW = { fromOn: '2025-08-01', toOn: PAID_ON };
const SEED = { seed: '03 11 17 22 28 33 + 09', seedSource: '双色球第 2025089 期' };

let office: PayoutOffice;
let bankDay = PAID_ON;
let paidOrders: readonly string[] = [];
beforeAll(async () => {
  office = await openPayoutOffice({ bank: { today: () => civilDate(bankDay) }, funds: { HM: '100000.00' } });
  const paid = [];
  for (const fen of [10_000, 20_000, 30_000, 40_000, 50_000])
    paid.push(await office.paid({ lines: [{ fund: 'HM', item: 'HM', fen }] }));
  paidOrders = paid.map(({ orderId }) => orderId);
  office.services.setDay('2025-08-06');
  await office.settled();
});
afterAll(() => office.close());

const supervisor = STAFF.supervisor;
const draw = (asked: object = {}, key: string = randomUUID()) =>
  office.call(drawAuditSample, { as: supervisor, key, body: { ...WINDOW, ...SEED, size: 3, ...asked } });
const drawn = async (asked: object = {}, key?: string): Promise<AuditSampleReply> => {
  const { status, body } = await draw(asked, key);
  expect([status, body]).toEqual([201, expect.anything()]);
  return body as AuditSampleReply;
};
const itemsOf = async (sampleId: string) =>
  (
    await office.get<{ items: readonly AuditSampleItemReply[] }>(listAuditSampleItems, {
      as: supervisor,
      params: { sampleId },
    })
  ).items;
const refused = async (asked: object) => {
  const { status, body } = await draw(asked);
  const {
    code,
    errors = [],
    data = {},
  } = body as {
    code: string;
    errors?: readonly { pointer: string }[];
    data?: { pointer?: string };
  };
  return [status, code, errors.map(({ pointer }) => pointer).join() || data.pointer];
};
const auditOf = async (stream: string) =>
  (
    await office.get<{ entries: readonly { action: string; actor: string; data?: object }[] }>(
      listAuditEntries('payout'),
      { as: supervisor, query: { stream } },
    )
  ).entries;

describe('a draw', () => {
  test('names its population and draws the same items from the same seed, whoever asks and however often', async () => {
    const [one, other] = [await drawn(), await drawn()];
    expect(one).toMatchObject({
      ...WINDOW,
      ...SEED,
      ...{ society: null, method: 'simple-random', methodVersion: 1, size: 3, items: 3, drawnBy: supervisor.subject },
      population: { count: 5, amountYuan: '1500.00' },
    });
    expect(other.sampleId).not.toBe(one.sampleId);
    expect([other.population, await itemsOf(other.sampleId)]).toEqual([one.population, await itemsOf(one.sampleId)]);
    expect(other.drawnBefore).toBe(one.drawnBefore + 1);
  });

  test('under one key is one draw', async () => {
    const key = randomUUID();
    expect(await drawn({ size: 2 }, key)).toEqual(await drawn({ size: 2 }, key));
  });

  test('is from the list that is exported: its digest, its payments, ranked as anybody can rank them', async () => {
    const { sampleId, population, seed } = await drawn();
    const list = await office.get<string>(exportAuditSamplePopulation, { as: supervisor, params: { sampleId } });
    expect(createHash('sha256').update(list).digest('hex')).toBe(population.sha256);
    const ids = list
      .trim()
      .split('\n')
      .map((line) => line.split(',')[0] ?? '');
    const rankOf = (id: string) => createHash('sha256').update(`${seed}\n${id}`).digest('hex');
    const ranked = ids.map((id) => ({ id, rank: rankOf(id) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
    expect((await itemsOf(sampleId)).map(({ endToEndId: id, rank }) => ({ id, rank }))).toEqual(ranked.slice(0, 3));
  });

  test('of monetary units names how often each was hit, and of fewer payments than asked for all', async () => {
    const { sampleId, items } = await drawn({ method: 'monetary-unit', size: 200 });
    const shown = await itemsOf(sampleId);
    expect([items, shown.length]).toEqual([5, 5]);
    expect(shown.reduce((sum, { hits = 0 }) => sum + hits, 0)).toBe(200);
    expect((await drawn({ size: 200 })).items).toBe(5);
  });

  test('is told with its seed and who drew, and every one stands in the list, the latest first', async () => {
    const { sampleId, population } = await drawn({ seed: 'a seed that somebody tries' });
    await office.settled();
    expect(await auditOf(`audit-sample/${sampleId}`)).toMatchObject([
      {
        action: 'audit-sample-drawn',
        actor: supervisor.subject,
        data: { seed: 'a seed that somebody tries', payments: 5, sha256: population.sha256, size: 3 },
      },
    ]);
    const { samples } = await office.get<{ samples: readonly AuditSampleReply[] }>(listAuditSamples, {
      as: supervisor,
      query: { limit: '200' },
    });
    expect(samples[0]?.sampleId).toBe(sampleId);
    expect(samples.map(({ drawnBefore }) => drawnBefore)).toEqual(samples.map((_, at) => samples.length - 1 - at));
  });
});

describe('a draw is refused, and says what of it', () => {
  test.each([
    ['a day that is not over', { toOn: '2025-08-06' }, [409, 'audit_sample_window_open', '/toOn']],
    ['days to come', { toOn: '2025-12-31' }, [409, 'audit_sample_window_open', '/toOn']],
    ['days without a payment', { toOn: '2025-08-03' }, [409, 'audit_sample_population_empty', '/fromOn']],
    ['days turned round', { fromOn: '2025-08-05' }, [400, 'invalid_input', '/toOn']],
    ['more than a year', { fromOn: '2024-08-03' }, [400, 'invalid_input', '/toOn']],
    ['no items', { size: 0 }, [400, 'invalid_input', '/size']],
    ['more items than are read', { size: 201 }, [400, 'invalid_input', '/size']],
    ['a seed of two lines', { seed: 'line\nline' }, [400, 'invalid_input', '/seed']],
    ['no source of the seed', { seedSource: ' ' }, [400, 'invalid_input', '/seedSource']],
    ['a method nobody knows', { method: 'by-hand' }, [400, 'invalid_input', '/method']],
    ['a society that is not granted', { society: 'nanjing' }, [403, 'society_not_granted', undefined]],
  ])('%s', async (_, asked, wanted) => {
    expect(await refused(asked)).toEqual(wanted);
  });

  test('to everybody but a supervisor, and of what a grant does not name', async () => {
    for (const as of [STAFF.maker, STAFF.checker, STAFF.releaser])
      expect((await office.call(drawAuditSample, { as, body: { ...WINDOW, ...SEED, size: 3 } })).status).toBe(403);
    const elsewhere = { ...supervisor, subject: 'supervisor-2', societies: ['wuxi'] };
    const body = { ...WINDOW, ...SEED, size: 3 };
    expect(await office.call(drawAuditSample, { as: elsewhere, body })).toMatchObject({
      body: { code: 'society_not_granted' },
    });
    const { sampleId } = await drawn();
    for (const operation of [readAuditSample, listAuditSampleItems, exportAuditSamplePopulation])
      expect(await office.call(operation, { as: elsewhere, params: { sampleId } })).toMatchObject({
        status: 403,
        body: { code: 'society_not_granted' },
      });
    const { samples } = await office.get<{ samples: readonly object[] }>(listAuditSamples, { as: elsewhere });
    expect(samples).toEqual([]);
  });

  test('where there is no such sample, or no such item of it', async () => {
    const params = { sampleId: randomUUID(), itemNo: '1' };
    for (const operation of [readAuditSample, listAuditSampleItems, readAuditSampleItem, exportAuditSamplePopulation])
      expect(await office.call(operation, { as: supervisor, params })).toMatchObject({
        status: 404,
        body: { code: 'audit_sample_unknown' },
      });
    const { sampleId } = await drawn();
    const asked = { as: supervisor, params: { sampleId, itemNo: '4' } };
    expect(await office.call(readAuditSampleItem, asked)).toMatchObject({
      status: 404,
      body: { code: 'audit_sample_item_unknown' },
    });
  });
});

describe('an item', () => {
  test('is listed masked under one entry of the reader', async () => {
    const { sampleId } = await drawn();
    const items = await itemsOf(sampleId);
    for (const item of items) {
      expect(paidOrders).toContain(item.orderId);
      expect(item).toMatchObject({ settledOn: PAID_ON, attempt: 1, decisionNo: 1, holderMasked: '王**' });
    }
    const entries = (await auditOf(`reader/${supervisor.subject}`)).filter(
      ({ data }) => (data as { sampleId?: string }).sampleId === sampleId,
    );
    expect(entries).toMatchObject([{ action: 'list-read', data: { operation: 'listAuditSampleItems', shown: 3 } }]);
  });

  test('comes with order, batch and its three people, statement line, journal and audit entries, and is an entry of the payee', async () => {
    const { sampleId } = await drawn();
    const [first] = await itemsOf(sampleId);
    const item = await office.get<{
      order: { payeeId: string };
      entries: readonly { businessKey: string }[];
      audit: readonly { stream: string; action: string }[];
    }>(readAuditSampleItem, { as: supervisor, params: { sampleId, itemNo: '1' } });
    const { orderId } = first!;
    expect(item).toMatchObject({
      ...{ itemNo: 1, orderId, order: { orderId, state: 'settled' } },
      payoutBatch: { maker: 'cashier-1', checker: 'accountant-2', releaser: 'office-head-1', count: 1 },
    });
    expect(item.entries.map(({ businessKey }) => businessKey)).toEqual([`approved:${orderId}`, `paid:${orderId}:1`]);
    expect(item.audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['payment-settled', 'payout-batch-make', 'payout-batch-release', 'fund-reserved']),
    );
    const looks = (await auditOf(`payee/${item.order.payeeId}`)).filter(
      ({ action }) => action === 'audit-sample-item-read',
    );
    expect(looks).toMatchObject([{ actor: supervisor.subject, data: { orderId, sampleId, itemNo: 1 } }]);
  });
});

describe('what comes later', () => {
  const pay = (fen: number) => office.paid({ lines: [{ fund: 'HM', item: 'HM', fen }] });
  const checked = ({ sampleId }: AuditSampleReply) =>
    office.get<AuditSampleReply & { now: object }>(readAuditSample, { as: supervisor, params: { sampleId } });
  const NOTHING = { count: 0, amountYuan: '0.00' };

  test('of other days changes nothing: the same seed still draws the same', async () => {
    const before = await drawn();
    const items = await itemsOf(before.sampleId);
    bankDay = '2025-08-06';
    await pay(77_000);
    office.services.setDay('2025-08-08');
    await office.settled();
    expect(await checked(before)).toEqual({ ...before, now: { later: NOTHING, gone: NOTHING, itemsAgree: true } });
    const again = await drawn();
    expect([again.population, await itemsOf(again.sampleId)]).toEqual([before.population, items]);
    expect((await drawn({ toOn: '2025-08-07' })).population.count).toBe(before.population.count + 1);
  });

  test('of its own days, by a statement that came late, leaves a sample as it was drawn and is told apart', async () => {
    const before = await drawn();
    const items = await itemsOf(before.sampleId);
    bankDay = PAID_ON;
    await pay(99_000);
    await office.settled();
    const later = { count: 1, amountYuan: '990.00' };
    expect(await checked(before)).toEqual({ ...before, now: { later, gone: NOTHING, itemsAgree: true } });
    expect(await itemsOf(before.sampleId)).toEqual(items);
  });

  test('such as that a payee is erased, leaves the item where it is, without a name', async () => {
    const { personId, orderId } = await office.owed();
    await office.release(await office.makeAndApprove([orderId]));
    await office.orderIs(orderId, 'settled');
    await office.settled();
    const { sampleId } = await drawn({ size: 200 });
    await office.context.cipher.erase(personId);
    const item = (await itemsOf(sampleId)).find((each) => each.orderId === orderId);
    expect([item?.payeeErased, item?.holderMasked, item?.amountYuan]).toEqual([true, undefined, '1680.00']);
    const params = { sampleId, itemNo: String(item?.itemNo) };
    expect(await office.get(readAuditSampleItem, { as: supervisor, params })).toMatchObject({
      payeeErased: true,
      order: { state: 'settled', payeeErased: true },
    });
  });
});

describe('huji verify', () => {
  const faults = async (): Promise<string> => {
    const found: string[] = [];
    for await (const each of proveAuditSamples(office.context.store)) found.push(...each);
    return found.join('\n');
  };
  type Body = Readonly<Record<string, unknown>>;
  /** Behind the back of everybody: what stands under an id becomes something else; answers how it is put back. */
  const forge = async (collection: string, id: string, change: (body: Body) => Body): Promise<() => Promise<void>> => {
    const { store } = office.context;
    const write = async (body: Body): Promise<void> => {
      const { revision, index } = (await store.load(collection, id))!;
      const at = { commandId: randomUUID(), atMs: 0, outbox: [] };
      await store.commit(collection, { id, revision, index, body: body as JsonValue, ...at });
    };
    const before = (await store.load(collection, id))!.body as Body;
    await write(change(before));
    return () => write(before);
  };

  test('finds nothing where nobody was at the data', async () => {
    await drawn({ method: 'monetary-unit' });
    await office.settled();
    expect(await faults()).toBe('');
  });

  test('finds another item, another seed, another list, and a payment that is gone from the books', async () => {
    const { sampleId, population } = await drawn();
    await office.settled();
    const items = (body: Body) => (body['items'] as readonly Body[]).slice(1);
    const forged: readonly (readonly [string, string, (body: Body) => Body, RegExp])[] = [
      ['audit-sample', sampleId, (body) => ({ ...body, items: items(body) }), /is not what its list and seed draw/],
      ['audit-sample', sampleId, (body) => ({ ...body, seed: 'a nicer one' }), /has no audit entry of its draw/],
      ['audit-sample', sampleId, (body) => ({ ...body, seedSource: 'a page' }), /has no audit entry of its draw/],
      ['audit-sample', sampleId, (body) => ({ ...body, drawnBefore: 7 }), /has no audit entry of its draw/],
      [
        'audit-sample-part',
        `${population.sha256}:0`,
        (body) => ({ ...body, payments: (body['payments'] as readonly Body[]).slice(1) }),
        /was drawn from another list than is kept/,
      ],
    ];
    for (const [collection, id, change, wanted] of forged) {
      const putBack = await forge(collection, id, change);
      expect(await faults()).toMatch(new RegExp(`audit sample ${sampleId} ${wanted.source}`));
      await putBack();
    }
    const [{ orderId } = { orderId: '' }] = await itemsOf(sampleId);
    const putBack = await forge('entry', `paid:${orderId}:1`, (body) => ({ ...body, type: 'transfer' }));
    expect(await faults()).toMatch(/holds 1 payments of \d+\.\d\d that are not so in the books/);
    await putBack();
    expect(await faults()).toBe('');
  });

  test('finds a draw that the audit log saw and that is stored no more', async () => {
    await office.context.audit.record({
      stream: `audit-sample/${randomUUID()}`,
      action: 'audit-sample-drawn',
      actor: supervisor.subject,
      at: '2025-08-08T01:00:00.000Z' as Instant,
      commandId: randomUUID(),
    });
    expect(await faults()).toMatch(/^audit sample .* was drawn and is gone$/);
  });
});
