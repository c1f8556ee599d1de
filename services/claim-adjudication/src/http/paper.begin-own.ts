import { handle } from '@huji/chassis/http/operation-router.ts';
import { beginOwnPaper as contract } from '@huji/contracts/claim-adjudication/own-papers-http.ts';
import { beginPaper } from '../use-cases/begin-paper.ts';
import type { Parts } from '../use-cases/parts.ts';
import { ownClaimOf } from './claim-own.access.ts';
import { replyOf } from './paper.reply.ts';

export const bindBeginOwnPaper = (parts: Parts) =>
  handle(contract, async ({ params: { number }, body, principal, envelope, idFor }) => {
    const { claim } = await ownClaimOf(parts, number, principal);
    const paperId = idFor('paper');
    const { state } = await beginPaper(parts, claim, { paperId, ...body }, envelope);
    return { body: replyOf(state.papers, paperId, 'content') };
  });
