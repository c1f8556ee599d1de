import { handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnPapers as contract } from '@huji/contracts/claim-adjudication/own-papers-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { ownClaimOf } from './claim-own.access.ts';
import { openedPapers } from './paper.read-all.ts';

export const bindReadOwnPapers = (parts: Parts) =>
  handle(contract, async ({ params: { number }, principal }) => {
    const { claim } = await ownClaimOf(parts, number, principal);
    return openedPapers(parts, principal, claim);
  });
