import { handle } from '@huji/chassis/http/operation-router.ts';
import { confirmCancellation as contract } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { confirmCancellation } from '../use-cases/confirm-cancellation.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietyOf } from './claim.access.ts';
import { toldClaim } from './claim.reply.ts';

export const bindConfirmCancellation = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, principal, envelope }) => {
    await requireSocietyOf(parts, principal, claimId);
    return toldClaim(parts, await confirmCancellation(parts, { claimId, principal }, envelope), principal);
  });
