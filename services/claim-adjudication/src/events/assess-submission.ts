import type { Stores } from '../aggregates/stores.ts';
import type { BatchSubmission, HeldCover, ParticipationFacts } from '../domain/batch-submission.ts';
import { coversThroughEmployer } from '../views/employer-covers.ts';

/** Facts of the members for a submission: covers of everybody in the rows, and of the others covered through the employer. */
export const participationFacts = async (
  stores: Pick<Stores, 'members' | 'employerCovers'>,
  submission: Pick<BatchSubmission, 'employerId' | 'startOn' | 'rows'>,
  leftService: readonly string[],
): Promise<ParticipationFacts> => {
  const inRows = [...new Set(submission.rows.map(({ personId }) => personId))];
  const members = await stores.members.readMany(inRows);
  const covers = new Map<string, readonly HeldCover[]>();
  for (const snapshot of members) if (snapshot) covers.set(snapshot.id, snapshot.state.covers);
  const left = new Set(leftService);
  const known = new Set(inRows);
  const through = await coversThroughEmployer(stores.employerCovers, submission.employerId, submission.startOn);
  const others = [...through.entries()]
    .filter(([personId]) => !known.has(personId))
    .map(([personId, held]) => ({ personId, inService: !left.has(personId), covers: held }));
  return { covers, others };
};
