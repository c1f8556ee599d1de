import { handle } from '@huji/chassis/http/operation-router.ts';
import { PAPER_LOOKS_MAX, readPaperLooks as contract } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { PAPER_NAMES, type PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import { civilDateInShanghai } from '@huji/contracts/shared/instant.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { looksAt } from '../domain/paper/paper-looks.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readOwnClaim } from './claim.access.ts';

const named = (type: PaperType) => ({ type, name: PAPER_NAMES[type] });

/** Of all that was looked at of a person, how far back looks at papers are searched for. */
const ENTRIES_SEARCHED = 5_000;

/** Who of the office opened which papers of a claim, as far as the latest looks at the person tell, and the entry of this look. */
export const openedLooks = async ({ documents, audit }: Parts, { claimId, personId }: Claim) => {
  const stream = `person/${personId}`;
  const papers = (await documents.papers.read(claimId))?.state ?? null;
  const entries = (await audit.latest(stream, ENTRIES_SEARCHED)).map((entry) => ({
    ...entry,
    on: civilDateInShanghai(entry.at),
  }));
  const looks = looksAt(claimId, papers, entries)
    .slice(0, PAPER_LOOKS_MAX)
    .map(({ types, ...look }) => ({ ...look, papers: types.map(named) }));
  return { opened: { stream, action: 'paper-looks-read', data: { claimId } }, body: { looks } };
};

export const bindReadPaperLooks = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, principal }) =>
    openedLooks(parts, await readOwnClaim(parts, claimId, principal)),
  );
