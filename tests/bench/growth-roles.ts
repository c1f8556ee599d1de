/** One role of `bench-growth.ts`, in a process of its own: what it prints is one line of JSON. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openSqliteDriver } from '@huji/chassis/persistence/sqlite-driver.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { JoinedWork } from '@huji/chassis/resilience/joined-work.ts';
import { createAuditLog } from '@huji/chassis/security/audit-log.ts';
import { createRootSigner, newRootKey } from '@huji/chassis/security/audit-signing.ts';
import { startTestHttp } from '@huji/chassis/testing/test-http.ts';
import { openDocuments } from '../../services/payout/src/documents/documents.ts';
import { bindExportJournal } from '../../services/payout/src/http/journal.export.ts';
import { countJournal } from '../../services/payout/src/use-cases/count-journal.ts';
import type { Parts } from '../../services/payout/src/use-cases/parts.ts';
import { reAddJournal } from '../../services/payout/src/use-cases/re-add-journal.ts';
import { openBills } from '../../services/premium/src/documents/bill.ts';
import { assess, BATCH, BEFORE, pay, person } from '../../services/premium/src/testing/bill-stories.ts';

const [, , role = '', folder = '', count = '0', part = '0'] = process.argv;
const COUNT = Number(count);
const PART = Number(part);
/** As many as a consumer works on side by side. */
const AT_ONCE = 128;
const DAY = civilDate('2026-05-02');
const AT = '2026-05-02T04:00:00.000Z' as Instant;

let given = 0;
const envelope = (actor = 'bench') => ({ commandId: `c${String(++given)}`, actor, at: AT, on: DAY });
const openStore = () => new DocumentStore(openSqliteDriver(join(folder, 'documents.sqlite')));
const numbers = (many: number) => Array.from({ length: many }, (_, n) => n);

const measured = async (work: () => Promise<unknown>): Promise<void> => {
  const startedMs = performance.now();
  const told = await work();
  const seconds = (performance.now() - startedMs) / 1000;
  process.stdout.write(`${JSON.stringify({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024, told })}\n`);
  process.exit(0);
};

const fillJournal = async (): Promise<void> => {
  const store = openStore();
  const documents = openDocuments(store);
  await store.migrate();
  await inParallel(numbers(COUNT).values(), 2_000, async (n) => {
    const businessKey = `paid:${String(n).padStart(8, '0')}-0000-4000-8000-000000000000:1`;
    const lines = [
      { account: 'assets:bank:benefits', fen: fen(-100 - (n % 7)) },
      { account: 'liabilities:payable', fen: fen(100 + (n % 7)) },
    ];
    await documents.journalEntries.putOnce({ businessKey, type: 'paid', date: DAY, lines }, envelope());
  });
  await countJournal({ documents, ownEnvelope: envelope, counting: new JoinedWork() });
  await store.close();
};

const proveJournal = async (): Promise<unknown> => {
  const { totals, lines, sha256, totalsAgree } = await reAddJournal({ documents: openDocuments(openStore()) });
  return { entries: totals.entries, lines, sha256, totalsAgree };
};

/** Over HTTP, to a caller that keeps nothing. */
const exportJournal = async (): Promise<unknown> => {
  const cipher = { keyedHash: (_kind: string, text: string) => text };
  const parts = { documents: openDocuments(openStore()), cipher } as unknown as Parts;
  const http = await startTestHttp([bindExportJournal(parts)]);
  const token = await http.issuer.token({ roles: ['supervisor'] });
  const answer = await fetch(`${http.url}/v1/journal/export`, { headers: { authorization: `Bearer ${token}` } });
  let bytes = 0;
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) bytes += piece.byteLength;
  return { status: answer.status, bytes };
};

const declineRows = async (): Promise<unknown> => {
  let writes = 0;
  const store = new DocumentStore(openSqliteDriver(join(folder, 'documents.sqlite')), {
    observer: { committed: (of, batch) => (writes += of === 'bill' ? batch.writes : 0) },
  });
  const bills = openBills(store, 'premium');
  await store.migrate();
  await bills.execute(BATCH, assess({ prices: numbers(COUNT).map(() => 100) }), envelope());
  await bills.execute(BATCH, pay(COUNT * 100, '2025-06-25'), envelope());
  writes = 0;
  const startedMs = performance.now();
  await inParallel(numbers(PART), AT_ONCE, async (n) => {
    const rows = [{ rowNo: n + 1, plan: 'HM', outcome: 'declined' }] as const;
    const outcome = { batchId: BATCH, personId: person(n + 1), version: 1, rows, on: BEFORE };
    for (;;) {
      try {
        await bills.execute(BATCH, { type: 'take-cover-outcome', ...outcome }, envelope());
        return;
      } catch {
        await sleep(10);
      }
    }
  });
  return { declined: PART, writes, seconds: (performance.now() - startedMs) / 1000 };
};

const auditOver = (store: DocumentStore) => createAuditLog(store, () => Date.parse(AT), createRootSigner(newRootKey()));
const fillAudit = async (): Promise<void> => {
  const store = openStore();
  const audit = auditOver(store);
  await store.migrate();
  await inParallel(numbers(COUNT).values(), 1_000, (n) =>
    audit.record({ stream: `person/${String(n)}`, action: 'read', actor: 'a', at: AT, commandId: `r${String(n)}` }),
  );
  await store.close();
};
const closeAudit = async (): Promise<unknown> => {
  const { streams, pages } = (await auditOver(openStore()).closeDay(DAY)) as {
    streams: number;
    pages: readonly string[];
  };
  return { streams, pages: pages.length };
};

const ROLES: Readonly<Record<string, () => Promise<unknown>>> = {
  'fill-journal': fillJournal,
  'prove-journal': proveJournal,
  'export-journal': exportJournal,
  'decline-rows': declineRows,
  'fill-audit': fillAudit,
  'close-audit': closeAudit,
};
const work = ROLES[role];
if (work === undefined) throw new Error(`${role} is no role`);
await measured(work);
