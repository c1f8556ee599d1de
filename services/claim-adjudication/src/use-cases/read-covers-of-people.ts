import type { Documents } from '../documents/documents.ts';
import type { Cover } from '../domain/cover/cover.ts';

/** Covers as far as contributions are concerned. */
export type PaidCover = Pick<Cover, 'batchId' | 'plan' | 'fund' | 'contributionFen'>;

interface CoverParts {
  readonly documents: Pick<Documents, 'members'>;
}

export interface CoversOfPeople {
  /** By person; whoever never was covered has none. */
  readonly covers: ReadonlyMap<string, readonly PaidCover[]>;
  /** Nobody can read what they were covered by. */
  readonly erased: ReadonlySet<string>;
}

const paidCover = ({ batchId, plan, fund, contributionFen }: Cover): PaidCover => ({
  batchId,
  plan,
  fund,
  contributionFen,
});

/** What these people are covered by; all of them are in memory at once. Reads only. */
export const readCoversOfPeople = async (
  { documents: { members } }: CoverParts,
  people: readonly string[],
  batchId: string,
): Promise<CoversOfPeople> => {
  const found = await members.readableMany(people);
  const ofBatch = (held: readonly Cover[]): readonly PaidCover[] =>
    held.filter((cover) => cover.batchId === batchId).map(paidCover);
  return {
    covers: new Map(found.rows.map(({ id, state }) => [id, ofBatch(state.covers)])),
    erased: new Set(found.erased.map(({ id }) => id)),
  };
};

/** Everybody who is or was covered and can be read, one after the other. Reads only. */
export async function* eachCovered({
  documents: { members },
}: CoverParts): AsyncGenerator<{ readonly personId: string; readonly covers: readonly PaidCover[] }, void, undefined> {
  for await (const { id: personId, state } of members.walk())
    if (state.covers.length > 0) yield { personId, covers: state.covers.map(paidCover) };
}
