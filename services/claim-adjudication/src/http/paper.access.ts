import { refused, type Refused } from '@huji/chassis/http/refused.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { type Paper, paperOf, type Papers } from '../domain/paper/paper.ts';
import type { Parts } from '../use-cases/parts.ts';
import { claimUnknown, requireSocietyOfClaim } from './claim.access.ts';
import { requireInHandsOf } from './claim-filed.access.ts';

/** How much of a claim's papers somebody sees: everything, or no more than that they are there. */
export type Sight = 'content' | 'states';

/** As what somebody looks who may: their entry says it, so that the member reads who it was. */
const lookerRole = ({ personId, roles }: Principal, claim: Claim): 'member' | 'reviewer' | 'supervisor' => {
  if (personId === claim.personId) return 'member';
  return roles.includes('reviewer') ? 'reviewer' : 'supervisor';
};

/** A member sees their own, reviewers and supervisors those of claims of a society they act in. @throws Refused `society_not_granted` */
const seesContent = (parts: Parts, principal: Principal, claim: Claim): boolean => {
  const { personId, roles } = principal;
  if (personId === claim.personId) return true;
  if (!roles.includes('supervisor') && !roles.includes('reviewer')) return false;
  requireSocietyOfClaim(parts, principal, claim);
  return true;
};

/**
 * A clerk who filed the claim sees the states only, until the member takes it over. For who sees neither the claim does not
 * exist. @throws Refused
 */
export const sightOf = async (parts: Parts, principal: Principal, claim: Claim): Promise<Sight> => {
  if (seesContent(parts, principal, claim)) return 'content';
  await requireInHandsOf(parts, principal, claim);
  return 'states';
};

/** Papers come from the member, or until the member acts from the clerk who filed the claim. @throws Refused */
export const requireMaySend = async (parts: Parts, principal: Principal, claim: Claim): Promise<void> => {
  if (principal.personId !== claim.personId) await requireInHandsOf(parts, principal, claim);
};

export const paperUnknown = (): Refused => refused({ code: 'paper_unknown', detail: 'the claim has no such paper' });

/** @throws Refused `claim_unknown` */
export const claimOf = async ({ documents }: Parts, claimId: string): Promise<Claim> => {
  const claim = (await documents.claims.read(claimId))?.state;
  if (!claim) throw claimUnknown();
  return claim;
};

export interface FoundPaper {
  readonly claim: Claim;
  readonly papers: Papers;
  readonly paper: Paper;
}

/** A paper that the caller may send. @throws Refused */
export const sentPaper = async (
  parts: Parts,
  principal: Principal,
  { claimId, paperId }: { readonly claimId: string; readonly paperId: string },
): Promise<FoundPaper> => {
  const claim = await claimOf(parts, claimId);
  await requireMaySend(parts, principal, claim);
  return { claim, ...(await foundPaper(parts, claimId, paperId)) };
};

/** @throws Refused `paper_unknown` */
export const foundPaper = async (
  { documents }: Parts,
  claimId: string,
  paperId: string,
): Promise<Omit<FoundPaper, 'claim'>> => {
  const papers = (await documents.papers.read(claimId))?.state;
  const paper = paperOf(papers, paperId);
  if (!papers || paper === undefined) throw paperUnknown();
  return { papers, paper };
};

/** A paper that the caller may look at. @throws Refused */
export const shownPaper = async (
  parts: Parts,
  principal: Principal,
  { claimId, paperId }: { readonly claimId: string; readonly paperId: string },
) => {
  const claim = await claimOf(parts, claimId);
  if (!seesContent(parts, principal, claim)) throw claimUnknown();
  const role = lookerRole(principal, claim);
  const { paper } = await foundPaper(parts, claimId, paperId);
  if (paper.kept === undefined)
    throw refused({ code: 'paper_not_kept', detail: `the paper is ${paper.state}`, data: { state: paper.state } });
  return { claim, paper, kept: paper.kept, role };
};
