import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Parts } from './parts.ts';
import { stepOfSender } from './step-of-sender.ts';
import { takeOverClaim } from './take-over-claim.ts';
import { requireTakesPapers } from './require-takes-papers.ts';

export interface AnnouncedPaper {
  readonly paperId: string;
  readonly type: PaperType;
  readonly bytes: number;
}

/** A place among the papers of the claim, before a byte of it has come. @throws Refused */
export const beginPaper = async (
  parts: Parts,
  claim: Claim,
  { paperId, type, bytes }: AnnouncedPaper,
  envelope: Envelope,
) => {
  requireTakesPapers(claim);
  const { claimId, personId } = claim;
  const paper = { paperId, type, bytes, begunBy: envelope.actor };
  const heard = withAudit(envelope, stepOfSender(claim, envelope, { action: 'paper-begun', data: { paperId } }));
  const command = { type: 'begin' as const, claimId, personId, paper, on: envelope.on };
  const begun = accepted(await parts.documents.papers.execute(claimId, command, heard));
  await takeOverClaim(parts, claim, envelope);
  return begun;
};
