import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { CompletionGap } from '@huji/contracts/claim-adjudication/completion-gaps.ts';
import type { PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { openCompletion } from '../domain/claim/claim-completion.ts';
import { paperChecklist } from '../domain/paper/paper-checklist.ts';
import { takesPapers } from '../domain/paper/paper.ts';
import type { Parts } from './parts.ts';
import { stepOfSender, takeOverClaim } from './take-over-claim.ts';

export interface AnnouncedPaper {
  readonly paperId: string;
  readonly type: PaperType;
  readonly bytes: number;
}

/** @throws Refused `claim_takes_no_papers` */
export const requireTakesPapers = (claim: Claim): void => {
  if (!takesPapers(claim)) throw refused({ code: 'claim_takes_no_papers', detail: `the claim is ${claim.status}` });
};

/** For a member only what the checklist or a request names is sent. @throws Refused `paper_not_asked_for` */
export const requireAskedFor = async (
  { documents, paperLists }: Parts,
  claim: Claim,
  type: PaperType,
): Promise<void> => {
  const papers = (await documents.papers.read(claim.claimId))?.state ?? null;
  const listed: readonly CompletionGap[] = paperChecklist(paperLists, claim, papers).map((paper) => paper.type);
  const asked = openCompletion(claim)?.gaps.map(({ gap }) => gap) ?? [];
  if (![...listed, ...asked].includes(type))
    throw refused({ code: 'paper_not_asked_for', detail: `nothing asks for the paper ${type}`, data: { type } });
};

/** A place among the papers of the claim, before a byte of it has come. @throws Refused */
export const beginPaper = async (
  parts: Parts,
  claim: Claim,
  { paperId, type, bytes }: AnnouncedPaper,
  envelope: Envelope,
) => {
  requireTakesPapers(claim);
  await takeOverClaim(parts, claim, envelope);
  const { claimId, personId } = claim;
  const paper = { paperId, type, bytes, begunBy: envelope.actor };
  const heard = withAudit(envelope, stepOfSender(claim, envelope, { action: 'paper-begun', data: { paperId } }));
  const command = { type: 'begin' as const, claimId, personId, paper, on: envelope.on };
  return accepted(await parts.documents.papers.execute(claimId, command, heard));
};
