import type { BlobPlace, BlobStore, StoredBlob } from '@huji/chassis/blobs/blob-store.ts';

/** @throws Error when what a document names is not there: our fault, and nobody else's */
export const openPaperFile = async (files: Pick<BlobStore, 'read'>, place: BlobPlace): Promise<StoredBlob> => {
  const file = await files.read(place);
  if (file === null) throw new Error(`the file ${place.name} is missing`);
  return file;
};
