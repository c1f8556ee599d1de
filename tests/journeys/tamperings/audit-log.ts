import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { keepRoots, readKeptRoots } from '@huji/all-in-one/verify/kept-roots.ts';
import { openSqlite } from '@huji/chassis/persistence/sqlite-database.ts';
import { tableOf } from '@huji/chassis/persistence/sqlite-statements.ts';
import { type ChainedEntry, chainEntry } from '@huji/chassis/security/audit-chain.ts';
import { createRootSigner, newRootKey } from '@huji/chassis/security/audit-signing.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { type Attacker, attackerOf, longestSegment } from './attacker.ts';
import type { TamperedOffice } from './tampered-office.ts';

/** The audit log, its roots and what is kept of them outside. */
export const auditLogTampered = (office: TamperedOffice): void => {
  const { after, verify, withAuditLog } = office;

  test('5: audit streams and the last root deleted', async () => {
    const tamper = (attacker: Attacker): void => {
      attacker.sql.exec(`DELETE FROM ${tableOf('audit')} WHERE id LIKE 'payout-batch/%' OR id LIKE 'claim/%'`);
      const last = attacker.ids('audit-root').at(-1);
      attacker.remove('audit-root', last ?? '');
    };
    const found = await after(tamper);
    expect(found).toMatch(/claim .* has no audit entry of who submitted it/);
    expect(found).toMatch(/payout batch .* that the audit log does not know/);
    expect(await after(tamper, office.kept)).toMatch(/audit root .* kept outside is in no database/);
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
      cpSync(office.directory, copy, { recursive: true });
      await withAuditLog(copy, async (audit) => {
        const at = new Date().toISOString() as Instant;
        await audit.record({ stream: 'person/x', action: 'person-read', commandId: 'x', actor: 'x', at });
        await audit.closeDay(addDays(office.day, 1));
      });
      const untouched = await verify(copy, office.kept);
      expect([untouched.differences, untouched.audit.roots]).toEqual([
        [],
        (await verify(office.directory)).audit.roots + 1,
      ]);
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

  test('every command of a person that changed a document left an entry with its id', () => {
    const sql = openSqlite(join(office.directory, 'documents.sqlite'));
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
    const [alone, beside] = [await verify(office.earlier), await verify(office.earlier, office.kept)];
    expect([alone.found, beside.found]).toEqual([0, 1]);
    expect(beside.differences.join()).toMatch(/audit root .* kept outside is in no database/);
  });

  test('a history that the owner of the key wrote anew holds together, and only a root kept outside finds it', async () => {
    const rewritten = mkdtempSync(join(tmpdir(), 'huji-rewritten-'));
    try {
      cpSync(office.earlier, rewritten, { recursive: true });
      await withAuditLog(rewritten, async (audit) => {
        const at = '2026-05-02T00:00:00.000Z' as Instant;
        await audit.record({ stream: 'person/x', action: 'person-read', commandId: 'x', actor: 'x', at });
        await audit.closeDay(office.day);
      });
      const [alone, beside] = [await verify(rewritten), await verify(rewritten, office.kept)];
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
      keepRoots(path, office.kept);
      expect(readKeptRoots(path)).toEqual(office.kept);
      const changed = (from: string, to: string): void =>
        writeFileSync(path, JSON.stringify({ roots: office.kept }).replace(from, to));
      const { root, signature } = office.kept[0]!;
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
};
