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
  /** The first of them. */
  readonly differences: readonly string[];
  /** How many there are. */
  readonly found: number;
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
  progress: (entries: number, segments: number) => void,
): Promise<AuditTotals> => {
  const reports: AuditReport[] = [];
  let [before, segmentsBefore, read] = [0, 0, 0];
  for (const { store, rootKey } of data.stores) {
    reports.push(
      await verifyAuditLog(store, {
        publicKey: rootKey,
        progress: (entries, segments) => {
          read = segmentsBefore + segments;
          progress(before + entries, read);
        },
      }),
    );
    before += reports.at(-1)?.entries ?? 0;
    segmentsBefore = read;
  }
  const nowhere = await rootsNowhere(data, kept);
  const sum = (of: (report: AuditReport) => number): number => reports.reduce((total, each) => total + of(each), 0);
  return {
    streams: sum(({ streams }) => streams),
    entries: sum(({ entries }) => entries),
    roots: sum(({ roots }) => roots),
    signedRoots: sum(({ signedRoots }) => signedRoots),
    latest: reports.flatMap(({ latest }) => (latest === null ? [] : [latest])),
    differences: [
      ...reports.flatMap(({ faults }) => faults.map(({ where, what }) => `audit ${where} ${what}`)),
      ...nowhere.map(
        ({ on }) => `audit root ${on} that was kept outside is in no database: what came before it was changed`,
      ),
    ],
    found: sum(({ found }) => found) + nowhere.length,
  };
};
