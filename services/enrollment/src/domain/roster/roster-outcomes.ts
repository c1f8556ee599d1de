import { ForeseenCover } from '@huji/contracts/claim-adjudication/cover-http.ts';
import type { OutcomeCounts } from '@huji/contracts/enrollment/roster-http.ts';

type CoverOutcome = ForeseenCover['outcome'];

/** What each row would come to, by its number. */
export type ForeseenRows = ReadonlyMap<number, ForeseenCover>;

/** Outcomes of the rows in their order; null where it is not known of each of them: a count of some would pass for one of all. */
export const outcomesOf = (rowNos: readonly number[], foreseen: ForeseenRows): readonly CoverOutcome[] | null => {
  const outcomes = rowNos.flatMap((rowNo) => foreseen.get(rowNo)?.outcome ?? []);
  return outcomes.length === rowNos.length ? outcomes : null;
};

/** How many come to what, in the order of the contract; what nobody comes to is not named. */
export const countOutcomes = (outcomes: readonly CoverOutcome[]): OutcomeCounts => {
  const counts = Map.groupBy(outcomes, (outcome) => outcome);
  return ForeseenCover.shape.outcome.options.flatMap((outcome) => {
    const count = counts.get(outcome)?.length ?? 0;
    return count === 0 ? [] : [{ outcome, count }];
  });
};
