import {
  type AuditReport,
  type KeptRoot,
  missingRoots,
  verifyAuditLog,
} from '@huji/chassis/security/verify-audit-log.ts';
import type { SystemData } from './open-data.ts';

export interface AuditTotals extends Pick<AuditReport, 'streams' | 'entries' | 'roots' | 'signedRoots'> {
  /** The newest root of each database. */
  readonly latest: readonly KeptRoot[];
  readonly differences: readonly string[];
}

/** Each kept root must stand in one of the databases. */
const rootsNowhere = async (data: SystemData, kept: readonly KeptRoot[]): Promise<readonly KeptRoot[]> => {
  let nowhere = kept;
  for (const { store } of data.stores) nowhere = await missingRoots(store, nowhere);
  return nowhere;
};

/** Every chain and root of every database, and the roots that somebody kept outside. */
export const verifyAudit = async (
  data: SystemData,
  kept: readonly KeptRoot[],
  progress: (entries: number) => void,
): Promise<AuditTotals> => {
  const reports: AuditReport[] = [];
  for (const { store, rootKey } of data.stores) {
    const before = reports.reduce((sum, { entries }) => sum + entries, 0);
    reports.push(
      await verifyAuditLog(store, { publicKey: rootKey, progress: (entries) => progress(before + entries) }),
    );
  }
  const sum = (of: (report: AuditReport) => number): number => reports.reduce((total, each) => total + of(each), 0);
  return {
    streams: sum(({ streams }) => streams),
    entries: sum(({ entries }) => entries),
    roots: sum(({ roots }) => roots),
    signedRoots: sum(({ signedRoots }) => signedRoots),
    latest: reports.flatMap(({ latest }) => (latest === null ? [] : [latest])),
    differences: [
      ...reports.flatMap(({ faults }) => faults.map(({ where, what }) => `audit ${where} ${what}`)),
      ...(await rootsNowhere(data, kept)).map(
        ({ on }) => `audit root ${on} that was kept outside is in no database: what came before it was changed`,
      ),
    ],
  };
};
