import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Parts } from '../use-cases/parts.ts';
import { ownClaimOf } from './claim-own.access.ts';
import { paperUnknown } from './paper.access.ts';

/** How a member names a paper: by the number of their claim and its place among the claim's papers, from 1. */
export interface OwnPaperNumbers {
  readonly number: string;
  readonly paperNo: number;
}

/** The ids of a paper of the caller's own claim. @throws Refused `claim_unknown` · `paper_unknown` · PersonErased */
export const ownPaperOf = async (
  parts: Parts,
  principal: Principal,
  { number, paperNo }: OwnPaperNumbers,
): Promise<{ readonly claimId: string; readonly paperId: string }> => {
  const { claim } = await ownClaimOf(parts, number, principal);
  const { claimId } = claim;
  const papers = (await parts.documents.papers.read(claimId))?.state?.papers ?? [];
  const paperId = papers[paperNo - 1]?.paperId;
  if (paperId === undefined) throw paperUnknown();
  return { claimId, paperId };
};
