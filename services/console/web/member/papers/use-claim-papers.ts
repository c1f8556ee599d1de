import type { PaperType } from '../../shared/claims/paper-names.ts';
import { DRAFT, type WaitingPaper } from '../../shared/papers/waiting-papers.ts';
import { usePapers, useReread } from './api.ts';
import type { Paper } from './upload.ts';
import { type Sending, useSending } from './use-sending.ts';
import { type UntakenFile, useWaiting } from './use-waiting.ts';

/** Papers of a claim, or of one that is not filed yet, and what may be done with them. */
export interface ClaimPapers {
  /** Absent while nothing is filed. */
  readonly number?: string;
  readonly kept: readonly Paper[];
  readonly waiting: readonly WaitingPaper[];
  readonly mayAdd: boolean;
  readonly mayWithdraw: boolean;
  readonly preparing: PaperType | null;
  readonly untaken: readonly UntakenFile[];
  readonly add: (files: readonly File[], type: PaperType) => void;
  readonly remove: (id: string) => void;
  readonly sendingOf?: (id: string) => Sending;
  readonly retry?: () => void;
  readonly reread: () => Promise<unknown>;
}

const NOTHING: readonly Paper[] = [];

/** Papers chosen for a claim that is not filed yet: they wait in this browser. */
export const useDraftPapers = (owner: string): ClaimPapers => {
  const { papers: waiting, preparing, untaken, add, remove } = useWaiting({ owner, place: DRAFT, kept: 0 });
  const may = { mayAdd: true, mayWithdraw: false };
  return { kept: NOTHING, waiting, ...may, preparing, untaken, add, remove, reread: () => Promise.resolve() };
};

export interface ClaimOfPapers {
  readonly number: string;
  /** Under which its papers waited once; absent: it was filed just now. */
  readonly claimId?: string;
}

/** Papers of a claim that is filed; what waits is sent. Undefined: they are not read yet. */
export const useClaimPapers = (owner: string, { number, claimId }: ClaimOfPapers): ClaimPapers | undefined => {
  const found = usePapers(number);
  const reread = useReread(number);
  const kept = found.data?.papers.filter(({ state }) => state === 'kept') ?? NOTHING;
  const { papers, ...sending } = useSending({ owner, place: number, claimId, kept: kept.length }, reread);
  if (found.data === undefined) return undefined;
  // One that is there already, and whose place here is about to be forgotten, is shown once.
  const waiting = papers.filter(({ paperNo }) => !kept.some((each) => each.paperNo === paperNo));
  const { mayAdd, mayWithdraw } = found.data;
  return { number, kept, waiting, mayAdd, mayWithdraw, ...sending, reread };
};
