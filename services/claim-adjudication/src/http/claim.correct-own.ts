import { handle } from '@huji/chassis/http/operation-router.ts';
import { correctOwnClaim as contract } from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { takeCorrection } from './claim.correct.ts';
import { ownClaimOf } from './claim-own.access.ts';

export const bindCorrectOwnClaim = (parts: Parts) =>
  handle(contract, async ({ params: { number }, body: correction, principal, envelope, ifMatch }) => {
    const { claim } = await ownClaimOf(parts, number, principal);
    return takeCorrection(parts, { claim, correction, ifMatch }, { principal, envelope });
  });
