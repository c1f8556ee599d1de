import { handle } from '@huji/chassis/http/operation-router.ts';
import { appealOwnClaim as contract } from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import { appealClaim } from '../use-cases/appeal-claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { toldClaim } from './claim.reply.ts';
import { ownClaimOf } from './claim-own.access.ts';

export const bindAppealOwnClaim = (parts: Parts) =>
  handle(contract, async ({ params: { number }, body: { reason }, principal, envelope }) => {
    const { claim } = await ownClaimOf(parts, number, principal);
    return toldClaim(parts, await appealClaim(parts, { claim, reason }, envelope), principal);
  });
