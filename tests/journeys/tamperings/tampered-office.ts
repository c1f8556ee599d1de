import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { playSample } from '@huji/all-in-one/cli/sample.ts';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { laySampleKeys } from '@huji/all-in-one/sample/sample-keys.ts';
import { openSystemData, type StoredData } from '@huji/all-in-one/verify/open-data.ts';
import { verifyData, type VerifyReport } from '@huji/all-in-one/verify/verify-data.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { openSqlite } from '@huji/chassis/persistence/sqlite-database.ts';
import { readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { type AuditLog, createAuditLog } from '@huji/chassis/security/audit-log.ts';
import { readRootSigner } from '@huji/chassis/security/audit-signing.ts';
import type { KeptRoot } from '@huji/chassis/security/verify-audit-log.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Attacker, attackerOf } from './attacker.ts';
import { playRareStates } from './rare-states.ts';

/** The sample office as it lies on the disk when nobody runs it, and what is done to copies of it. */
export interface TamperedOffice {
  readonly directory: string;
  /** The same office before its last day was closed: a backup, as anybody has one. */
  readonly earlier: string;
  readonly day: CivilDate;
  /** Roots of its audit log that were kept outside. */
  readonly kept: readonly KeptRoot[];
  readonly verify: (folder: string, roots?: readonly KeptRoot[]) => Promise<VerifyReport>;
  /** The audit log of a folder that nobody runs, with the key that lies in it. */
  readonly withAuditLog: (folder: string, work: (audit: AuditLog) => Promise<unknown>) => Promise<void>;
  /** Differences after somebody was at a copy of the data. */
  readonly after: (
    tamper: (attacker: Attacker, data: StoredData) => void | Promise<void>,
    roots?: readonly KeptRoot[],
  ) => Promise<string>;
}

const MINUTES = 60_000;

/** Played once before the stories that share it, and removed after them. */
export const tamperedOffice = (): TamperedOffice => {
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
      await playRareStates(oneAddress(laptop.url));
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

  return {
    get directory() {
      return directory;
    },
    get earlier() {
      return earlier;
    },
    get day() {
      return day;
    },
    get kept() {
      return kept;
    },
    ...{ verify, withAuditLog, after },
  };
};
