import { handle } from '@huji/chassis/http/operation-router.ts';
import { readPaperChecklist as contract } from '@huji/contracts/claim-adjudication/paper-http.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { paperChecklist } from '../domain/paper/paper-checklist.ts';
import type { Parts } from '../use-cases/parts.ts';
import { claimOf, type Sight, sightOf } from './paper.access.ts';
import { wantedReply } from './paper-checklist.reply.ts';

/** Which papers a claim needs, and the entry of it. Of whoever sees states only no benefit is named: that would tell what was refused. */
export const openedChecklist = async ({ documents, paperLists }: Parts, claim: Claim, sight: Sight = 'content') => {
  const { claimId, personId } = claim;
  const papers = (await documents.papers.read(claimId))?.state ?? null;
  const listed = paperChecklist(paperLists, claim, papers).map((paper) =>
    sight === 'content' ? paper : { ...paper, items: [] },
  );
  return {
    opened: { stream: `person/${personId}`, action: 'paper-checklist-read', data: { claimId } },
    body: { papers: listed.map(wantedReply), missing: listed.filter(({ kept }) => !kept).length },
  };
};

export const bindReadPaperChecklist = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, principal }) => {
    const claim = await claimOf(parts, claimId);
    return openedChecklist(parts, claim, await sightOf(parts, principal, claim));
  });
