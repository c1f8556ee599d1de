import { handle } from '@huji/chassis/http/operation-router.ts';
import { proposeCancellation as contract } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposeCancellation } from '../use-cases/propose-cancellation.ts';
import { requireSocietyOf } from './claim.access.ts';
import { toldClaim } from './claim.reply.ts';

export const bindProposeCancellation = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, body: { reason }, principal, envelope }) => {
    await requireSocietyOf(parts, principal, claimId);
    return toldClaim(parts, await proposeCancellation(parts, { claimId, reason, principal }, envelope), principal);
  });
