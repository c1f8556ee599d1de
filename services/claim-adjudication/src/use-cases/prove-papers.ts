import type { BlobStore } from '@huji/chassis/blobs/blob-store.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { sealedSize } from '@huji/chassis/security/sealed-blob.ts';
import type { Documents } from '../documents/documents.ts';
import type { Papers } from '../domain/paper/paper.ts';
import { listPaperFiles } from './list-paper-files.ts';
import { leftovers } from './sweep-papers.ts';

interface Proof {
  readonly documents: Pick<Documents, 'papers'>;
  readonly files: Pick<BlobStore, 'list'>;
}

export interface PapersReport {
  readonly papers: number;
  readonly differences: readonly string[];
}

const CLAIMS_PER_READ = 100;
/** The daily sweep is late by so many days before anybody is told. */
const SWEEP_LATE_DAYS = 3;
const DAY_MS = 86_400_000;

/** What the documents name is there, as large as it must be. */
const faultsOf = async (parts: Proof, { claimId, papers }: Papers): Promise<readonly string[]> => {
  const standing = await listPaperFiles(parts, claimId);
  return papers.flatMap(({ paperId, kept }) => {
    const name = `claim ${claimId}: the paper ${paperId}`;
    if (kept === undefined) return [];
    const bytes = standing.get(kept.content);
    const isSmallThere = kept.thumbnail === undefined || standing.has(kept.thumbnail);
    return [
      ...(bytes === undefined ? [`${name} is missing`] : []),
      ...(bytes !== undefined && bytes !== sealedSize(kept.bytes) ? [`${name} has another size than it must`] : []),
      ...(isSmallThere ? [] : [`${name} lacks its thumbnail`]),
    ];
  });
};

/** Documents against files, both ways: what is named is there, and what nobody names is not kept for ever. Reads only. */
export const provePapers = async (parts: Proof, nowMs: number): Promise<PapersReport> => {
  const differences: string[] = [];
  let count = 0;
  const query: Query = { field: 'claimId', max: CLAIMS_PER_READ };
  for await (const page of eachPage((cursor) => parts.documents.papers.find({ ...query, cursor })))
    for (const { state } of page.rows) {
      if (state === null) continue;
      count += state.papers.filter(({ kept }) => kept !== undefined).length;
      differences.push(...(await faultsOf(parts, state)));
    }
  for await (const { name } of leftovers(parts, nowMs - SWEEP_LATE_DAYS * DAY_MS))
    differences.push(`the file ${name} belongs to no paper`);
  return { papers: count, differences };
};
