import { countDecided, provePapers, replayDecisions } from '@huji/claim-adjudication/verify.ts';
import { countBatches } from '@huji/enrollment/verify.ts';
import { countBooks, verifyJournal } from '@huji/payout/verify.ts';
import { systemNowMs } from '@huji/chassis/runtime/business-clock.ts';
import { countAuditSegments, type KeptRoot } from '@huji/chassis/security/verify-audit-log.ts';
import type { SystemData } from './open-data.ts';
import { type BatchesReport, proveBatches } from './prove-batches.ts';
import { proveKept } from './prove-kept.ts';
import { type PaymentsReport, provePayments } from './prove-payments.ts';
import { type AuditTotals, verifyAudit } from './verify-audit.ts';

export interface VerifyReport {
  readonly entries: number;
  readonly sumYuan: string;
  readonly journalSha256: string;
  readonly decisions: number;
  /** Each held against what was submitted, assessed and billed. */
  readonly batches: BatchesReport['batches'];
  /** Of their assessments and bills those that the audit log was told nothing of. */
  readonly unseen: BatchesReport['unseen'];
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
    batches: await countBatches(data.of('enrollment').store),
    payments: claims + orders + entries,
  };
};

/**
 * Re-adds the journal, replays every decision, re-computes the audit chains, and ties them to each other. Reads only, some
 * documents at a time: memory does not grow with what is stored. `progress` is told documents done of all there are. `nowMs`: by
 * the machine's clock; what was said long before must have been heard.
 */
export const verifyData = async (
  data: SystemData,
  kept: readonly KeptRoot[] = [],
  progress: (done: number, total: number, part: string) => void = () => undefined,
  nowMs: number = systemNowMs(),
): Promise<VerifyReport> => {
  const sizes = await sizesOf(data);
  const total = sizes.journal + sizes.decisions + sizes.audit + sizes.batches + sizes.payments;
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
  const batches = await inPart('batches', (tell) =>
    proveBatches(data, nowMs, (done) => tell(done, `batches ${String(done)}`)),
  );
  const payments = await inPart('payments', (tell) => provePayments(data, tell));
  progress(total, total, 'papers');
  const papers = await provePapers(store, cipher, data.of('claim-adjudication').files, nowMs);
  progress(total, total, 'kept');
  const misplaced = await proveKept(data);
  progress(total, total, '');
  const parts = [
    ...[journal, replayed, audit, batches, payments, { ...papers, found: papers.differences.length }],
    { differences: misplaced.first, found: misplaced.total },
  ];
  return {
    entries: journal.entries,
    sumYuan: journal.sumYuan,
    journalSha256: journal.sha256,
    decisions: replayed.decisions,
    batches: batches.batches,
    unseen: batches.unseen,
    payments,
    erased: replayed.erased,
    papers: papers.papers,
    audit,
    differences: parts.flatMap(({ differences }) => differences),
    found: parts.reduce((sum, { found }) => sum + found, 0),
  };
};
