import type { Gap, PaperType } from '../../shared/claims/paper-names.ts';
import type { Claim } from '../api.ts';
import { isAsked } from '../standing.ts';
import type { ClaimPapers } from './use-claim-papers.ts';

/** The paper that closes a gap; null: the member's word does. */
export const typeOf = ({ gap }: { readonly gap: Gap }): PaperType | null => (gap === 'late-reason' ? null : gap);

/** Papers that are asked for now. */
export const askedTypes = (claim: Claim): readonly PaperType[] =>
  isAsked(claim) ? (claim.completion?.gaps ?? []).flatMap((gap) => typeOf(gap) ?? []) : [];

/** A paper of the type came since it was asked for: what was there before is what somebody could not use. */
export const isClosed = (
  { kept }: Pick<ClaimPapers, 'kept'>,
  { requestedOn }: { readonly requestedOn: string },
  type: PaperType,
): boolean => kept.some((paper) => paper.type === type && paper.begunOn >= requestedOn);
