import type { Papers } from './paper.ts';

/** Where papers lie: every file of a claim under one prefix, with nothing in a name but ids. */
export const PAPERS_PREFIX = 'papers/';
export const papersPrefixOf = (claimId: string): string => `${PAPERS_PREFIX}${claimId}/`;

const PARTS = '.part.';

export const partName = (claimId: string, paperId: string, offset: number): string =>
  `${papersPrefixOf(claimId)}${paperId}${PARTS}${String(offset)}`;

/** `attempt` tells two who finish the same paper apart: what the documents do not name counts for nothing. */
export const contentName = (claimId: string, paperId: string, attempt: string): string =>
  `${papersPrefixOf(claimId)}${paperId}.content.${attempt}`;
export const thumbnailName = (claimId: string, paperId: string, attempt: string): string =>
  `${papersPrefixOf(claimId)}${paperId}.thumbnail.${attempt}`;

/** Offsets of the parts of a paper among these files. */
export const partOffsets = (names: Iterable<string>, claimId: string, paperId: string): ReadonlySet<number> => {
  const begin = `${papersPrefixOf(claimId)}${paperId}${PARTS}`;
  return new Set([...names].flatMap((name) => (name.startsWith(begin) ? [Number(name.slice(begin.length))] : [])));
};

/** Names that a claim's papers keep; every other file of the claim is a leftover, but for the parts of what arrives. */
export const namesKept = ({ papers }: Papers): ReadonlySet<string> =>
  new Set(
    papers.flatMap(({ kept }) =>
      kept === undefined ? [] : [kept.content, ...(kept.thumbnail === undefined ? [] : [kept.thumbnail])],
    ),
  );
