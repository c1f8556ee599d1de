import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { takesPapers } from '../domain/paper/paper.ts';
import type { Parts } from './parts.ts';

export interface AnnouncedPaper {
  readonly paperId: string;
  readonly type: PaperType;
  readonly bytes: number;
}

/** @throws Refused `claim_takes_no_papers` */
export const requireTakesPapers = (claim: Claim): void => {
  if (!takesPapers(claim)) throw refused({ code: 'claim_takes_no_papers', detail: `the claim is ${claim.status}` });
};

/** A place among the papers of the claim, before a byte of it has come. @throws Refused */
export const beginPaper = async (
  { documents }: Parts,
  claim: Claim,
  { paperId, type, bytes }: AnnouncedPaper,
  envelope: Envelope,
) => {
  requireTakesPapers(claim);
  const { claimId, personId } = claim;
  const paper = { paperId, type, bytes, begunBy: envelope.actor };
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'paper-begun', data: { paperId } });
  const command = { type: 'begin' as const, claimId, personId, paper, on: envelope.on };
  return accepted(await documents.papers.execute(claimId, command, heard));
};
