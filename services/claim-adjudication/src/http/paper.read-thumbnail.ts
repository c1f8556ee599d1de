import { handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { readPaperThumbnail as contract } from '@huji/contracts/claim-adjudication/paper-http.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { openPaperFile } from '../use-cases/open-paper-file.ts';
import type { Parts } from '../use-cases/parts.ts';
import { shownPaper } from './paper.access.ts';

/** The small picture of a paper the caller may look at, and the entry of it. @throws Refused */
export const openedThumbnail = async (
  parts: Parts,
  principal: Principal,
  params: { readonly claimId: string; readonly paperId: string },
) => {
  const { claimId, paperId } = params;
  const { claim, kept, role } = await shownPaper(parts, principal, params);
  if (kept.thumbnail === undefined)
    throw refused({ code: 'paper_without_picture', detail: 'a PDF has no small picture' });
  const file = await openPaperFile(parts, { name: kept.thumbnail, personId: claim.personId });
  return {
    opened: {
      stream: `person/${claim.personId}`,
      action: 'paper-thumbnail-read',
      data: { claimId, paperId, role },
      lookedAt: paperId,
    },
    body: {
      contentType: 'image/jpeg' as const,
      bytes: file.bytes,
      fileName: `${claim.number}.jpg`,
      content: file.content(),
    },
  };
};

export const bindReadPaperThumbnail = (parts: Parts) =>
  handle(contract, ({ params, principal }) => openedThumbnail(parts, principal, params));
