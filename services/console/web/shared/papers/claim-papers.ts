import type { PaperType } from '../claims/paper-names.ts';
import type { Problem } from '../api/client.ts';
import type { ClaimPlace } from './paper-content.ts';
import type { Paper } from './upload.ts';
import type { Sending } from './sending.ts';
import { useSending } from './use-sending.ts';
import { type UntakenFile } from './use-waiting.ts';
import type { WaitingPaper, WaitingPlace } from './waiting-papers.ts';

/** Papers of a claim, or of one that is not filed yet, and what may be done with them. */
export interface ClaimPapers {
  /** Absent while nothing is filed. */
  readonly claim?: ClaimPlace;
  readonly kept: readonly Paper[];
  readonly waiting: readonly WaitingPaper[];
  readonly mayAdd: boolean;
  readonly mayWithdraw: boolean;
  readonly preparing: PaperType | null;
  readonly untaken: readonly UntakenFile[];
  readonly add: (files: readonly File[], type: PaperType) => void;
  readonly remove: (id: string) => void;
  readonly sendingOf?: (id: string) => Sending;
  readonly retry?: (id?: string) => void;
  readonly reread: () => Promise<unknown>;
}

export const NOTHING: readonly Paper[] = [];

/** What a service says of the papers of a claim. */
export interface ReadPapers {
  readonly papers: readonly Paper[];
  readonly mayAdd: boolean;
  readonly mayWithdraw: boolean;
}

interface Sent {
  readonly claim: ClaimPlace;
  /** Where what was chosen waits in this browser. */
  readonly waits: WaitingPlace;
  /** Undefined: not read yet. */
  readonly found: ReadPapers | undefined;
  readonly reread: () => Promise<unknown>;
  readonly onRefused?: (problem: Problem) => void;
}

/** Papers of a claim that is filed; what waits is sent. Undefined: they are not read yet. */
export const useSentPapers = ({ claim, waits, found, reread, onRefused }: Sent): ClaimPapers | undefined => {
  const kept = found?.papers.filter(({ state }) => state === 'kept') ?? NOTHING;
  const { papers, ...sending } = useSending({
    claim,
    waits: { ...waits, kept: kept.length },
    onKept: reread,
    onRefused,
  });
  if (found === undefined) return undefined;
  // One that is there already, and whose place here is about to be forgotten, is shown once.
  const waiting = papers.filter(({ paperNo }) => !kept.some((each) => each.paperNo === paperNo));
  const { mayAdd, mayWithdraw } = found;
  return { claim, kept, waiting, mayAdd, mayWithdraw, ...sending, reread };
};
