import type { Documents } from '../documents/documents.ts';
import type { Cover } from '../domain/cover/cover.ts';

/** Covers as far as contributions are concerned. */
export type PaidCover = Pick<Cover, 'batchId' | 'plan' | 'fund' | 'contributionFen'>;

export interface CoversOfPeople {
  /** By person; whoever never was covered has none. */
  readonly covers: ReadonlyMap<string, readonly PaidCover[]>;
  /** Nobody can read what they were covered by. */
  readonly erased: ReadonlySet<string>;
}

const MEMBERS_PER_READ = 200;

const paidCover = ({ batchId, plan, fund, contributionFen }: Cover): PaidCover => ({
  batchId,
  plan,
  fund,
  contributionFen,
});

/** What these people are covered by, some members in memory at a time. Reads only. */
export const readCoversOfPeople = async (
  { members }: Pick<Documents, 'members'>,
  people: readonly string[],
  batchId: string,
): Promise<CoversOfPeople> => {
  const covers = new Map<string, readonly PaidCover[]>();
  const erased = new Set<string>();
  for (let from = 0; from < people.length; from += MEMBERS_PER_READ) {
    const found = await members.readableMany(people.slice(from, from + MEMBERS_PER_READ));
    for (const { id, state } of found.rows)
      covers.set(id, state.covers.filter((cover) => cover.batchId === batchId).map(paidCover));
    found.erased.forEach(({ id }) => erased.add(id));
  }
  return { covers, erased };
};

/** Everybody who is or was covered and can be read, one after the other. Reads only. */
export async function* eachCovered({
  members,
}: Pick<Documents, 'members'>): AsyncGenerator<
  { readonly personId: string; readonly covers: readonly PaidCover[] },
  void,
  undefined
> {
  for await (const { id: personId, state } of members.walk())
    if (state.covers.length > 0) yield { personId, covers: state.covers.map(paidCover) };
}
