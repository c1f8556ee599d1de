import type { PostAct } from '@huji/chassis/duties/post-act.ts';
import type { StaffDuties } from '@huji/chassis/duties/duties.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { apartUntil } from '@huji/contracts/shared/duties.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';

/** Days on which one person acted in one post. */
type Days = Set<CivilDate>;

/** The first day of the one that lies too near to one of the other, with that. Both in order. */
const tooNear = (
  duties: StaffDuties,
  [one, daysOfOne]: readonly [Role, readonly CivilDate[]],
  [other, daysOfOther]: readonly [Role, readonly CivilDate[]],
): readonly [CivilDate, CivilDate] | null => {
  for (const first of daysOfOne) {
    const acted = { role: one, on: first };
    const near = daysOfOther.find((on) => apartUntil(duties.inForce, acted, { role: other, on }) !== null);
    if (near !== undefined) return [first, near];
  }
  return null;
};

/**
 * Whoever acted in two posts that exclude each other within the days that the duties name, with whatever accounts and in whatever service
 * (decision 0185). Holds the staff's days, nothing per payment or claim.
 */
export class PostsProof {
  readonly #duties: StaffDuties;
  readonly #people = new Map<string, Map<Role, Days>>();

  constructor(duties: StaffDuties) {
    this.#duties = duties;
  }

  note(acts: readonly PostAct[]): void {
    for (const { personId, roles, on } of acts) {
      const posts = this.#people.get(personId) ?? new Map<Role, Days>();
      this.#people.set(personId, posts);
      for (const role of roles) posts.set(role, (posts.get(role) ?? new Set()).add(on));
    }
  }

  /** Ids, posts and days only. */
  differences(): readonly string[] {
    return [...this.#people].flatMap(([personId, posts]) => {
      const inOrder = [...posts].map(([role, days]) => [role, [...days].sort()] as const);
      return inOrder.flatMap((one, at) =>
        inOrder.slice(at + 1).flatMap((other) => {
          const near = tooNear(this.#duties, one, other);
          return near === null
            ? []
            : [`person ${personId} acted as ${one[0]} on ${near[0]} and as ${other[0]} on ${near[1]}`];
        }),
      );
    });
  }
}
