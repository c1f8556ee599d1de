import { handle } from '@huji/chassis/http/operation-router.ts';
import { readPapers as contract } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { PAPERS_MAX } from '@huji/contracts/claim-adjudication/paper-types.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { isLive, isSentForMember, mayWithdrawPapers, type Paper, takesPapers } from '../domain/paper/paper.ts';
import { isSeenElsewhere } from '../domain/paper/sheet.ts';
import type { Parts } from '../use-cases/parts.ts';
import { isOffice } from './claim.access.ts';
import { claimOf, sightOf } from './paper.access.ts';
import { paperReply } from './paper.reply.ts';

/** Of each paper whether its sheet lies in another claim. */
const seenElsewhere = async ({ documents }: Parts, claimId: string, papers: readonly Paper[]) =>
  Promise.all(
    papers.map(async ({ kept }) => isSeenElsewhere(kept && (await documents.sheets.read(kept.sheet))?.state, claimId)),
  );

/** The papers of a claim as the caller sees them, and the entry of it. @throws Refused */
export const openedPapers = async (parts: Parts, principal: Principal, claim: Claim) => {
  const { claimId, personId } = claim;
  const sight = await sightOf(parts, principal, claim);
  const papers = (await parts.documents.papers.read(claimId))?.state?.papers ?? [];
  const isForOffice = isOffice(principal) && principal.personId !== personId;
  const seen = isForOffice ? await seenElsewhere(parts, claimId, papers) : [];
  return {
    opened: { stream: `person/${personId}`, action: 'papers-listed', data: { claimId } },
    body: {
      papers: papers.map((paper, at) => ({
        ...paperReply(paper, at, sight, seen[at]),
        ...presentIf(isSentForMember(claim, paper), { sentForMember: true as const }),
      })),
      mayAdd: takesPapers(claim) && papers.filter(isLive).length < PAPERS_MAX,
      mayWithdraw: mayWithdrawPapers(claim),
    },
  };
};

export const bindReadPapers = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, principal }) =>
    openedPapers(parts, principal, await claimOf(parts, claimId)),
  );
