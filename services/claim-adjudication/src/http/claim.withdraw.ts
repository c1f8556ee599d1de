import { handle } from '@huji/chassis/http/operation-router.ts';
import { withdrawClaim as contract } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { withdrawClaim } from '../use-cases/withdraw-claim.ts';
import { readOwnClaim } from './claim.access.ts';
import { toldClaim } from './claim.reply.ts';

export const bindWithdrawClaim = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, principal, envelope }) => {
    await readOwnClaim(parts, claimId, principal);
    return toldClaim(parts, await withdrawClaim(parts, claimId, envelope), principal);
  });
