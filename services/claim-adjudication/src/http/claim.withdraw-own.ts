import { handle } from '@huji/chassis/http/operation-router.ts';
import { withdrawOwnClaim as contract } from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { withdrawClaim } from '../use-cases/withdraw-claim.ts';
import { toldClaim } from './claim.reply.ts';
import { ownClaimOf } from './claim-own.access.ts';

export const bindWithdrawOwnClaim = (parts: Parts) =>
  handle(contract, async ({ params: { number }, principal, envelope }) => {
    const { claim } = await ownClaimOf(parts, number, principal);
    return toldClaim(parts, await withdrawClaim(parts, claim.claimId, envelope), principal);
  });
