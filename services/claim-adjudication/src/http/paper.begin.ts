import { handle } from '@huji/chassis/http/operation-router.ts';
import { beginPaper as contract } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { beginPaper } from '../use-cases/begin-paper.ts';
import { requireAskedFor } from '../use-cases/require-asked-for.ts';
import type { Parts } from '../use-cases/parts.ts';
import { claimOf, requireMaySend } from './paper.access.ts';
import { replyOf, sightOfSender } from './paper.reply.ts';

export const bindBeginPaper = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, body, principal, envelope, idFor }) => {
    const claim = await claimOf(parts, claimId);
    await requireMaySend(parts, principal, claim);
    if (principal.personId !== claim.personId) await requireAskedFor(parts, claim, body.type);
    const paperId = idFor('paper');
    const { state } = await beginPaper(parts, claim, { paperId, ...body }, envelope);
    return { body: replyOf(state.papers, paperId, sightOfSender(principal.personId, claim)) };
  });
