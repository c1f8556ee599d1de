import type { BlobEntry } from '@huji/chassis/blobs/blob-driver.ts';
import type { BlobStore } from '@huji/chassis/blobs/blob-store.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import type { Documents } from '../documents/documents.ts';
import type { Papers } from '../domain/paper/paper.ts';
import { namesKept, PAPERS_PREFIX } from '../domain/paper/paper-file-names.ts';

/**
 * Days a file stands that no document names: whoever restores documents of so many days ago still finds every file, and a
 * paper that is being sent is older than it may be by then.
 */
export const LEFTOVERS_KEPT_DAYS = 30;

const DAY_MS = 86_400_000;
const PAGE_MAX = 500;

interface Swept {
  readonly documents: Pick<Documents, 'papers'>;
  readonly files: Pick<BlobStore, 'list'>;
}

const claimIdOf = ({ name }: BlobEntry): string => name.split('/')[1] ?? '';

/** Papers of an erased person name nothing: nobody opens their files any more. */
const readPapers = async ({ documents }: Swept, claimId: string): Promise<Papers | null> =>
  (await unlessErased(documents.papers.read(claimId)))?.state ?? null;

/** Files that no document names and that are older than `LEFTOVERS_KEPT_DAYS`. Reads only. */
export async function* leftovers(parts: Swept, nowMs: number): AsyncGenerator<BlobEntry, void, undefined> {
  const before = nowMs - LEFTOVERS_KEPT_DAYS * DAY_MS;
  for await (const { rows } of eachPage((cursor) => parts.files.list(PAPERS_PREFIX, cursor, PAGE_MAX))) {
    const old = Map.groupBy(
      rows.filter(({ storedAtMs }) => storedAtMs < before),
      claimIdOf,
    );
    for (const [claimId, entries] of old) {
      const papers = await readPapers(parts, claimId);
      const names = papers === null ? new Set<string>() : namesKept(papers);
      for (const entry of entries) if (!names.has(entry.name)) yield entry;
    }
  }
}

/** Removes what is left over; answers how many. Twice is the same as once, so every replica may do it. */
export const sweepPapers = async (
  parts: Swept & { readonly files: Pick<BlobStore, 'list' | 'remove'> },
  nowMs: number,
): Promise<number> => {
  let removed = 0;
  for await (const { name } of leftovers(parts, nowMs)) {
    await parts.files.remove(name);
    removed += 1;
  }
  return removed;
};
