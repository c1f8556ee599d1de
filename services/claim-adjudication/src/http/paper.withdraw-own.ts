import { handle } from '@huji/chassis/http/operation-router.ts';
import { withdrawOwnPaper as contract } from '@huji/contracts/claim-adjudication/own-papers-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { withdrawPaper } from '../use-cases/withdraw-paper.ts';
import { sentPaper } from './paper.access.ts';
import { ownPaperOf } from './paper-own.access.ts';
import { replyOf } from './paper.reply.ts';

export const bindWithdrawOwnPaper = (parts: Parts) =>
  handle(contract, async ({ params, principal, envelope }) => {
    const { claim, paper } = await sentPaper(parts, principal, await ownPaperOf(parts, principal, params));
    const { papers } = await withdrawPaper(parts, claim, paper, envelope);
    return { body: replyOf(papers, paper.paperId, 'content') };
  });
