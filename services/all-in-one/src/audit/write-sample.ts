import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { z } from 'zod';
import { readClaimReport } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import { readClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { readPaper, readPapers } from '@huji/contracts/claim-adjudication/paper-http.ts';
import {
  type AuditSampleItemReply,
  exportAuditSamplePopulation,
  listAuditSampleItems,
  readAuditSample,
  readAuditSampleItem,
  SAMPLE_SIZE_MAX,
} from '@huji/contracts/payout/audit-sample-http.ts';
import { listAuditEntries } from '@huji/contracts/shared/common-operations.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import { type Call, ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import type { StreamedFile } from '@huji/contracts/shared/streamed-file.ts';
import { decisionInWords } from '../cli/claim.ts';
import { itemFolder, ITEMS_FILE, LIST_FILE, SAMPLE_FILE } from './sample-files.ts';

/** Asks an operation as whoever audits. */
export type Ask = <Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Reply extends z.ZodType>(
  operation: Operation<Params, Query, Body, Reply>,
  call: Omit<Call<Params, Query, Body>, 'token'>,
) => Promise<z.output<Reply>>;

export interface WrittenSample {
  readonly items: number;
  readonly papers: number;
  /** Items whose person was erased: there is no claim to read. */
  readonly erased: number;
  readonly payments: number;
  readonly sha256: string;
}

/** What is written is about people: nobody else on the machine reads it. */
const [FOLDER_MODE, FILE_MODE] = [0o700, 0o600];
const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'application/pdf': 'pdf' };

const makeFolder = (path: string): Promise<unknown> => mkdir(path, { recursive: true, mode: FOLDER_MODE });
const writeJson = (path: string, value: unknown): Promise<void> =>
  writeFile(path, `${JSON.stringify(value, null, 2)}\n`, { mode: FILE_MODE });

/** Answers the SHA-256 of what was written. */
const writeStream = async (path: string, { content }: StreamedFile): Promise<string> => {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform: (chunk: Uint8Array, _, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(Readable.from(content), hashing, createWriteStream(path, { mode: FILE_MODE }));
  return hash.digest('hex');
};

const writePapers = async (ask: Ask, claimId: string, folder: string): Promise<number> => {
  const { papers } = await ask(readPapers, { params: { claimId } });
  const kept = papers.filter(({ state }) => state === 'kept');
  if (kept.length > 0) await makeFolder(join(folder, 'papers'));
  for (const { paperId, paperNo, type } of kept) {
    const file = await ask(readPaper, { params: { claimId, paperId } });
    const name = `${String(paperNo).padStart(2, '0')}-${type}.${ENDINGS[file.contentType] ?? 'bin'}`;
    await writeStream(join(folder, 'papers', name), file);
  }
  return kept.length;
};

/** Claim, report, decision, its audit entries and its papers. @throws ProblemAnswer `person_erased` */
const writeClaim = async (ask: Ask, claimId: string, folder: string): Promise<number> => {
  const params = { claimId };
  const claim = await ask(readClaim, { params });
  await writeJson(join(folder, 'claim.json'), claim);
  await writeJson(join(folder, 'report.json'), await ask(readClaimReport, { params }));
  const decision = await ask(readDecision, { params });
  await writeJson(join(folder, 'decision.json'), decision);
  await writeFile(join(folder, 'decision.txt'), decisionInWords(decision, claim.step), { mode: FILE_MODE });
  const stream = `claim/${claimId}`;
  const pages = eachPage((cursor) =>
    ask(listAuditEntries('claim-adjudication'), { query: { stream, ...present({ cursor: cursor ?? undefined }) } }),
  );
  const entries: object[] = [];
  for await (const page of pages) entries.push(...page.entries);
  await writeJson(join(folder, 'audit-of-claim.json'), entries);
  return writePapers(ask, claimId, folder);
};

/** Papers that were written; null: the person was erased. */
const writeItem = async (
  ask: Ask,
  sampleId: string,
  { itemNo, claimId }: AuditSampleItemReply,
  folder: string,
): Promise<number | null> => {
  await makeFolder(folder);
  const { audit, entries, ...payment } = await ask(readAuditSampleItem, { params: { sampleId, itemNo } });
  await writeJson(join(folder, 'payment.json'), payment);
  await writeJson(join(folder, 'journal.json'), entries);
  await writeJson(join(folder, 'audit-of-payment.json'), audit);
  try {
    return await writeClaim(ask, claimId, folder);
  } catch (error) {
    if (!(error instanceof ProblemAnswer) || error.code !== 'person_erased') throw error;
    await writeJson(join(folder, 'erased.json'), error.problem);
    return null;
  }
};

/** A sample, the list it was drawn from, and a folder for each item. Every look is an entry of whoever asks. */
export const writeSample = async (
  ask: Ask,
  { sampleId, folder }: { readonly sampleId: string; readonly folder: string },
  progress: (done: number, total: number) => void = () => undefined,
): Promise<WrittenSample> => {
  const params = { sampleId };
  const sample = await ask(readAuditSample, { params });
  await makeFolder(folder);
  await writeJson(join(folder, SAMPLE_FILE), sample);
  const sha256 = await writeStream(join(folder, LIST_FILE), await ask(exportAuditSamplePopulation, { params }));
  const { items } = await ask(listAuditSampleItems, { params, query: { limit: SAMPLE_SIZE_MAX } });
  await writeJson(join(folder, ITEMS_FILE), items);
  const written: (number | null)[] = [];
  for (const item of items) {
    progress(written.length, items.length);
    written.push(await writeItem(ask, sampleId, item, join(folder, itemFolder(item.itemNo))));
  }
  progress(items.length, items.length);
  const papers = written.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const erased = written.filter((count) => count === null).length;
  return { items: items.length, papers, erased, payments: sample.population.count, sha256 };
};
