import { countDecided, provePapers, replayDecisions } from '@huji/claim-adjudication/verify.ts';
import { countBooks, verifyJournal } from '@huji/payout/verify.ts';
import { systemNowMs } from '@huji/chassis/runtime/business-clock.ts';
import { countAuditSegments, type KeptRoot } from '@huji/chassis/security/verify-audit-log.ts';
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
  /** The first of each part. */
  readonly differences: readonly string[];
  /** How many there are. */
  readonly found: number;
}

/** Documents of every part, counted in the indexes before anything is read. */
const sizesOf = async (data: SystemData) => {
  const { store, cipher } = data.of('claim-adjudication');
  const { claims, decisions } = await countDecided(store, cipher);
  const { entries, orders } = await countBooks(data.of('payout').store);
  const segments = await Promise.all(data.stores.map((each) => countAuditSegments(each.store)));
  return {
    journal: entries,
    decisions,
    audit: segments.reduce((sum, each) => sum + each, 0),
    payments: claims + orders + entries,
  };
};

/**
 * Re-adds the journal, replays every decision, re-computes the audit chains, and ties them to each other. Reads only, some
 * documents at a time: memory does not grow with what is stored. `progress` is told documents done of all there are.
 */
export const verifyData = async (
  data: SystemData,
  kept: readonly KeptRoot[] = [],
  progress: (done: number, total: number, part: string) => void = () => undefined,
): Promise<VerifyReport> => {
  const sizes = await sizesOf(data);
  const total = sizes.journal + sizes.decisions + sizes.audit + sizes.payments;
  let before = 0;
  /** What came while we read is beyond what was counted: a part never takes more than its share. */
  const within = (size: number) => (done: number, part: string) => progress(before + Math.min(done, size), total, part);
  const inPart = async <Report>(
    part: keyof typeof sizes,
    prove: (tell: ReturnType<typeof within>) => Promise<Report>,
  ): Promise<Report> => {
    progress(before, total, part);
    const report = await prove(within(sizes[part]));
    before += sizes[part];
    return report;
  };
  const journal = await inPart('journal', (tell) =>
    verifyJournal(data.of('payout').store, (done) => tell(done, `journal ${String(done)}`)),
  );
  const { store, cipher } = data.of('claim-adjudication');
  const replayed = await inPart('decisions', (tell) =>
    replayDecisions(store, cipher, (done) => tell(done, `decisions ${String(done)}`)),
  );
  const audit = await inPart('audit', (tell) =>
    verifyAudit(data, kept, (entries, segments) => tell(segments, `audit ${String(entries)}`)),
  );
  const payments = await inPart('payments', (tell) => provePayments(data, tell));
  progress(total, total, 'papers');
  const papers = await provePapers(store, cipher, data.of('claim-adjudication').files, systemNowMs());
  progress(total, total, '');
  const parts = [journal, replayed, audit, payments, { ...papers, found: papers.differences.length }];
  return {
    entries: journal.entries,
    sumYuan: journal.sumYuan,
    journalSha256: journal.sha256,
    decisions: replayed.decisions,
    payments,
    erased: replayed.erased,
    papers: papers.papers,
    audit,
    differences: parts.flatMap(({ differences }) => differences),
    found: parts.reduce((sum, { found }) => sum + found, 0),
  };
};
