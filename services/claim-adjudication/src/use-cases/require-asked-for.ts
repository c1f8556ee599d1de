import { refused } from '@huji/chassis/http/refused.ts';
import type { CompletionGap } from '@huji/contracts/claim-adjudication/completion-gaps.ts';
import type { PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import { openCompletion } from '../domain/claim/claim-completion.ts';
import { paperChecklist } from '../domain/paper/paper-checklist.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Parts } from './parts.ts';

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
