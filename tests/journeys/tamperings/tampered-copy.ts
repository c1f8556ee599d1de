import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSystemData, type StoredData } from '@huji/all-in-one/verify/open-data.ts';
import { verifyData } from '@huji/all-in-one/verify/verify-data.ts';
import { openSqlite } from '@huji/chassis/persistence/sqlite-database.ts';
import type { KeptRoot } from '@huji/chassis/security/verify-audit-log.ts';
import { type Attacker, attackerOf } from './attacker.ts';

export type Tamper = (attacker: Attacker, data: StoredData) => void | Promise<void>;

/** What `huji verify` finds in a folder that nobody runs, one difference a line. */
export const differencesIn = async (folder: string, roots: readonly KeptRoot[] = []): Promise<string> => {
  const data = await openSystemData({ HUJI_DATA: folder }, false);
  try {
    return (await verifyData(data, roots)).differences.join('\n');
  } finally {
    await data.close();
  }
};

/** What the proof finds in a copy of a folder, after somebody was at the copy. */
export const differencesAfter = async (
  folder: string,
  tamper: Tamper,
  roots: readonly KeptRoot[] = [],
): Promise<string> => {
  const copy = mkdtempSync(join(tmpdir(), 'huji-tampered-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const sql = openSqlite(join(copy, 'documents.sqlite'));
    const data = await openSystemData({ HUJI_DATA: copy }, false);
    try {
      await tamper(attackerOf(sql), data.of('claim-adjudication'));
    } finally {
      await data.close();
      sql.close();
    }
    return await differencesIn(copy, roots);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
};
