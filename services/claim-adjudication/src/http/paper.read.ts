import { handle } from '@huji/chassis/http/operation-router.ts';
import { readPaper as contract } from '@huji/contracts/claim-adjudication/paper-http.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { openPaperFile } from '../use-cases/open-paper-file.ts';
import type { Parts } from '../use-cases/parts.ts';
import { shownPaper } from './paper.access.ts';

const ENDINGS = { 'image/jpeg': 'jpg', 'application/pdf': 'pdf' } as const;

/** A paper the caller may look at, and the entry of it. @throws Refused */
export const openedPaper = async (
  parts: Parts,
  principal: Principal,
  params: { readonly claimId: string; readonly paperId: string },
) => {
  const { claimId, paperId } = params;
  const { claim, paper, kept, role } = await shownPaper(parts, principal, params);
  const file = await openPaperFile(parts, { name: kept.content, personId: claim.personId });
  return {
    opened: {
      stream: `person/${claim.personId}`,
      action: 'paper-read',
      data: { claimId, paperId, role },
      lookedAt: paperId,
    },
    body: {
      contentType: kept.contentType,
      bytes: file.bytes,
      // The number of the claim and the kind of the paper: nothing that says whose it is.
      fileName: `${claim.number}-${paper.type}.${ENDINGS[kept.contentType]}`,
      content: file.content(),
      part: (from: number, to: number) => file.content({ from, to }),
    },
  };
};

export const bindReadPaper = (parts: Parts) =>
  handle(contract, ({ params, principal }) => openedPaper(parts, principal, params));
