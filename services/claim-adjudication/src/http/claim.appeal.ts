import { handle } from '@huji/chassis/http/operation-router.ts';
import { appealClaim as contract } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { appealClaim } from '../use-cases/appeal-claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readOwnClaim } from './claim.access.ts';
import { toldClaim } from './claim.reply.ts';

export const bindAppealClaim = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, body: { reason }, principal, envelope }) => {
    const claim = await readOwnClaim(parts, claimId, principal);
    return toldClaim(parts, await appealClaim(parts, { claim, reason }, envelope), principal);
  });
