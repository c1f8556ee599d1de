/** One role of `bench-growth.ts`, in a process of its own: what it prints is one line of JSON. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { listClaims } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { playSample } from '@huji/all-in-one/cli/sample.ts';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { memberOf, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { laySampleKeys } from '@huji/all-in-one/sample/sample-keys.ts';
import { openSystemData } from '@huji/all-in-one/verify/open-data.ts';
import { verifyData } from '@huji/all-in-one/verify/verify-data.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openSqliteDriver } from '@huji/chassis/persistence/sqlite-driver.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { JoinedWork } from '@huji/chassis/resilience/joined-work.ts';
import { createAuditLog } from '@huji/chassis/security/audit-log.ts';
import { createRootSigner, newRootKey } from '@huji/chassis/security/audit-signing.ts';
import { startTestHttp } from '@huji/chassis/testing/test-http.ts';
import { openDocuments } from '../../services/payout/src/documents/documents.ts';
import { endWithUsage } from '../../infra/local/command-line.ts';
import { bindExportJournal } from '../../services/payout/src/http/journal.export.ts';
import { countJournal } from '../../services/payout/src/use-cases/count-journal.ts';
import type { Parts } from '../../services/payout/src/use-cases/parts.ts';
import { reAddJournal } from '../../services/payout/src/use-cases/re-add-journal.ts';
import { openBills } from '../../services/premium/src/documents/bill.ts';
import { aStay } from '../journeys/journey-office.ts';
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

/** A played office in the folder, as `huji verify` reads it. */
const playOffice = async (): Promise<void> => {
  const environment = { HUJI_DATA: folder, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
  laySampleKeys(environment);
  const laptop = await startLaptop({ environment, logger: silentLogger });
  const size = PART > 0 ? 'full' : 'small';
  if ((await playSample({ addresses: oneAddress(laptop.url), directory: folder, size })) === null)
    throw new Error('the play was told to stop');
  await laptop.stop();
};
const verifyOffice = async (): Promise<unknown> => {
  const data = await openSystemData({ HUJI_DATA: folder }, false);
  const { entries, decisions, found, audit } = await verifyData(data);
  await data.close();
  return { entries, decisions, found, auditEntries: audit.entries };
};

const BURST_KINDS = 3;
const partOf = (sorted: readonly number[], part: number): number => sorted[Math.ceil(sorted.length * part) - 1] ?? 0;

/** So many requests at once to the played office, in a process of its own: a third each reads one person, lists, and files a claim. */
const burst = async (): Promise<unknown> => {
  const environment = { ...process.env, HUJI_DATA: folder, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
  const main = new URL('../../services/all-in-one/src/main.ts', import.meta.url);
  const child = spawn(process.execPath, [fileURLToPath(main), 'start'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const url = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const ready = /^ready (\S+)$/m.exec(printed)?.[1];
      if (ready !== undefined) resolve(ready);
    });
  });
  try {
    const addresses = oneAddress(url);
    const signIn = developmentSignIn(addresses);
    const desk = openDesk(addresses, signIn);
    const { claims } = await desk.call(SUPERVISOR, listClaims, { query: { limit: 100 } });
    const members = await Promise.all(
      claims.map(async ({ personId }) => ({ personId, token: await signIn(memberOf(personId)) })),
    );
    const supervisor = await signIn(SUPERVISOR);
    const ask = async (n: number) => {
      const { personId, token } = members[n % members.length]!;
      const of = (path: string, as: string, body?: unknown): Promise<Response> =>
        fetch(new URL(path, url), {
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            authorization: `Bearer ${as}`,
            'idempotency-key': randomUUID(),
            'content-type': 'application/json',
          },
          ...present({ body: body === undefined ? undefined : JSON.stringify(body) }),
        });
      const startedMs = performance.now();
      const answer = await [
        () => of(`/v1/persons/${personId}/cover`, token),
        () => of('/v1/claims?limit=50', supervisor),
        () => of('/v1/me/claims', token, { ...aStay('2025-08-01', '2025-08-13', `B-${String(n)}`) }),
      ][n % BURST_KINDS]!();
      await answer.arrayBuffer();
      return {
        status: answer.status,
        retryAfter: answer.headers.get('retry-after'),
        ms: performance.now() - startedMs,
      };
    };
    // Warm, as a process is that has worked for a while.
    for (let round = 0; round < 5; round++) await Promise.all(numbers(60).map(ask));
    const answers = await Promise.all(numbers(COUNT).map(ask));
    const accepted = answers.filter(({ status }) => status !== 503);
    const shed = answers.filter(({ status }) => status === 503);
    const ms = accepted.map((each) => each.ms).toSorted((one, other) => one - other);
    const shedMs = shed.map((each) => each.ms).toSorted((one, other) => one - other);
    return {
      accepted: accepted.length,
      faults: answers.filter(({ status }) => status >= 500 && status !== 503).length,
      p50Ms: Math.round(partOf(ms, 0.5)),
      p95Ms: Math.round(partOf(ms, 0.95)),
      p99Ms: Math.round(partOf(ms, 0.99)),
      shed: shed.length,
      shedP99Ms: Math.round(partOf(shedMs, 0.99)),
      toldWhen: shed.every(({ retryAfter }) => Number(retryAfter) >= 1),
    };
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
};

const ROLES: Readonly<Record<string, () => Promise<unknown>>> = {
  'fill-journal': fillJournal,
  'prove-journal': proveJournal,
  'export-journal': exportJournal,
  'decline-rows': declineRows,
  'fill-audit': fillAudit,
  'close-audit': closeAudit,
  'play-office': playOffice,
  burst,
  'verify-office': verifyOffice,
};
const work = ROLES[role] ?? endWithUsage(`growth-roles.ts: the role is one of ${Object.keys(ROLES).join(', ')}`);
await measured(work);
