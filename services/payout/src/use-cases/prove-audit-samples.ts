import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import type { ChainedEntry } from '@huji/chassis/security/audit-chain.ts';
import { AUDIT, segmentOf } from '@huji/chassis/security/audit-documents.ts';
import { readAuditEntries } from '@huji/chassis/security/read-audit-entries.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { AuditSample } from '../domain/audit-sample/audit-sample.ts';
import { sumOfPayments } from '../domain/audit-sample/audit-sample-population.ts';
import { type CheckedSample, checkAuditSample } from './check-audit-sample.ts';
import type { Parts } from './parts.ts';

type Proof = Pick<Parts, 'documents' | 'societyOfFund'> & { readonly store: DocumentStore };

const STREAM = 'audit-sample/';
const ROWS_PER_READ = 20;

/** The audit log saw this draw, by this person, from this seed and list; what an entry of before does not say is not compared. */
const isWitnessed = (
  { seed, seedSource, population, drawnBy, drawnBefore, items }: AuditSample,
  told: readonly ChainedEntry[],
): boolean =>
  told.some(
    ({ action, actor, data }) =>
      action === 'audit-sample-drawn' &&
      actor === drawnBy.subject &&
      data?.['seed'] === seed &&
      data['sha256'] === population.sha256 &&
      (data['seedSource'] ?? seedSource) === seedSource &&
      data['drawnBefore'] === drawnBefore &&
      data['items'] === items.length,
  );

const faultsOf = (
  sample: AuditSample,
  { listAgrees, itemsAgree, gone }: CheckedSample,
  told: readonly ChainedEntry[],
): readonly string[] => [
  ...(listAgrees ? [] : ['was drawn from another list than is kept']),
  ...(itemsAgree ? [] : ['is not what its list and seed draw']),
  ...(gone.length === 0
    ? []
    : [`holds ${String(gone.length)} payments of ${formatYuan(sumOfPayments(gone))} that are not so in the books`]),
  ...(isWitnessed(sample, told) ? [] : ['has no audit entry of its draw']),
];

/** Samples whose draw the audit log saw, and that are stored no more. */
async function* lostSamples({ store, documents }: Proof): AsyncGenerator<readonly string[], void, undefined> {
  store.declare(AUDIT);
  const drawn = { field: 'stream', from: STREAM, to: `${STREAM}~`, max: ROWS_PER_READ };
  for await (const row of eachRow((query: Query) => store.find(AUDIT.name, query), drawn)) {
    const { stream, entries } = segmentOf(row);
    const sampleId = stream.slice(STREAM.length);
    const isDrawn = entries.some(({ action }) => action === 'audit-sample-drawn');
    if (isDrawn && (await documents.auditSamples.read(sampleId)) === null)
      yield [`audit sample ${sampleId} was drawn and is gone`];
  }
}

/** Every audit sample against its list, its seed, the books and the audit log, and back. Reads only. */
export async function* proveAuditSamples(parts: Proof): AsyncGenerator<readonly string[], void, undefined> {
  const { store, documents } = parts;
  const stored = { field: 'drawnAt', from: '', max: ROWS_PER_READ };
  for await (const { id, body } of eachRow((query: Query) => documents.auditSamples.find(query), stored)) {
    const told = await readAuditEntries(store, `${STREAM}${id}`);
    const checked = await checkAuditSample(parts, body);
    yield faultsOf(body, checked, told).map((fault) => `audit sample ${id} ${fault}`);
  }
  yield* lostSamples(parts);
}
