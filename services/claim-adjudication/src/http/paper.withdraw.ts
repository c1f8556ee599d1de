import { handle } from '@huji/chassis/http/operation-router.ts';
import { withdrawPaper as contract } from '@huji/contracts/claim-adjudication/paper-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { withdrawPaper } from '../use-cases/withdraw-paper.ts';
import { sentPaper } from './paper.access.ts';
import { replyOf, sightOfSender } from './paper.reply.ts';

export const bindWithdrawPaper = (parts: Parts) =>
  handle(contract, async ({ params, principal, envelope }) => {
    const { claim, paper } = await sentPaper(parts, principal, params);
    const { papers } = await withdrawPaper(parts, claim, paper, envelope);
    return { body: replyOf(papers, params.paperId, sightOfSender(principal.personId, claim)) };
  });
