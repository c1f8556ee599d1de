import { papersPrefixOf } from '../domain/paper/paper-file-names.ts';
import type { Parts } from './parts.ts';

/** A claim has at most some hundred files: twenty papers of ten parts and two files. */
const FILES_MAX = 1_000;

/** What lists files: the whole store is no part of a look. */
export interface ListingParts {
  readonly files: Pick<Parts['files'], 'list'>;
}

/** Sealed sizes of the files of a claim, by name. */
export const listPaperFiles = async (
  { files }: ListingParts,
  claimId: string,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await files.list(papersPrefixOf(claimId), null, FILES_MAX);
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
};
