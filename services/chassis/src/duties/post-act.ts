import type { Actor } from '@huji/contracts/shared/actor.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { eachRow } from '../persistence/each-row.ts';
import type { Query } from '../persistence/document-driver.ts';
import type { Proposals } from '../proposals/proposals.ts';

/** A person did something in a post on a day, with whatever account. */
export interface PostAct {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly on: CivilDate;
}

/** None where the person is not known, and where they stood in for somebody: two people granted that. */
export const actIn = (
  { personId, for: absent }: Actor,
  roles: readonly Role[] | undefined,
  on: CivilDate | undefined,
): readonly PostAct[] =>
  personId === undefined || absent !== undefined || roles === undefined || on === undefined
    ? []
    : [{ personId, roles, on }];

const PROPOSALS_PER_READ = 100;

/** What people did at a desk where two of them are needed, both of them. Reads only. */
export async function* actsAtDesk<What>(proposals: Proposals<What>): AsyncGenerator<PostAct, void, undefined> {
  const asked = { field: 'queue', max: PROPOSALS_PER_READ } as const;
  for await (const { state } of eachRow((query: Query) => proposals.find(query), asked)) {
    if (state === null) continue;
    const { proposedBy, proposedOn, decidedBy, decidedOn } = state;
    yield* actIn(proposedBy, proposedBy.roles, proposedOn);
    if (decidedBy !== undefined) yield* actIn(decidedBy, decidedBy.roles, decidedOn);
  }
}
