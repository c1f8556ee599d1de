import { handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnDecision as contract } from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { explainedDecision } from './decision.read.ts';
import { ownClaimOf } from './claim-own.access.ts';

export const bindReadOwnDecision = (parts: Parts) =>
  handle(contract, async ({ params: { number }, principal }) => {
    const { claim } = await ownClaimOf(parts, number, principal);
    return explainedDecision(parts, claim, principal);
  });
