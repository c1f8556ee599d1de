import type { BlobPlace, BlobStore, StoredBlob } from '@huji/chassis/blobs/blob-store.ts';
import type { Papers } from '../domain/paper/paper.ts';

/** Where papers lie: every file of a claim under one prefix, with nothing in a name but ids. */
export const PAPERS_PREFIX = 'papers/';
export const prefixOf = (claimId: string): string => `${PAPERS_PREFIX}${claimId}/`;

const PARTS = '.part.';

export const partName = (claimId: string, paperId: string, offset: number): string =>
  `${prefixOf(claimId)}${paperId}${PARTS}${String(offset)}`;

/** `attempt` tells two who finish the same paper apart: what the documents do not name counts for nothing. */
export const contentName = (claimId: string, paperId: string, attempt: string): string =>
  `${prefixOf(claimId)}${paperId}.content.${attempt}`;
export const thumbnailName = (claimId: string, paperId: string, attempt: string): string =>
  `${prefixOf(claimId)}${paperId}.thumbnail.${attempt}`;

/** A claim has at most some hundred files: twenty papers of ten parts and two files. */
const FILES_MAX = 1_000;

/** Sealed sizes of the files of a claim, by name. */
export const filesOfClaim = async (
  files: Pick<BlobStore, 'list'>,
  claimId: string,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await files.list(prefixOf(claimId), null, FILES_MAX);
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
};

/** Offsets of the parts of a paper that stand. */
export const partsOf = async (
  files: Pick<BlobStore, 'list'>,
  claimId: string,
  paperId: string,
): Promise<ReadonlySet<number>> => {
  const begin = `${prefixOf(claimId)}${paperId}${PARTS}`;
  const names = [...(await filesOfClaim(files, claimId)).keys()];
  return new Set(names.flatMap((name) => (name.startsWith(begin) ? [Number(name.slice(begin.length))] : [])));
};

/** Names that a claim's papers keep; every other file of the claim is a leftover, but for the parts of what arrives. */
export const namesKept = ({ papers }: Papers): ReadonlySet<string> =>
  new Set(
    papers.flatMap(({ kept }) =>
      kept === undefined ? [] : [kept.content, ...(kept.thumbnail === undefined ? [] : [kept.thumbnail])],
    ),
  );

/** @throws Error when what a document names is not there: our fault, and nobody else's */
export const openFile = async (files: Pick<BlobStore, 'read'>, place: BlobPlace): Promise<StoredBlob> => {
  const file = await files.read(place);
  if (file === null) throw new Error(`the file ${place.name} is missing`);
  return file;
};
