import type { BlobPlace, StoredBlob } from '@huji/chassis/blobs/blob-store.ts';
import type { Parts } from './parts.ts';

/** @throws Error when what a document names is not there: our fault, and nobody else's */
export const openPaperFile = async ({ files }: Pick<Parts, 'files'>, place: BlobPlace): Promise<StoredBlob> => {
  const file = await files.read(place);
  if (file === null) throw new Error(`the file ${place.name} is missing`);
  return file;
};
