import { handle } from '@huji/chassis/http/operation-router.ts';
import { readOwnPaperChecklist as contract } from '@huji/contracts/claim-adjudication/own-papers-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { ownClaimOf } from './claim-own.access.ts';
import { openedChecklist } from './paper.read-checklist.ts';

export const bindReadOwnPaperChecklist = (parts: Parts) =>
  handle(contract, async ({ params: { number }, principal }) => {
    const { claim } = await ownClaimOf(parts, number, principal);
    return openedChecklist(parts, claim);
  });
