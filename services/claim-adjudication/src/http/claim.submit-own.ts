import { handle } from '@huji/chassis/http/operation-router.ts';
import { submitOwnClaim as contract } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { ownPersonId } from './claim.access.ts';
import { takeClaim } from './claim.submit.ts';

export const bindSubmitOwnClaim = (parts: Parts) =>
  handle(contract, async (request) =>
    takeClaim(parts, { ...request.body, personId: ownPersonId(request.principal) }, request),
  );
