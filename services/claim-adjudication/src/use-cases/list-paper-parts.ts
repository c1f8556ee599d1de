import { partOffsets } from '../domain/paper/paper-file-names.ts';
import { type ListingParts, listPaperFiles } from './list-paper-files.ts';

/** Offsets of the parts of a paper that stand. */
export const listPaperParts = async (
  parts: ListingParts,
  claimId: string,
  paperId: string,
): Promise<ReadonlySet<number>> => partOffsets((await listPaperFiles(parts, claimId)).keys(), claimId, paperId);
