import { handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnPaperLooks as contract } from '@huji/contracts/claim-adjudication/own-papers-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { ownClaimOf } from './claim-own.access.ts';
import { openedLooks } from './paper.read-looks.ts';

export const bindReadOwnPaperLooks = (parts: Parts) =>
  handle(contract, async ({ params: { number }, principal }) => {
    const { claim } = await ownClaimOf(parts, number, principal);
    return openedLooks(parts, claim);
  });
