import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { playSample } from '@huji/all-in-one/cli/sample.ts';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { laySampleKeys } from '@huji/all-in-one/sample/sample-keys.ts';
import { keepRoots, readKeptRoots } from '@huji/all-in-one/verify/kept-roots.ts';
import { openSystemData, type StoredData } from '@huji/all-in-one/verify/open-data.ts';
import { verifyData, type VerifyReport } from '@huji/all-in-one/verify/verify-data.ts';
import { readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { type ChainedEntry, chainEntry } from '@huji/chassis/security/audit-chain.ts';
import { type AuditLog, createAuditLog } from '@huji/chassis/security/audit-log.ts';
import { createRootSigner, newRootKey, readRootSigner } from '@huji/chassis/security/audit-signing.ts';
import type { KeptRoot } from '@huji/chassis/security/verify-audit-log.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { openSqlite, type SqliteDatabase } from '@huji/chassis/persistence/sqlite-database.ts';
import { tableOf } from '@huji/chassis/persistence/sqlite-statements.ts';

const MINUTES = 60_000;

/** What somebody with the database's password can do: any document, any order, no rule of ours in between. */
interface Attacker {
  readonly sql: SqliteDatabase;
  readonly read: (collection: string, id: string) => { state: Record<string, unknown> };
  readonly write: (collection: string, id: string, body: unknown) => void;
  readonly ids: (collection: string) => readonly string[];
  readonly remove: (collection: string, id: string) => void;
}

const attackerOf = (sql: SqliteDatabase): Attacker => ({
  sql,
  read: (collection, id) =>
    JSON.parse(
      (sql.prepare(`SELECT body FROM ${tableOf(collection)} WHERE id = ?`).get(id) as { body: string }).body,
    ) as { state: Record<string, unknown> },
  write: (collection, id, body) => {
    sql.prepare(`UPDATE ${tableOf(collection)} SET body = ? WHERE id = ?`).run(JSON.stringify(body), id);
  },
  ids: (collection) =>
    (sql.prepare(`SELECT id FROM ${tableOf(collection)} ORDER BY id`).all() as { id: string }[]).map(({ id }) => id),
  remove: (collection, id) => {
    sql.prepare(`DELETE FROM ${tableOf(collection)} WHERE id = ?`).run(id);
  },
});

interface StoredOrder {
  readonly orderId: string;
  readonly state: string;
  readonly fen: number;
  readonly payeeId: string;
  readonly orderedFor: string;
  /** The person; the payee has an id of its own. */
  readonly owedTo: string;
  readonly source: { readonly type: string; readonly claimId: string; readonly decisionNo: number };
  readonly lines: readonly { readonly fund: string; readonly item: string; readonly fen: number }[];
  readonly attempts: readonly { readonly no: number; readonly payoutBatchId: string; readonly settledOn?: string }[];
}

const settledOrder = (attacker: Attacker): { body: { state: object }; order: StoredOrder } => {
  for (const id of attacker.ids('order')) {
    const body = attacker.read('order', id);
    const order = body.state as unknown as StoredOrder;
    if (order.state === 'settled' && order.source.type === 'claim' && order.attempts.length === 1)
      return { body, order };
  }
  throw new Error('the office paid nobody');
};

const approvedKey = ({ source }: StoredOrder): string => `approved:${source.claimId}:${String(source.decisionNo)}`;

/** Entries and running totals go along: the journal adds up before and after. */
const changeEntry = (attacker: Attacker, key: string, byFen: number): void => {
  const entry = attacker.read('entry', key) as unknown as {
    type: string;
    lines: { account: string; fen: number }[];
  };
  const debited = entry.lines.findIndex(({ fen }) => fen > 0);
  const credited = entry.lines.findIndex(({ fen }) => fen < 0);
  const grown = entry.lines.map(({ account, fen }, at) => {
    if (at === debited) return { account, fen: fen + byFen };
    return { account, fen: at === credited ? fen - byFen : fen };
  });
  attacker.write('entry', key, { ...entry, lines: grown });
  changeTotals(attacker, entry.type, entry.lines, grown);
};

const changeTotals = (
  attacker: Attacker,
  type: string,
  before: readonly { account: string; fen: number }[],
  after: readonly { account: string; fen: number }[],
): void => {
  for (const id of attacker.ids('journal-totals')) {
    const stored = attacker.read('journal-totals', id);
    const text = JSON.stringify(stored);
    const totals = JSON.parse(text) as { state?: { totals?: { sums: Record<string, number>; entries: number } } };
    const found = findTotals(totals);
    if (found === null) continue;
    for (const [lines, sign] of [
      [before, -1],
      [after, 1],
    ] as const)
      for (const { account, fen } of lines)
        found.sums[`${type}|${account}`] = (found.sums[`${type}|${account}`] ?? 0) + sign * fen;
    found.entries += (after.length > 0 ? 1 : 0) - (before.length > 0 ? 1 : 0);
    attacker.write('journal-totals', id, totals);
    return;
  }
};

/** Wherever the document keeps them. */
const findTotals = (value: unknown): { sums: Record<string, number>; entries: number } | null => {
  if (typeof value !== 'object' || value === null) return null;
  if ('sums' in value && 'entries' in value) return value as { sums: Record<string, number>; entries: number };
  for (const inner of Object.values(value)) {
    const found = findTotals(inner);
    if (found !== null) return found;
  }
  return null;
};

describe('huji verify finds what was changed behind the system, on a copy of the sample office', () => {
  let directory = '';
  /** The same office before its last day was closed: a backup, as anybody has one. */
  let earlier = '';
  let day: CivilDate;
  let kept: readonly KeptRoot[] = [];

  const verify = async (folder: string, roots: readonly KeptRoot[] = []): Promise<VerifyReport> => {
    const data = await openSystemData({ HUJI_DATA: folder }, false);
    try {
      return await verifyData(data, roots);
    } finally {
      await data.close();
    }
  };

  /** The audit log of a folder that nobody runs, with the key that lies in it. */
  const withAuditLog = async (folder: string, work: (audit: AuditLog) => Promise<unknown>): Promise<void> => {
    const data = await openSystemData({ HUJI_DATA: folder }, false);
    try {
      const signer = readRootSigner(readRuntimeConfig({ HUJI_DATA: folder }));
      await work(createAuditLog(data.of('payout').store, Date.now, signer));
    } finally {
      await data.close();
    }
  };

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'huji-tampering-'));
    const environment = { HUJI_DATA: directory, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
    laySampleKeys(environment);
    const laptop = await startLaptop({ environment, logger: silentLogger });
    try {
      const played = await playSample({ addresses: oneAddress(laptop.url), directory, size: 'small' });
      if (played === null) throw new Error('the play was told to stop');
      day = laptop.today();
    } finally {
      await laptop.stop();
    }
    earlier = mkdtempSync(join(tmpdir(), 'huji-earlier-'));
    cpSync(directory, earlier, { recursive: true });
    await withAuditLog(directory, (audit) => audit.closeDay(day));
    kept = (await verify(directory)).audit.latest;
  }, 10 * MINUTES);
  afterAll(() => {
    for (const folder of [directory, earlier]) rmSync(folder, { recursive: true, force: true });
  });

  /** Differences after somebody was at a copy of the data. */
  const after = async (
    tamper: (attacker: Attacker, data: StoredData) => void | Promise<void>,
    roots: readonly KeptRoot[] = [],
  ): Promise<string> => {
    const copy = mkdtempSync(join(tmpdir(), 'huji-tampered-'));
    try {
      cpSync(directory, copy, { recursive: true });
      const sql = openSqlite(join(copy, 'documents.sqlite'));
      const data = await openSystemData({ HUJI_DATA: copy }, false);
      try {
        await tamper(attackerOf(sql), data.of('claim-adjudication'));
      } finally {
        await data.close();
        sql.close();
      }
      return (await verify(copy, roots)).differences.join('\n');
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  };

  test('nothing where nothing was changed, also against a root kept outside', async () => {
    const report = await verify(directory, kept);
    expect(report.differences).toEqual([]);
    expect(report.payments.claims).toBeGreaterThan(50);
    expect(report.payments.orders).toBeGreaterThan(20);
    expect(report.audit.signedRoots).toBeGreaterThan(0);
    expect(kept).toHaveLength(1);
  });

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

  test('5: audit streams and the last root deleted', async () => {
    const tamper = (attacker: Attacker): void => {
      attacker.sql.exec(`DELETE FROM ${tableOf('audit')} WHERE id LIKE 'payout-batch/%' OR id LIKE 'claim/%'`);
      const last = attacker.ids('audit-root').at(-1);
      attacker.remove('audit-root', last ?? '');
    };
    const found = await after(tamper);
    expect(found).toMatch(/claim .* has no audit entry of who submitted it/);
    expect(found).toMatch(/payout batch .* that the audit log does not know/);
    expect(await after(tamper, kept)).toMatch(/audit root .* kept outside is in no database/);
  });

  test('6: a review removed and everything chained anew', async () => {
    const found = await after(async (attacker, { store, cipher }) => {
      for (const id of attacker.ids('claim')) {
        const body = attacker.read('claim', id) as unknown as { state: { sealed: string } };
        const claim = JSON.parse(await cipher.open(body.state.sealed)) as {
          personId: string;
          reviews: { reviewer: string }[];
          standing: object | null;
        };
        if (claim.reviews.length === 0 || claim.standing === null) continue;
        const without = { ...claim, reviews: claim.reviews.slice(1) };
        const sealed = await cipher.seal(claim.personId, JSON.stringify(without));
        attacker.write('claim', id, { ...body, state: { sealed } });
        // The audit log without the review, and the roots, by somebody who does not have the key.
        const segments = (
          await createAuditLog(store, Date.now, createRootSigner(newRootKey())).entries(`claim/${id}`)
        ).filter(({ actor }) => actor !== claim.reviews[0]!.reviewer);
        attacker.sql.exec(`DELETE FROM ${tableOf('audit')} WHERE id LIKE 'claim/${id}:%'`);
        attacker.sql.exec(`DELETE FROM ${tableOf('audit-root')}`);
        const forged = createAuditLog(store, Date.now, createRootSigner(newRootKey()));
        for (const { sequence: _, hash: __, ...entry } of segments) await forged.record(entry);
        const { on } = kept[0]!;
        await forged.closeDay(on);
        break;
      }
    });
    expect(found).toMatch(/claim .* was approved by 0 of 1 reviewers/);
    expect(found).toMatch(/audit root .* is not signed by the key of the audit log/);
  });

  test('7: the whole audit log and all decisions deleted', async () => {
    const found = await after((attacker) => {
      for (const collection of ['audit', 'audit-root', 'audit-heads', 'decision'])
        attacker.sql.exec(`DELETE FROM ${tableOf(collection)}`);
    });
    expect(found).toMatch(/claim .* names decision 1, which is not stored/);
    expect(found).toMatch(/has no audit entry of who submitted it/);
    expect(found).toMatch(/has a maker that the audit log does not know/);
  });

  /** Two orders of different people that were paid. */
  const twoSettled = (attacker: Attacker): readonly [StoredOrder, StoredOrder] => {
    const { order: one } = settledOrder(attacker);
    for (const id of attacker.ids('order')) {
      const other = attacker.read('order', id).state as unknown as StoredOrder;
      if (other.state === 'settled' && other.source.type === 'claim' && other.owedTo !== one.owedTo)
        return [one, other];
    }
    throw new Error('the office paid one person only');
  };
  const writeOrder = (attacker: Attacker, order: StoredOrder): void =>
    attacker.write('order', order.orderId, { ...attacker.read('order', order.orderId), state: order });

  /** A claim that was paid, opened, and how to put it back. */
  const openedClaim = async (attacker: Attacker, { cipher }: StoredData) => {
    for (const id of attacker.ids('claim')) {
      const body = attacker.read('claim', id) as unknown as { state: { sealed: string } };
      const claim = JSON.parse(await cipher.open(body.state.sealed)) as {
        claimId: string;
        personId: string;
        reviews: { reviewer: string }[];
        standing: object | null;
        decided: { decisionNo: number; digest: string };
      };
      if (claim.reviews.length === 0 || claim.standing === null) continue;
      const put = async (changed: object): Promise<void> => {
        const sealed = await cipher.seal(claim.personId, JSON.stringify({ ...claim, ...changed }));
        attacker.write('claim', id, { ...body, state: { sealed } });
      };
      return { claim, put };
    }
    throw new Error('the office reviewed nothing');
  };

  /** The longest segment of an audit stream, and how to put it back. */
  const longestSegment = (attacker: Attacker, like: string) => {
    const rows = attacker.sql
      .prepare(`SELECT id, body FROM ${tableOf('audit')} WHERE id LIKE ? ORDER BY length(body) DESC LIMIT 1`)
      .all(like) as { id: string; body: string }[];
    const { id, body } = rows[0]!;
    const segment = JSON.parse(body) as { entries: ChainedEntry[]; previousHash: string; previousSequence: number };
    return { segment, put: (entries: readonly ChainedEntry[]) => attacker.write('audit', id, { ...segment, entries }) };
  };

  test('a review taken out of a claim, and nothing else touched', async () => {
    const found = await after(async (attacker, data) => {
      const { claim, put } = await openedClaim(attacker, data);
      await put({ reviews: claim.reviews.slice(1) });
    });
    expect(found).toMatch(/claim .* lost a review that the audit log knows/);
    expect(found).toMatch(/claim .* was approved by 0 of 1 reviewers/);
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

  const keyOf = (attacker: Attacker, like: string): string => attacker.ids('entry').find((id) => id.startsWith(like))!;
  /** One more entry like another one, with the running totals. */
  const invent = (attacker: Attacker, like: string): void => {
    const id = keyOf(attacker, like);
    const entry = attacker.read('entry', id) as unknown as { type: string; lines: [] };
    const key = `${id.slice(0, -4)}0000`;
    const table = tableOf('entry');
    attacker.sql
      .prepare(
        `INSERT INTO ${table}(id, revision, body, fields) SELECT ?, revision, ?, fields FROM ${table} WHERE id = ?`,
      )
      .run(key, JSON.stringify({ ...entry, businessKey: key }), id);
    changeTotals(attacker, entry.type, [], entry.lines);
  };

  test.each<[string, (attacker: Attacker) => void, RegExp]>([
    [
      'a credit of the bank made larger in the books',
      (attacker) => changeEntry(attacker, keyOf(attacker, 'money:'), 100_000),
      /money .* is booked with another sum/,
    ],
    [
      'a credit invented in the books',
      (attacker) => invent(attacker, 'money:'),
      /1 receipts are booked that no statement line is stored of/,
    ],
    [
      'a match invented in the books',
      (attacker) => invent(attacker, 'matched:'),
      /1 matches are booked of money that belongs to no batch/,
    ],
    [
      'a credit taken out',
      (attacker) => attacker.remove('money', attacker.ids('money')[0] ?? ''),
      /1 receipts are booked that no statement line is stored of/,
    ],
    [
      'a fund opened with more',
      (attacker) => changeEntry(attacker, keyOf(attacker, 'opening:'), 100_000),
      /entry opening:.* is of a sum that nobody opened the fund with/,
    ],
  ])('%s', async (_what, tamper, fault) => {
    expect(await after(tamper)).toMatch(fault);
  });

  test('the rule books of a decision changed, to others that come to the same', async () => {
    const found = await after(async (attacker, data) => {
      const { claim } = await openedClaim(attacker, data);
      const { decisionNo, digest } = claim.decided;
      const id = `${claim.claimId}:${String(decisionNo)}:${digest}`;
      const body = attacker.read('decision', id) as unknown as { sealed: string };
      const record = JSON.parse(await data.cipher.open(body.sealed)) as { ruleBooks: string[] };
      const sealed = await data.cipher.seal(
        claim.personId,
        JSON.stringify({ ...record, ruleBooks: record.ruleBooks.slice(0, -1) }),
      );
      attacker.write('decision', id, { ...body, sealed });
    });
    expect(found).toMatch(/claim .* has decision 1 by other rule books than the audit log saw/);
  });

  test('an audit entry dropped from the middle of its stream', async () => {
    const drop = (entries: readonly ChainedEntry[]) => entries.filter((_, at) => at !== 1);
    const found = await after((attacker) => {
      const { segment, put } = longestSegment(attacker, 'claim/%');
      expect(segment.entries.length).toBeGreaterThan(2);
      put(drop(segment.entries));
    });
    expect(found).toMatch(/audit claim\/.* does not follow/);
    const chainedAnew = await after((attacker) => {
      const { segment, put } = longestSegment(attacker, 'claim/%');
      const anew: ChainedEntry[] = [];
      const { previousHash: hash, previousSequence: sequence } = segment;
      for (const { sequence: _, hash: __, ...entry } of drop(segment.entries))
        anew.push(chainEntry(anew.at(-1) ?? { hash, sequence }, entry));
      put(anew);
    });
    expect(chainedAnew).toMatch(/audit claim\/.* is not what root .* saw/);
  });

  test('the newest root replaced by an older one', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'huji-root-'));
    try {
      cpSync(directory, copy, { recursive: true });
      await withAuditLog(copy, async (audit) => {
        const at = new Date().toISOString() as Instant;
        await audit.record({ stream: 'person/x', action: 'person-read', commandId: 'x', actor: 'x', at });
        await audit.closeDay(addDays(day, 1));
      });
      const untouched = await verify(copy, kept);
      expect([untouched.differences, untouched.audit.roots]).toEqual([[], (await verify(directory)).audit.roots + 1]);
      const sql = openSqlite(join(copy, 'documents.sqlite'));
      const attacker = attackerOf(sql);
      const [older = '', newest = ''] = attacker.ids('audit-root').slice(-2);
      attacker.write('audit-root', newest, attacker.read('audit-root', older));
      sql.close();
      expect((await verify(copy)).differences.join('\n')).toMatch(/audit root .* (does not follow|stands twice)/);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  test('an approval in the outbox that nobody gave: it is paid like any other, and the proof finds it', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'huji-outbox-'));
    try {
      cpSync(directory, copy, { recursive: true });
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

  test('every command of a person that changed a document left an entry with its id', () => {
    const sql = openSqlite(join(directory, 'documents.sqlite'));
    const all = (collection: string) =>
      (sql.prepare(`SELECT id, body FROM ${tableOf(collection)}`).all() as { id: string; body: string }[]).map(
        ({ id, body }) => ({ id, body: JSON.parse(body) as Record<string, unknown> }),
      );
    const tables = sql
      .prepare(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'documents:%' AND name <> 'documents:idempotency-key'`,
      )
      .all() as { name: string }[];
    const obeyed = new Set(
      tables.flatMap(({ name }) =>
        (sql.prepare(`SELECT command_ids FROM "${name}"`).all() as { command_ids: string }[]).flatMap(
          ({ command_ids: ids }) => JSON.parse(ids) as string[],
        ),
      ),
    );
    const told = new Set(
      all('audit').flatMap(({ body }) => (body['entries'] as ChainedEntry[]).map(({ commandId }) => commandId)),
    );
    const given = all('idempotency-key').map(({ id, body }) => ({ id, operation: String(body['operationId']) }));
    sql.close();
    const changes = given.filter(({ id }) => obeyed.has(id));
    expect(new Set(changes.map(({ operation }) => operation)).size).toBeGreaterThan(20);
    expect(changes.filter(({ id }) => !told.has(id))).toEqual([]);
  });

  test('an earlier state put back holds together, and only a root kept outside finds what is cut off', async () => {
    const [alone, beside] = [await verify(earlier), await verify(earlier, kept)];
    expect([alone.found, beside.found]).toEqual([0, 1]);
    expect(beside.differences.join()).toMatch(/audit root .* kept outside is in no database/);
  });

  test('a history that the owner of the key wrote anew holds together, and only a root kept outside finds it', async () => {
    const rewritten = mkdtempSync(join(tmpdir(), 'huji-rewritten-'));
    try {
      cpSync(earlier, rewritten, { recursive: true });
      await withAuditLog(rewritten, async (audit) => {
        const at = '2026-05-02T00:00:00.000Z' as Instant;
        await audit.record({ stream: 'person/x', action: 'person-read', commandId: 'x', actor: 'x', at });
        await audit.closeDay(day);
      });
      const [alone, beside] = [await verify(rewritten), await verify(rewritten, kept)];
      expect([alone.found, beside.found]).toEqual([0, 1]);
      expect(alone.audit.signedRoots).toBeGreaterThan(0);
      expect(beside.differences.join()).toMatch(/audit root .* kept outside is in no database/);
    } finally {
      rmSync(rewritten, { recursive: true, force: true });
    }
  });

  test('what is kept outside is signed: a file that was changed is refused, not believed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'huji-kept-root-'));
    const path = join(folder, 'root.json');
    try {
      keepRoots(path, kept);
      expect(readKeptRoots(path)).toEqual(kept);
      const changed = (from: string, to: string): void =>
        writeFileSync(path, JSON.stringify({ roots: kept }).replace(from, to));
      const { root, signature } = kept[0]!;
      for (const [from, to] of [
        [root, '0'.repeat(root.length)],
        [signature!, createRootSigner(newRootKey()).sign(root)],
      ] as const) {
        changed(from, to);
        expect(readFileSync(path, 'utf8')).not.toContain(from);
        expect(() => readKeptRoots(path)).toThrow('is not what was signed');
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('progress is told in documents of all there are, never backwards, to the end', async () => {
    const data = await openSystemData({ HUJI_DATA: directory }, false);
    const told: (readonly [number, number, string])[] = [];
    try {
      await verifyData(data, [], (done, total, part) => void told.push([done, total, part]));
    } finally {
      await data.close();
    }
    const totals = new Set(told.map(([, total]) => total));
    expect(totals.size).toBe(1);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((one, other) => one - other));
    expect(told.at(-1)?.slice(0, 2)).toEqual([[...totals][0], [...totals][0]]);
    expect(new Set(told.map(([, , part]) => part.split(' ')[0]))).toEqual(
      new Set(['journal', 'decisions', 'audit', 'payments', 'claims', 'papers', '']),
    );
  });

  test('a person whose key is gone hides nobody else: the others are proven, theirs are counted apart', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'huji-erased-'));
    try {
      cpSync(directory, copy, { recursive: true });
      const data = await openSystemData({ HUJI_DATA: copy }, false);
      const sql = openSqlite(join(copy, 'documents.sqlite'));
      const { order } = settledOrder(attackerOf(sql));
      await data.of('claim-adjudication').cipher.erase(order.owedTo);
      sql.close();
      await data.close();
      const report = await verify(copy);
      expect(report.differences).toEqual([]);
      expect(report.erased).toBeGreaterThan(0);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
