import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { StayInterval } from '../claim/claim-report.ts';
import { contains, type Cover } from '../cover/cover.ts';

/** One person’s stay, with the covers they hold. */
export interface TreatedPerson {
  readonly personId: string;
  readonly interval: StayInterval;
  readonly covers: readonly Cover[];
}

/** Clause `review`: so many members of one employer, the claimant among them, are worth a second look. */
export const ALIKE_MIN = 3;

const overlaps = (one: StayInterval, other: StayInterval): boolean => one.from < other.until && other.from < one.until;

const employersOn = ({ covers }: TreatedPerson, on: CivilDate): ReadonlySet<string> =>
  new Set(covers.filter((cover) => contains(cover, on)).map(({ employerId }) => employerId));

/**
 * Whether three or more members of one employer were in the same hospital for the same illness on overlapping dates. `others` are
 * those of that hospital and illness, of whatever employer; a person counts once.
 */
export const areTreatedAlike = (claimant: TreatedPerson, others: readonly TreatedPerson[]): boolean => {
  const mine = employersOn(claimant, claimant.interval.from);
  return [...mine].some((employerId) => {
    const colleagues = others.filter(
      (other) =>
        other.personId !== claimant.personId &&
        overlaps(claimant.interval, other.interval) &&
        employersOn(other, other.interval.from).has(employerId),
    );
    return new Set(colleagues.map(({ personId }) => personId)).size + 1 >= ALIKE_MIN;
  });
};
