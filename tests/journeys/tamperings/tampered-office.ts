import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll } from '@jest/globals';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { playSample } from '@huji/all-in-one/cli/sample.ts';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { laySampleKeys } from '@huji/all-in-one/sample/sample-keys.ts';
import { openSystemData } from '@huji/all-in-one/verify/open-data.ts';
import { proveBatches } from '@huji/all-in-one/verify/prove-batches.ts';
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
import { differencesAfter, type Tamper } from './tampered-copy.ts';

/** The sample office as it lies on the disk when nobody runs it, and what is done to copies of it. */
export interface TamperedOffice {
  readonly directory: string;
  /** The same office before its last day was closed: a backup, as anybody has one. */
  readonly earlier: string;
  readonly day: CivilDate;
  /** What the proof of batches found beside the office while it was played, and how often it was done. */
  readonly beside: { readonly differences: readonly string[]; readonly proofs: number };
  /** Roots of its audit log that were kept outside. */
  readonly kept: readonly KeptRoot[];
  readonly verify: (folder: string, roots?: readonly KeptRoot[]) => Promise<VerifyReport>;
  /** The audit log of a folder that nobody runs, with the key that lies in it. */
  readonly withAuditLog: (folder: string, work: (audit: AuditLog) => Promise<unknown>) => Promise<void>;
  /** Differences after somebody was at a copy of the data. */
  readonly after: (tamper: Tamper, roots?: readonly KeptRoot[]) => Promise<string>;
  /** Differences of its batches alone, as they are told at `nowMs`. */
  readonly batchesAfter: (tamper: (attacker: Attacker) => void, nowMs?: number) => Promise<string>;
}

const MINUTES = 60_000;
const BESIDE_PAUSE_MS = 300;

/** Proves the batches of a folder that is worked with, again and again until it is told to stop. */
const proveBeside = (directory: string) => {
  const stopped = new AbortController();
  const differences: string[] = [];
  const proving = (async (): Promise<number> => {
    let proofs = 0;
    while (!stopped.signal.aborted) {
      const data = await openSystemData({ HUJI_DATA: directory }, false);
      const found = await proveBatches(data, Date.now()).finally(() => data.close());
      differences.push(...found.differences);
      proofs += 1;
      await sleep(BESIDE_PAUSE_MS);
    }
    return proofs;
  })();
  return async () => {
    stopped.abort();
    return { proofs: await proving, differences };
  };
};

/** Played once before the stories that share it, and removed after them. */
export const tamperedOffice = (): TamperedOffice => {
  let directory = '';
  /** The same office before its last day was closed: a backup, as anybody has one. */
  let earlier = '';
  let day: CivilDate;
  let kept: readonly KeptRoot[] = [];
  let beside: TamperedOffice['beside'] = { differences: [], proofs: 0 };

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
    const stopProving = proveBeside(directory);
    try {
      const played = await playSample({ addresses: oneAddress(laptop.url), directory, size: 'small' });
      if (played === null) throw new Error('the play was told to stop');
      await playRareStates(oneAddress(laptop.url));
      day = laptop.today();
    } finally {
      beside = await stopProving();
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

  const batchesAfter: TamperedOffice['batchesAfter'] = async (tamper, nowMs = Date.now()) => {
    const copy = mkdtempSync(join(tmpdir(), 'huji-tampered-'));
    try {
      for (const name of readdirSync(directory).filter((each) => /^documents|keys?\.json$/.test(each)))
        cpSync(join(directory, name), join(copy, name));
      const sql = openSqlite(join(copy, 'documents.sqlite'));
      try {
        tamper(attackerOf(sql));
      } finally {
        sql.close();
      }
      const data = await openSystemData({ HUJI_DATA: copy }, false);
      const { differences } = await proveBatches(data, nowMs).finally(() => data.close());
      return differences.join('\n');
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
    get beside() {
      return beside;
    },
    get kept() {
      return kept;
    },
    ...{ verify, withAuditLog, batchesAfter },
    after: (tamper, roots) => differencesAfter(directory, tamper, roots),
  };
};
