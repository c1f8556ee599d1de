import type { PaperType } from '../claims/paper-names.ts';
import type { ClaimPapers } from './claim-papers.ts';

/** The kinds that are still missing; what is on its way is not there yet. */
export const missingIn = <Wanted extends { readonly type: PaperType }>(
  { kept }: Pick<ClaimPapers, 'kept'>,
  wanted: readonly Wanted[],
): readonly Wanted[] => wanted.filter(({ type }) => !kept.some((paper) => paper.type === type));

/** How many they are. */
export const missingOf = (papers: Pick<ClaimPapers, 'kept'>, wanted: readonly { readonly type: PaperType }[]): number =>
  missingIn(papers, wanted).length;

/** The kinds that nobody has sent or chosen: what waits to be sent goes by itself. */
export const unchosenIn = <Wanted extends { readonly type: PaperType }>(
  { kept, waiting }: Pick<ClaimPapers, 'kept' | 'waiting'>,
  wanted: readonly Wanted[],
): readonly Wanted[] => missingIn({ kept }, wanted).filter(({ type }) => !waiting.some((paper) => paper.type === type));
