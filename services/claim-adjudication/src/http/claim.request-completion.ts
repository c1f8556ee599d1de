import { handle } from '@huji/chassis/http/operation-router.ts';
import { requestCompletion as contract } from '@huji/contracts/claim-adjudication/completion-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requestCompletion } from '../use-cases/request-completion.ts';
import { toldClaim } from './claim.reply.ts';

export const bindRequestCompletion = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, body, principal, envelope }) => {
    const gaps = body.gaps.map(({ gap, note }) => present({ gap, note }));
    return toldClaim(parts, await requestCompletion(parts, { claimId, principal, gaps }, envelope), principal);
  });
