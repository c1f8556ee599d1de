import type { RuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { replayDecisions } from '@huji/claim-adjudication/verify.ts';
import { verifyJournal } from '@huji/payout/verify.ts';
import { verifyAuditChains } from './audit-chains.ts';
import { openData } from './open-data.ts';

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
  config: RuntimeConfig,
  progress: (done: number, total: number, part: string) => void = () => undefined,
): Promise<VerifyReport> => {
  const { store, cipher, close } = await openData(config);
  try {
    progress(0, PARTS, 'journal');
    const journal = await verifyJournal(store);
    progress(1, PARTS, 'decisions');
    const replayed = await replayDecisions(store, cipher, (done) => progress(1, PARTS, `decisions ${String(done)}`));
    progress(2, PARTS, 'audit');
    const audit = await verifyAuditChains(store);
    progress(PARTS, PARTS, '');
    return {
      entries: journal.entries,
      sumYuan: journal.sumYuan,
      journalSha256: journal.sha256,
      decisions: replayed.decisions,
      auditEntries: audit.entries,
      auditStreams: audit.streams,
      auditRoots: audit.roots,
      differences: [...journal.differences, ...replayed.differences, ...audit.differences],
    };
  } finally {
    await close();
  }
};
