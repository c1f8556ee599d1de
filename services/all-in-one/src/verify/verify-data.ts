import { replayDecisions } from '@huji/claim-adjudication/verify.ts';
import { verifyJournal } from '@huji/payout/verify.ts';
import { type AuditReport, verifyAuditChains } from './audit-chains.ts';
import type { SystemData } from './open-data.ts';

export interface VerifyReport {
  readonly entries: number;
  readonly sumYuan: string;
  readonly journalSha256: string;
  readonly decisions: number;
  readonly auditEntries: number;
  readonly auditStreams: number;
  readonly auditRoots: number;
  readonly differences: readonly string[];
}

const PARTS = 3;

/** Re-adds the journal, replays every decision, re-computes the audit chains. Reads only. */
export const verifyData = async (
  data: SystemData,
  progress: (done: number, total: number, part: string) => void = () => undefined,
): Promise<VerifyReport> => {
  progress(0, PARTS, 'journal');
  const journal = await verifyJournal(data.of('payout').store);
  progress(1, PARTS, 'decisions');
  const { store, cipher } = data.of('claim-adjudication');
  const replayed = await replayDecisions(store, cipher, (done) => progress(1, PARTS, `decisions ${String(done)}`));
  progress(2, PARTS, 'audit');
  const audits: AuditReport[] = [];
  for (const each of data.stores) audits.push(await verifyAuditChains(each.store));
  progress(PARTS, PARTS, '');
  const sum = (of: (audit: AuditReport) => number): number => audits.reduce((total, audit) => total + of(audit), 0);
  return {
    entries: journal.entries,
    sumYuan: journal.sumYuan,
    journalSha256: journal.sha256,
    decisions: replayed.decisions,
    auditEntries: sum(({ entries }) => entries),
    auditStreams: sum(({ streams }) => streams),
    auditRoots: sum(({ roots }) => roots),
    differences: [...journal.differences, ...replayed.differences, ...audits.flatMap(({ differences }) => differences)],
  };
};
