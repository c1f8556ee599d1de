import type { RosterReply } from '@huji/contracts/enrollment/roster-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type AskedPerson, type CoversOf, foreseeCovers } from '../use-cases/foresee-covers.ts';
import type { ForeseenRows } from '../domain/roster/roster-outcomes.ts';
import type { Parts } from '../use-cases/parts.ts';

type ChangeReply = RosterReply['changes'][number];

/** A change, and whom to ask about for it; nobody for a leave. */
export interface AskedChange {
  readonly change: ChangeReply;
  readonly asked: AskedPerson | undefined;
}

/** Changes, with what is known of each; a leave comes to nothing. */
export const withForeseen = (changes: readonly ChangeReply[], foreseen: ForeseenRows): ChangeReply[] =>
  changes.map((change) =>
    change.rowNo === undefined ? change : { ...change, ...present({ foreseen: foreseen.get(change.rowNo) }) },
  );

/** The changes of a page, with what each would come to. */
export const foreseenChanges = async (
  parts: Pick<Parts, 'askCovers' | 'logger'>,
  of: Omit<CoversOf, 'submission'>,
  changes: readonly AskedChange[],
): Promise<ChangeReply[]> => {
  const asked = changes.flatMap(({ asked }) => asked ?? []);
  const foreseen = await foreseeCovers(parts, { ...of, submission: null }, asked);
  return withForeseen(
    changes.map(({ change }) => change),
    foreseen,
  );
};
