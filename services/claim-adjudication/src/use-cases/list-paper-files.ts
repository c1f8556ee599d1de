import type { BlobStore } from '@huji/chassis/blobs/blob-store.ts';
import { papersPrefixOf, partOffsets } from '../domain/paper/paper-file-names.ts';

/** A claim has at most some hundred files: twenty papers of ten parts and two files. */
const FILES_MAX = 1_000;

/** Sealed sizes of the files of a claim, by name. */
export const listPaperFiles = async (
  files: Pick<BlobStore, 'list'>,
  claimId: string,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await files.list(papersPrefixOf(claimId), null, FILES_MAX);
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
};

/** Offsets of the parts of a paper that stand. */
export const listPaperParts = async (
  files: Pick<BlobStore, 'list'>,
  claimId: string,
  paperId: string,
): Promise<ReadonlySet<number>> => partOffsets((await listPaperFiles(files, claimId)).keys(), claimId, paperId);
