import { handle } from '@huji/chassis/http/operation-router.ts';
import { withdrawOwnClaim as contract } from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { withdrawClaim } from '../use-cases/withdraw-claim.ts';
import { claimReply } from './claim.reply.ts';
import { ownClaimOf } from './claim-own.access.ts';

export const bindWithdrawOwnClaim = (parts: Parts) =>
  handle(contract, async ({ params: { number }, principal, envelope }) => {
    const { claim } = await ownClaimOf(parts, number, principal);
    const { state, revision } = await withdrawClaim(parts, claim.claimId, envelope);
    return { body: claimReply(parts, state, principal), revision };
  });
