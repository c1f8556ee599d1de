import { present } from '@huji/contracts/shared/present.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { instantOf, type Instant } from '@huji/contracts/shared/instant.ts';
import type { JsonValue } from '../persistence/document-driver.ts';
import { eachRow } from '../persistence/each-row.ts';
import { BEGINNING } from './audit-chain.ts';
import {
  AUDIT,
  AUDIT_HEADS,
  AUDIT_ROOTS,
  HEAD_PAGE_VERSION,
  headPageOf,
  positionAfter,
  ROOT_VERSION,
  rootOf,
  segmentOf,
} from './audit-documents.ts';
import {
  headPageHash,
  HEADS_PER_PAGE,
  isSigned,
  signedRoot,
  type DailyRoot,
  type HeadPage,
  type StreamHead,
} from './audit-root.ts';
import type { RootSigner } from './audit-signing.ts';
import type { SecurityDocuments } from './data-keys.ts';

/** Clocks of replicas differ, and an entry takes its time from clock to disk: a root looks back so far behind the one before it. */
const OVERLAP_MS = 3_600_000;

const SEGMENTS_PER_READ = 200;

const put = (
  documents: SecurityDocuments,
  collection: string,
  id: string,
  body: unknown,
  at: Instant,
  on?: CivilDate,
) =>
  documents.commit(collection, {
    id,
    revision: 0,
    commandId: `close-day:${id}`,
    atMs: Date.parse(at),
    body: body as JsonValue,
    index: present({ on }),
    outbox: [],
  });

/** What changed since the root before: the first signed root goes by the days its predecessors went by. */
const changedSince = (last: DailyRoot | null, closedAt: Instant) => {
  if (last === null || !isSigned(last)) return { field: 'changedOn', ...present({ from: last?.on }) };
  const from = instantOf(new Date(Date.parse(last.closedAt) - OVERLAP_MS));
  return { field: 'recordedAt', from, to: closedAt };
};

/** A stream that grew over several segments meanwhile is named by each of them: every head is true. */
const writePages = async (
  documents: SecurityDocuments,
  on: CivilDate,
  last: DailyRoot | null,
  closedAt: Instant,
): Promise<{ readonly pages: readonly string[]; readonly streams: number }> => {
  const pages: string[] = [];
  let streams = 0;
  let heads: StreamHead[] = [];
  const write = async (): Promise<void> => {
    const page: HeadPage = { on, heads };
    const hash = headPageHash(page);
    await put(documents, AUDIT_HEADS.name, hash, { ...page, schemaVersion: HEAD_PAGE_VERSION }, closedAt);
    pages.push(hash);
    heads = [];
  };
  const changed = eachRow((query) => documents.find(AUDIT.name, query), {
    ...changedSince(last, closedAt),
    max: SEGMENTS_PER_READ,
  });
  for await (const document of changed) {
    const segment = segmentOf(document);
    const { sequence, hash } = positionAfter(segment);
    heads.push({ stream: segment.stream, sequence, hash });
    streams += 1;
    if (heads.length === HEADS_PER_PAGE) await write();
  }
  if (heads.length > 0) await write();
  return { pages, streams };
};

const lastRoot = async (documents: SecurityDocuments): Promise<DailyRoot | null> => {
  const document = (await documents.find(AUDIT_ROOTS.name, { field: 'on', descending: true, max: 1 })).rows[0];
  return document ? rootOf(document) : null;
};

/** The root that stands for a day, or a later one; null: the day is to be closed. One without a signature gets one that has it. */
const standingRoot = async (
  documents: SecurityDocuments,
  on: CivilDate,
  last: DailyRoot | null,
): Promise<DailyRoot | null> => {
  if (last === null || last.on < on || !isSigned(last)) return null;
  if (last.on === on) return last;
  const closed = await documents.load(AUDIT_ROOTS.name, on);
  return closed === null ? last : rootOf(closed);
};

/** The day of an unsigned root is closed once more, so that it is followed by a signed one. */
const rootId = (on: CivilDate, last: DailyRoot | null): string => (last?.on === on ? `${on}:signed` : on);

export const closeAuditDay = async (
  documents: SecurityDocuments,
  asked: CivilDate,
  now: () => Instant,
  signer: RootSigner,
): Promise<DailyRoot> => {
  for (;;) {
    const last = await lastRoot(documents);
    const standing = await standingRoot(documents, asked, last);
    if (standing !== null) return standing;
    const on = last !== null && last.on > asked ? last.on : asked;
    const closedAt = now();
    const { pages, streams } = await writePages(documents, on, last, closedAt);
    const root = signedRoot({ on, previousRoot: last?.root ?? BEGINNING.hash, pages, streams, closedAt }, signer);
    const id = rootId(on, last);
    if (await put(documents, AUDIT_ROOTS.name, id, { ...root, schemaVersion: ROOT_VERSION }, closedAt, on)) return root;
  }
};

export const pageOfHeads = async (documents: SecurityDocuments, hash: string): Promise<HeadPage | null> => {
  const document = await documents.load(AUDIT_HEADS.name, hash);
  if (document === null) return null;
  const { on, heads } = headPageOf(document);
  return { on, heads };
};
