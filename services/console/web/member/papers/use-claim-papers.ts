import { type ClaimPapers, NOTHING, useSentPapers } from '../../shared/papers/claim-papers.ts';
import { useWaiting } from '../../shared/papers/use-waiting.ts';
import { DRAFT } from '../../shared/papers/waiting-papers.ts';
import { usePapers, useReread } from './api.ts';

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

/** Papers of an own claim that is filed; what waits is sent. Undefined: they are not read yet. */
export const useClaimPapers = (owner: string, { number, claimId }: ClaimOfPapers): ClaimPapers | undefined => {
  const { data: found } = usePapers(number);
  const reread = useReread(number);
  return useSentPapers({ claim: { number }, waits: { owner, place: number, claimId }, found, reread });
};
