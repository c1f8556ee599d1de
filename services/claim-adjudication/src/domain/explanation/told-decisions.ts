import { present as optional } from '@huji/contracts/shared/present.ts';
import type { Cancellation, Claim, ItemLine, Review } from '../claim/claim.ts';
import type { ExplainedClaim, ExplainedDecision } from './explained-claim.ts';
import { type Firmness, ORDER_FIRMNESS } from './explain-sentence.ts';

/** One decision of a claim, as far as it was agreed on, and what became of it. */
export interface ToldDecision {
  readonly decisionNo: number;
  readonly lines: readonly ItemLine[];
  readonly reviews: readonly Review[];
  readonly firmness: Firmness;
  readonly cancellation?: Cancellation;
  /** What the rules had said. */
  readonly record: ExplainedDecision;
}

const PRESENT: Partial<Record<ExplainedClaim['status'], Firmness>> = {
  foreseen: 'foreseen',
  submitted: 'proposed',
  'in-review': 'proposed',
  'awaiting-papers': 'proposed',
  confirming: 'agreed',
  cancelled: 'withdrawn',
};

/** Claims of before kept the latest cancellation alone, and nothing stood after it. */
const takenBackOf = ({
  takenBack,
  status,
  lines,
  reviews,
  cancellation,
}: ExplainedClaim): NonNullable<Claim['takenBack']> =>
  takenBack ??
  (status === 'cancelled' && cancellation !== undefined
    ? [{ lines, reviews, cancellation, on: cancellation.proposedOn }]
    : []);

/**
 * Every decision of the claim that was ordered or taken back, and the present one, in their order. `records`: what is stored of them by
 * number; where one is missing the present one answers.
 */
export const toldDecisions = (
  claim: ExplainedClaim,
  present: ExplainedDecision,
  records: ReadonlyMap<number, ExplainedDecision>,
): readonly ToldDecision[] => {
  const { standing, status, cancellation } = claim;
  const told = new Map<number, ToldDecision>();
  const recordOf = (no: number): ExplainedDecision =>
    no === present.decisionNo ? present : (records.get(no) ?? present);
  for (const { lines, reviews, cancellation: done } of takenBackOf(claim)) {
    const { decisionNo } = done;
    told.set(decisionNo, {
      ...{ decisionNo, lines, reviews, firmness: 'withdrawn', cancellation: done },
      record: recordOf(decisionNo),
    });
  }
  for (const [no, state] of Object.entries(standing?.payments ?? {})) {
    const decisionNo = Number(no);
    const made = standing?.made?.[decisionNo];
    const isGoing = status === 'cancelling' && decisionNo === (cancellation?.decisionNo ?? present.decisionNo);
    told.set(decisionNo, {
      decisionNo,
      lines: made?.lines ?? standing?.lines ?? [],
      reviews: decisionNo === claim.decisionNo ? claim.reviews : (made?.reviews ?? []),
      firmness: isGoing ? 'withdrawing' : ORDER_FIRMNESS[state],
      ...optional({ cancellation: isGoing ? cancellation : undefined }),
      record: recordOf(decisionNo),
    });
  }
  const { decisionNo } = present;
  if (!told.has(decisionNo)) {
    const firmness = PRESENT[status] ?? (standing === null ? 'final' : 'moot');
    told.set(decisionNo, { decisionNo, lines: claim.lines, reviews: claim.reviews, firmness, record: present });
  }
  return [...told.values()].sort((a, b) => a.decisionNo - b.decisionNo);
};
