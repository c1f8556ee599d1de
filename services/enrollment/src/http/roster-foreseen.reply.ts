import type { RosterReply } from '@huji/contracts/enrollment/roster-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type AskedPerson, type CoversOf, foreseeCovers } from '../use-cases/foresee-covers.ts';
import type { Parts } from '../use-cases/parts.ts';

type ChangeReply = RosterReply['changes'][number];

/** A change, and whom to ask about for it; nobody for a leave. */
export interface AskedChange {
  readonly change: ChangeReply;
  readonly asked: AskedPerson | undefined;
}

/** The changes of a page, with what each would come to. */
export const foreseenChanges = async (
  parts: Pick<Parts, 'askCovers'>,
  of: Omit<CoversOf, 'submission'>,
  changes: readonly AskedChange[],
): Promise<ChangeReply[]> => {
  const asked = changes.flatMap(({ asked }) => asked ?? []);
  const foreseen = await foreseeCovers(parts, { ...of, submission: null }, asked);
  return changes.map(({ change }) => {
    const { rowNo } = change;
    return rowNo === undefined ? change : { ...change, ...present({ foreseen: foreseen.get(rowNo) }) };
  });
};
