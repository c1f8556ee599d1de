import { handle } from '@huji/chassis/http/operation-router.ts';
import { finishOwnPaper as contract } from '@huji/contracts/claim-adjudication/own-papers-http.ts';
import { finishPaper } from '../use-cases/finish-paper.ts';
import type { Parts } from '../use-cases/parts.ts';
import { sentPaper } from './paper.access.ts';
import { ownPaperOf } from './paper-own.access.ts';
import { replyOf } from './paper.reply.ts';

export const bindFinishOwnPaper = (parts: Parts) =>
  handle(contract, async ({ params, principal, envelope }) => {
    const { claim, papers, paper } = await sentPaper(parts, principal, await ownPaperOf(parts, principal, params));
    const finished = await finishPaper(parts, claim, papers, paper, envelope);
    return { body: replyOf(finished.papers, paper.paperId, 'content') };
  });
