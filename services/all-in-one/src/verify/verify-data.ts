import { provePapers, replayDecisions } from '@huji/claim-adjudication/verify.ts';
import { verifyJournal } from '@huji/payout/verify.ts';
import { systemNowMs } from '@huji/chassis/runtime/business-clock.ts';
import type { KeptRoot } from '@huji/chassis/security/verify-audit-log.ts';
import type { SystemData } from './open-data.ts';
import { type PaymentsReport, provePayments } from './prove-payments.ts';
import { type AuditTotals, verifyAudit } from './verify-audit.ts';

export interface VerifyReport {
  readonly entries: number;
  readonly sumYuan: string;
  readonly journalSha256: string;
  readonly decisions: number;
  readonly payments: Pick<PaymentsReport, 'claims' | 'orders'>;
  /** Decisions of people who were erased. */
  readonly erased: number;
  /** Papers that are kept, each held against its files. */
  readonly papers: number;
  readonly audit: AuditTotals;
  readonly differences: readonly string[];
}

const PARTS = 4;

/** Re-adds the journal, replays every decision, re-computes the audit chains, and ties them to each other. Reads only. */
export const verifyData = async (
  data: SystemData,
  kept: readonly KeptRoot[] = [],
  progress: (done: number, total: number, part: string) => void = () => undefined,
): Promise<VerifyReport> => {
  progress(0, PARTS, 'journal');
  const journal = await verifyJournal(data.of('payout').store);
  progress(1, PARTS, 'decisions');
  const { store, cipher } = data.of('claim-adjudication');
  const replayed = await replayDecisions(store, cipher, (done) => progress(1, PARTS, `decisions ${String(done)}`));
  progress(2, PARTS, 'audit');
  const audit = await verifyAudit(data, kept, (entries) => progress(2, PARTS, `audit ${String(entries)}`));
  const payments = await provePayments(data, (what) => progress(3, PARTS, what));
  const papers = await provePapers(store, cipher, data.of('claim-adjudication').files, systemNowMs());
  progress(PARTS, PARTS, '');
  return {
    entries: journal.entries,
    sumYuan: journal.sumYuan,
    journalSha256: journal.sha256,
    decisions: replayed.decisions,
    payments,
    erased: replayed.erased,
    papers: papers.papers,
    audit,
    differences: [journal, replayed, audit, payments, papers].flatMap(({ differences }) => differences),
  };
};
