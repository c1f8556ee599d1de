import { handle } from '@huji/chassis/http/operation-router.ts';
import { readPaperChecklist as contract } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { paperChecklist } from '../domain/paper/paper-checklist.ts';
import type { Parts } from '../use-cases/parts.ts';
import { claimOf, sightOf } from './paper.access.ts';
import { wantedReply } from './paper-checklist.reply.ts';

export const bindReadPaperChecklist = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, principal }) => {
    const claim = await claimOf(parts, claimId);
    sightOf(parts, principal, claim);
    const papers = (await parts.documents.papers.read(claimId))?.state ?? null;
    const listed = paperChecklist(parts.paperLists, claim, papers);
    return {
      opened: { stream: `person/${claim.personId}`, action: 'paper-checklist-read', data: { claimId } },
      body: {
        papers: listed.map(wantedReply),
        missing: listed.filter(({ kept }) => !kept).length,
      },
    };
  });
