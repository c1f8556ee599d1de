import { handle } from '@huji/chassis/http/operation-router.ts';
import { answerOwnCompletion as contract } from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import { answerCompletion } from '../use-cases/answer-completion.ts';
import type { Parts } from '../use-cases/parts.ts';
import { toldClaim } from './claim.reply.ts';
import { ownClaimOf } from './claim-own.access.ts';

export const bindAnswerOwnCompletion = (parts: Parts) =>
  handle(contract, async ({ params: { number }, body: { answer }, principal, envelope }) => {
    const { claim } = await ownClaimOf(parts, number, principal);
    return toldClaim(parts, await answerCompletion(parts, claim, { answer }, envelope), principal);
  });
