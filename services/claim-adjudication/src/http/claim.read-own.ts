import { handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnClaim as contract } from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { openedClaim } from './claim.read.ts';
import { toldClaim } from './claim.reply.ts';
import { ownClaimOf } from './claim-own.access.ts';

export const bindReadOwnClaim = (parts: Parts) =>
  handle(contract, async ({ params: { number }, principal }) => {
    const { claim, revision } = await ownClaimOf(parts, number, principal);
    return { ...toldClaim(parts, { state: claim, revision }, principal), opened: openedClaim(claim) };
  });
