import type { Gap, PaperType } from '../claims/paper-names.ts';
import type { Words } from '../words/words.tsx';
import type { ClaimPapers } from './claim-papers.ts';

/** One thing that is missing, as it is called; what exactly, where its name does not say it. */
export interface AskedGap {
  readonly gap: Gap;
  readonly name: Words;
  readonly note?: string | undefined;
}

/** What is asked for, and since when. */
export interface Asked {
  readonly gaps: readonly AskedGap[];
  readonly requestedOn: string;
}

/** The paper that closes a gap; null: a word does. */
export const typeOf = ({ gap }: { readonly gap: Gap }): PaperType | null => (gap === 'late-reason' ? null : gap);

/** Kinds of papers that are asked for. */
export const typesOf = (gaps: readonly { readonly gap: Gap }[]): readonly PaperType[] =>
  gaps.flatMap((gap) => typeOf(gap) ?? []);

/** A paper of the type came since it was asked for: what was there before is what somebody could not use. */
export const isClosed = (
  { kept }: Pick<ClaimPapers, 'kept'>,
  { requestedOn }: Pick<Asked, 'requestedOn'>,
  type: PaperType,
): boolean => kept.some((paper) => paper.type === type && paper.begunOn >= requestedOn);

/** Nothing but papers was asked for, and all are there: they answer for themselves. */
export const answersItself = (asked: Asked, papers: ClaimPapers | undefined): boolean =>
  papers !== undefined &&
  asked.gaps.every((gap) => {
    const type = typeOf(gap);
    return type !== null && isClosed(papers, asked, type);
  });
