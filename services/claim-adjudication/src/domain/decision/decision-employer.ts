import type { Cover } from '../cover/cover.ts';
import type { DecisionItem, Verdict } from './decision.ts';

/** What a claim may be paid on says more of whose it is than what it was refused on. */
const FIRST: readonly Verdict[] = ['pay', 'refer', 'refuse'];

/**
 * The employer through whom the person has the cover that answers: the first that pays, else the first that waits for a person, else
 * the first that refuses. It is the cover whose term holds the event, whoever employs the person today. Null: none holds it.
 */
export const employerAnswering = (
  items: readonly Pick<DecisionItem, 'verdict' | 'coverId'>[],
  covers: readonly Pick<Cover, 'coverId' | 'employerId'>[],
): string | null => {
  const [first] = FIRST.flatMap((verdict) => items.filter((item) => item.verdict === verdict && item.coverId !== null));
  return covers.find(({ coverId }) => coverId === first?.coverId)?.employerId ?? null;
};
