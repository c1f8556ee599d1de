import { handle } from '@huji/chassis/http/operation-router.ts';
import { finishPaper as contract } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { finishPaper } from '../use-cases/finish-paper.ts';
import type { Parts } from '../use-cases/parts.ts';
import { sentPaper } from './paper.access.ts';
import { replyOf, sightOfSender } from './paper.reply.ts';

export const bindFinishPaper = (parts: Parts) =>
  handle(contract, async ({ params, principal, envelope }) => {
    const { claim, papers, paper } = await sentPaper(parts, principal, params);
    const finished = await finishPaper(parts, claim, papers, paper, envelope);
    return { body: replyOf(finished.papers, params.paperId, sightOfSender(principal.personId, claim)) };
  });
