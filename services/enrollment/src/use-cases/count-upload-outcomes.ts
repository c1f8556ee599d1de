import type { OutcomeCounts } from '@huji/contracts/enrollment/roster-http.ts';
import { countOf, type UploadGroup } from '../domain/roster/roster-upload.ts';
import { type CoversOf, foreseeCovers } from './foresee-covers.ts';
import { countOutcomes, outcomesOf } from '../domain/roster/roster-outcomes.ts';
import { openRosterUploadEntries } from './open-roster-upload-entries.ts';
import type { Parts } from './parts.ts';
import type { KeptChange } from './read-roster-upload-job.ts';

interface UploadToCount extends Omit<CoversOf, 'submission'> {
  readonly workId: string;
  readonly changes: readonly UploadGroup[];
}

/** Changes that are in memory at a time: of about one question to adjudication. */
const CHANGES_AT_ONCE = 2_000;

/**
 * How many of all joins and corrections of a large file come to what, were all paid today. Undefined where adjudication does
 * not answer for each of them, or the file is forgotten meanwhile.
 */
export const countUploadOutcomes = async (
  parts: Parts,
  { workId, changes, ...of }: UploadToCount,
): Promise<OutcomeCounts | undefined> => {
  const all: OutcomeCounts[number]['outcome'][] = [];
  const count = countOf(changes);
  for (let from = 0; from < count; from += CHANGES_AT_ONCE) {
    const range = { from, to: Math.min(from + CHANGES_AT_ONCE, count) };
    const entries = (await openRosterUploadEntries(parts, { workId, list: 'changes', range })) as
      readonly KeptChange[] | null;
    if (entries === null) return undefined;
    const coming = entries.flatMap(({ rowNo, asked }) => (rowNo === undefined || !asked ? [] : [{ rowNo, asked }]));
    const persons = coming.map(({ asked }) => asked);
    const foreseen = await foreseeCovers(parts, { ...of, submission: null }, persons);
    const outcomes = outcomesOf(
      coming.map(({ rowNo }) => rowNo),
      foreseen,
    );
    if (outcomes === null) return undefined;
    all.push(...outcomes);
  }
  return countOutcomes(all);
};
