import type { ColleaguesTerms } from '@huji/contracts/rulebooks/terms-of-books.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { StayInterval } from '../claim/claim-report.ts';
import { contains, type Cover } from '../cover/cover.ts';

/** One person’s stay, with the covers they hold. */
export interface TreatedPerson {
  readonly personId: string;
  readonly interval: StayInterval;
  readonly covers: readonly Cover[];
}

const overlaps = (one: StayInterval, other: StayInterval): boolean => one.from < other.until && other.from < one.until;

const employersOn = ({ covers }: TreatedPerson, on: CivilDate): ReadonlySet<string> =>
  new Set(covers.filter((cover) => contains(cover, on)).map(({ employerId }) => employerId));

/**
 * Clause `review.colleagues`: whether so many members of one employer, the claimant among them, were in the same hospital for the same
 * illness on overlapping dates. `others` are those of that hospital and illness, of whatever employer; a person counts once.
 */
export const areTreatedAlike = (
  claimant: TreatedPerson,
  others: readonly TreatedPerson[],
  { atLeast }: Pick<ColleaguesTerms, 'atLeast'>,
): boolean => {
  const mine = employersOn(claimant, claimant.interval.from);
  return [...mine].some((employerId) => {
    const colleagues = others.filter(
      (other) =>
        other.personId !== claimant.personId &&
        overlaps(claimant.interval, other.interval) &&
        employersOn(other, other.interval.from).has(employerId),
    );
    return new Set(colleagues.map(({ personId }) => personId)).size + 1 >= atLeast;
  });
};
