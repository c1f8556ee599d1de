import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { openSqlite } from '@huji/chassis/persistence/sqlite-database.ts';
import { tableOf } from '@huji/chassis/persistence/sqlite-statements.ts';
import {
  type StoredOrder,
  settledOrder,
  approvedKey,
  changeEntry,
  changeTotals,
  twoSettled,
  writeOrder,
} from './attacker.ts';
import type { TamperedOffice } from './tampered-office.ts';

/** What was paid, to whom and by whom. */
export const paymentsTampered = (office: TamperedOffice): void => {
  const { after, verify } = office;

  test('1: a larger sum in order, entries and totals alike', async () => {
    const found = await after((attacker) => {
      const { body, order } = settledOrder(attacker);
      const [first, ...rest] = order.lines;
      const lines = [{ ...first!, fen: first!.fen + 100_000 }, ...rest];
      attacker.write('order', order.orderId, { ...body, state: { ...order, fen: order.fen + 100_000, lines } });
      changeEntry(attacker, approvedKey(order), 100_000);
      changeEntry(attacker, `paid:${order.orderId}:1`, 100_000);
    });
    expect(found).toMatch(/claim .* is paid other sums than were approved/);
    expect(found).not.toMatch(/totals|off by/);
  });

  test('1: a larger sum in claim, member, order, entries and totals alike', async () => {
    const found = await after(async (attacker, { cipher }) => {
      const { body, order } = settledOrder(attacker);
      const { item } = order.lines[0]!;
      const larger = <Of extends { item: string; fen: number }>(each: Of): Of =>
        each.item === item ? { ...each, fen: each.fen + 100_000 } : each;
      const open = async (collection: string, id: string) => {
        const stored = attacker.read(collection, id) as unknown as { state: { sealed: string } };
        const opened = JSON.parse(await cipher.open(stored.state.sealed)) as Record<
          string,
          { item: string; fen: number }[]
        >;
        const put = async (changed: object): Promise<void> => {
          const sealed = await cipher.seal(order.owedTo, JSON.stringify({ ...opened, ...changed }));
          attacker.write(collection, id, { ...stored, state: { sealed } });
        };
        return { opened, put };
      };
      const claim = await open('claim', order.source.claimId);
      await claim.put({ lines: claim.opened['lines']!.map(larger) });
      const member = await open('member', order.owedTo);
      const isOf = (use: object): boolean => 'claimId' in use && use.claimId === order.source.claimId;
      await member.put({ uses: member.opened['uses']!.map((use) => (isOf(use) ? larger(use) : use)) });
      const lines = order.lines.map(larger);
      attacker.write('order', order.orderId, { ...body, state: { ...order, fen: order.fen + 100_000, lines } });
      changeEntry(attacker, approvedKey(order), 100_000);
      changeEntry(attacker, `paid:${order.orderId}:1`, 100_000);
    });
    expect(found).toMatch(/claim .* made another sum payable by decision \d+ than the audit log saw approved/);
    expect(found).toMatch(/claim .* has other lines than its decision \d+ and its reviews gave it/);
    expect(found).not.toMatch(/totals|off by|is paid other sums than were approved/);
  });

  test('2: an order and its entries deleted', async () => {
    const found = await after((attacker) => {
      const { order } = settledOrder(attacker);
      for (const key of [approvedKey(order), `paid:${order.orderId}:1`]) {
        const entry = attacker.read('entry', key) as unknown as { type: string; lines: [] };
        changeTotals(attacker, entry.type, entry.lines, []);
        attacker.remove('entry', key);
      }
      attacker.remove('order', order.orderId);
    });
    expect(found).toMatch(/was approved and has no order/);
    expect(found).toMatch(/payout batch .* lists order .* which is not stored/);
    expect(found).not.toMatch(/totals/);
  });

  test.each([
    ['alone', (order: StoredOrder) => ({ ...order, payeeId: '018f4e3a-7c2b-7d11-8a55-0242ac120002' })],
    [
      'with whom it was made for',
      (order: StoredOrder) => ({
        ...order,
        payeeId: '018f4e3a-7c2b-7d11-8a55-0242ac120002',
        orderedFor: '018f4e3a-7c2b-7d11-8a55-0242ac120002',
      }),
    ],
  ])('3: the payee of a paid order changed, %s', async (_how, change) => {
    const found = await after((attacker) => {
      const { body, order } = settledOrder(attacker);
      attacker.write('order', order.orderId, { ...body, state: change(order) });
    });
    expect(found).toMatch(/pays somebody that nobody redirected it to|is paid to somebody else than was approved/);
  });

  test('3: a paid order turned to another member who has an account, and the payee given to another member', async () => {
    const turned = await after((attacker) => {
      const { body, order } = settledOrder(attacker);
      const other = attacker.ids('payee').find((id) => id !== order.orderedFor);
      attacker.write('order', order.orderId, { ...body, state: { ...order, payeeId: other, orderedFor: other } });
    });
    expect(turned).toMatch(/is paid to somebody else than was approved/);
    const given = await after((attacker) => {
      const { order } = settledOrder(attacker);
      const body = attacker.read('payee', order.payeeId);
      const owner = { type: 'person', personId: '018f4e3a-7c2b-7d11-8a55-0242ac120002' };
      attacker.write('payee', order.payeeId, { ...body, state: { ...body.state, owner } });
    });
    expect(given).toMatch(/is paid to somebody else than was approved/);
  });

  test('4: one person in three steps of a batch', async () => {
    const found = await after((attacker) => {
      const [id = ''] = attacker.ids('payout-batch');
      const body = attacker.read('payout-batch', id);
      const { maker } = body.state;
      attacker.write('payout-batch', id, { ...body, state: { ...body.state, checker: maker, releaser: maker } });
    });
    expect(found).toMatch(/payout batch .* has one person as maker and checker/);
    expect(found).toMatch(/has a releaser that the audit log does not know/);
  });

  test('another person behind the account that took a step of a batch', async () => {
    const found = await after((attacker) => {
      const [id = ''] = attacker.ids('payout-batch');
      const body = attacker.read('payout-batch', id);
      const maker = { ...(body.state['maker'] as object), personId: '018f4e3a-7c2b-7d11-8a55-0242ac120003' };
      attacker.write('payout-batch', id, { ...body, state: { ...body.state, maker } });
    });
    expect(found).toMatch(/payout batch .* has a maker that the audit log does not know/);
  });

  test.each([
    ['whom it goes to', ['payeeId', 'orderedFor']],
    ['and whom it is owed to', ['payeeId', 'orderedFor', 'owedTo']],
    ['the payee alone', ['payeeId']],
  ] as const)('the payees of two paid orders exchanged: %s', async (_how, fields) => {
    const found = await after((attacker) => {
      const [one, other] = twoSettled(attacker);
      const of = (order: StoredOrder) => Object.fromEntries(fields.map((field) => [field, order[field]]));
      writeOrder(attacker, { ...one, ...of(other) });
      writeOrder(attacker, { ...other, ...of(one) });
    });
    const lines = found.split('\n').filter((line) => /somebody else than was approved|nobody redirected/.test(line));
    expect(lines.length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['as it was before anybody released it', { checker: undefined, releaser: undefined, state: 'made' }],
    ['without its releaser', { releaser: undefined }],
    ['taken back to where it was approved', { state: 'approved' }],
  ])('an order paid with a batch that nobody released: %s', async (_how, change) => {
    const found = await after((attacker) => {
      const id = attacker
        .ids('payout-batch')
        .find((each) => attacker.read('payout-batch', each).state['state'] === 'done')!;
      const body = attacker.read('payout-batch', id);
      attacker.write('payout-batch', id, { ...body, state: { ...body.state, ...change } });
    });
    expect(found).toMatch(/order .* was sent with payout batch .*, which nobody released/);
  });

  test('a larger sum in a batch, its order, the entries and the totals alike', async () => {
    const found = await after((attacker) => {
      const { order } = settledOrder(attacker);
      const { payoutBatchId } = order.attempts.at(-1)!;
      const body = attacker.read('payout-batch', payoutBatchId);
      const batch = body.state as unknown as { fen: number; orders: { orderId: string; fen: number }[] };
      const orders = batch.orders.map((each) =>
        each.orderId === order.orderId ? { ...each, fen: each.fen + 100_000 } : each,
      );
      attacker.write('payout-batch', payoutBatchId, {
        ...body,
        state: { ...body.state, fen: batch.fen + 100_000, orders },
      });
      const [first, ...rest] = order.lines;
      const lines = [{ ...first!, fen: first!.fen + 100_000 }, ...rest];
      writeOrder(attacker, { ...order, fen: order.fen + 100_000, lines });
      changeEntry(attacker, approvedKey(order), 100_000);
      changeEntry(attacker, `paid:${order.orderId}:1`, 100_000);
    });
    for (const step of ['make', 'approve', 'release'])
      expect(found).toMatch(new RegExp(`payout batch .* is of another sum than payout-batch-${step} in the audit log`));
    expect(found).toMatch(/order .* is of another sum than payment-settled 1 in the audit log/);
  });

  test('a payment that the bank never reported written into an order, and one that it reported taken out', async () => {
    const found = await after((attacker) => {
      const [one, other] = twoSettled(attacker);
      const last = one.attempts.at(-1)!;
      const { settledOn: _, ...unsettled } = other.attempts.at(-1)!;
      writeOrder(attacker, { ...one, attempts: [...one.attempts, { ...last, no: last.no + 1 }] });
      writeOrder(attacker, { ...other, state: 'sent', attempts: [...other.attempts.slice(0, -1), unsettled] });
    });
    expect(found).toMatch(/order .* has a payment-settled 2 that the audit log does not know/);
    expect(found).toMatch(/order .* lost a payment-settled 1 that the audit log knows/);
  });

  test('an approval in the outbox that nobody gave: it is paid like any other, and the proof finds it', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'huji-outbox-'));
    try {
      cpSync(office.directory, copy, { recursive: true });
      const sql = openSqlite(join(copy, 'documents.sqlite'));
      const { body } = sql
        .prepare(`SELECT body FROM ${tableOf('standing')} WHERE body LIKE '%claim-approved.v1%' LIMIT 1`)
        .get() as { body: string };
      const row = JSON.parse(body) as { topic: string; key: string; headers: [string, string][]; value: string };
      const claimId = '018f4e3a-7c2b-7d11-8a55-0242ac120003';
      const value = JSON.stringify({ ...(JSON.parse(row.value) as object), claimId });
      const eventId = `claim-adjudication/member/${row.key}.9999.0`;
      const headers = { ...Object.fromEntries(row.headers), ce_id: eventId };
      sql
        .prepare(
          'INSERT INTO outbox(collection, shard, stream, event_id, topic, key, headers, value, at_ms) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)',
        )
        .run('member', 0, row.key, eventId, row.topic, row.key, JSON.stringify(headers), value, Date.now());
      sql.close();
      const environment = { HUJI_DATA: copy, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
      const laptop = await startLaptop({ environment, logger: silentLogger });
      await laptop.running.settled();
      await laptop.stop();
      expect((await verify(copy)).differences.join('\n')).toMatch(
        new RegExp(`order ${claimId}:[0-9]+ pays what no decision approved`),
      );
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
};
