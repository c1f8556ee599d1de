import { handle } from '@huji/chassis/http/operation-router.ts';
import { previewOwnCorrection as contract } from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { foreseeCorrection } from './claim.preview-correction.ts';
import { ownClaimOf } from './claim-own.access.ts';

export const bindPreviewOwnCorrection = (parts: Parts) =>
  handle(contract, async ({ params: { number }, body, principal, envelope: { on } }) => {
    const { claim } = await ownClaimOf(parts, number, principal);
    return foreseeCorrection(parts, claim, body, on);
  });
