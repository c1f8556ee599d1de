import type { PaperType } from '../claims/paper-names.ts';
import type { ClaimPapers } from './claim-papers.ts';

/** How many kinds are still missing; what is on its way is not there yet. */
export const missingOf = (
  { kept }: Pick<ClaimPapers, 'kept'>,
  wanted: readonly { readonly type: PaperType }[],
): number => wanted.filter(({ type }) => !kept.some((paper) => paper.type === type)).length;
