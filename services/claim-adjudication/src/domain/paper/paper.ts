import { PAPER_PART_BYTES, type PaperState, type PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Claim } from '../claim/claim.ts';
import { isDecidedByPeople } from '../claim/claim-by-member.ts';
import { isFiledBy } from '../claim/claim-filer.ts';

/** What became of a paper that arrived whole. */
export interface KeptPaper {
  readonly contentType: 'image/jpeg' | 'application/pdf';
  readonly bytes: number;
  /** Names of files: the paper itself, and a small picture of one that is a picture. */
  readonly content: string;
  readonly thumbnail?: string;
  /** Keyed hash of what is to be seen on it: the same sheet has the same one in every claim. */
  readonly sheet: string;
  readonly keptOn: CivilDate;
}

export interface Paper {
  readonly paperId: string;
  readonly type: PaperType;
  readonly state: PaperState;
  /** Size of the file that was announced. */
  readonly bytes: number;
  readonly begunOn: CivilDate;
  readonly begunBy: string;
  readonly kept?: KeptPaper;
}

/** The papers of one claim, in the order they were begun, withdrawn ones among them. */
export interface Papers {
  readonly claimId: string;
  readonly personId: string;
  readonly papers: readonly Paper[];
}

export type PaperCommand =
  | {
      readonly type: 'begin';
      readonly claimId: string;
      readonly personId: string;
      readonly paper: Pick<Paper, 'paperId' | 'type' | 'bytes' | 'begunBy'>;
      readonly on: CivilDate;
    }
  | { readonly type: 'keep'; readonly paperId: string; readonly kept: KeptPaper }
  | { readonly type: 'withdraw'; readonly paperId: string }
  /** What did not arrive whole by now does not come any more. */
  | { readonly type: 'lapse'; readonly on: CivilDate };

export type PaperEvent =
  | {
      readonly type: 'paper-begun';
      readonly claimId: string;
      readonly personId: string;
      readonly paper: Paper;
    }
  | { readonly type: 'paper-kept'; readonly paperId: string; readonly kept: KeptPaper }
  | { readonly type: 'paper-withdrawn'; readonly paperId: string }
  | { readonly type: 'papers-lapsed'; readonly paperIds: readonly string[] };

/** Every one can be met by people: the operations name them. */
export const PAPER_REFUSALS = ['paper_unknown', 'paper_too_many', 'paper_not_arriving'] as const;
export type PaperRefusal = (typeof PAPER_REFUSALS)[number];

/** A paper that has not arrived whole after so many days does not come any more. */
export const ARRIVING_DAYS_MAX = 7;

export const paperOf = (papers: Papers | null | undefined, paperId: string): Paper | undefined =>
  papers?.papers.find((paper) => paper.paperId === paperId);

/** The clerk who filed the claim sent it. */
export const isSentForMember = (claim: Claim, { begunBy }: Paper): boolean => isFiledBy(claim, begunBy);

export const isLive = ({ state }: Paper): boolean => state === 'arriving' || state === 'kept';

/** Until money is paid, or the claim or its approval was taken back, it takes papers: late ones still count. */
export const takesPapers = ({ status }: Claim): boolean => !['paid', 'cancelled', 'withdrawn'].includes(status);

/** What people have not decided on can be taken back: whoever of them agreed so far agrees anew. */
export const mayWithdrawPapers = (claim: Claim): boolean =>
  claim.standing === null && claim.status !== 'confirming' && !isDecidedByPeople(claim);

/** How much of a paper stands, of whose parts those that begin at these offsets do. */
export const offsetOf = ({ bytes }: Pick<Paper, 'bytes'>, partsAt: ReadonlySet<number>): number => {
  let offset = 0;
  while (offset < bytes && partsAt.has(offset)) offset += PAPER_PART_BYTES;
  return Math.min(offset, bytes);
};

/** Bytes of the part that begins there; null where none does. */
export const partBytesAt = ({ bytes }: Pick<Paper, 'bytes'>, offset: number): number | null =>
  offset % PAPER_PART_BYTES === 0 && offset < bytes ? Math.min(PAPER_PART_BYTES, bytes - offset) : null;
