import { handle } from '@huji/chassis/http/operation-router.ts';
import { answerCompletion as contract } from '@huji/contracts/claim-adjudication/completion-http.ts';
import { answerCompletion } from '../use-cases/answer-completion.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readOwnClaim } from './claim.access.ts';
import { toldClaim } from './claim.reply.ts';

export const bindAnswerCompletion = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, body: { answer }, principal, envelope }) => {
    const claim = await readOwnClaim(parts, claimId, principal);
    return toldClaim(parts, await answerCompletion(parts, claim, { answer }, envelope), principal);
  });
