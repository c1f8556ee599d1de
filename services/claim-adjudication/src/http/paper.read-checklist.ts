import { handle } from '@huji/chassis/http/operation-router.ts';
import { readPaperChecklist as contract } from '@huji/contracts/claim-adjudication/paper-http.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { paperChecklist } from '../domain/paper/paper-checklist.ts';
import type { Parts } from '../use-cases/parts.ts';
import { claimOf, sightOf } from './paper.access.ts';
import { wantedReply } from './paper-checklist.reply.ts';

/** Which papers a claim needs, and the entry of it. */
export const openedChecklist = async ({ documents, paperLists }: Parts, claim: Claim) => {
  const { claimId, personId } = claim;
  const papers = (await documents.papers.read(claimId))?.state ?? null;
  const listed = paperChecklist(paperLists, claim, papers);
  return {
    opened: { stream: `person/${personId}`, action: 'paper-checklist-read', data: { claimId } },
    body: { papers: listed.map(wantedReply), missing: listed.filter(({ kept }) => !kept).length },
  };
};

export const bindReadPaperChecklist = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, principal }) => {
    const claim = await claimOf(parts, claimId);
    sightOf(parts, principal, claim);
    return openedChecklist(parts, claim);
  });
