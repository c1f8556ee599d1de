import {
  announceAssessment,
  type AssessmentRecord,
  type HeldCover,
  isThroughEmployer,
  personsOf,
  reactToBatchSubmitted,
  societyOf,
  type SubmissionFacts,
} from '@huji/claim-adjudication/rules.ts';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import type { Stage } from './stage.ts';

type Covers = Map<string, readonly HeldCover[]>;

/** Covers through the employer that have not ended before S, by person. */
export const coversThroughEmployer = (
  { members }: Stage,
  { employerId, startOn }: Pick<BatchSubmitted, 'employerId' | 'startOn'>,
): ReadonlyMap<string, readonly HeldCover[]> => {
  const found: Covers = new Map();
  for (const [personId, { covers }] of members.entries())
    if (covers.some((cover) => isThroughEmployer(cover, employerId, startOn)))
      found.set(
        personId,
        covers.filter((cover) => isThroughEmployer(cover, employerId, startOn)),
      );
  return found;
};

/** Every society judges its own plans; a batch of a case may hold plans of several and has one bill. Writes nothing. */
export const assess = (stage: Stage, parts: readonly BatchSubmitted[]): AssessmentRecord => {
  const [head] = parts;
  if (head === undefined) throw new RangeError('a submission has at least one part');
  const { members, deciding } = stage;
  const covers: Covers = new Map();
  for (const { rows } of parts)
    for (const { personId } of rows) if (!covers.has(personId)) covers.set(personId, members.read(personId).covers);
  const facts: SubmissionFacts = { covers, throughEmployer: coversThroughEmployer(stage, head) };
  if (stage.story.societies.length === 1) return reactToBatchSubmitted(parts, facts, deciding);
  const all = parts.flatMap(({ rows }) => rows);
  const bySociety = Map.groupBy(all, ({ plan }) => societyOf(deciding.rules, plan) ?? '');
  const judge = (society: string, rows: BatchSubmitted['rows']): AssessmentRecord =>
    reactToBatchSubmitted([{ ...head, society, rows }], facts, deciding);
  const [first = judge(head.society, []), ...others] = [...bySociety].map(([society, rows]) => judge(society, rows));
  if (others.length === 0) return first;
  return {
    ...first,
    plans: [first, ...others].flatMap(({ plans }) => plans),
    rows: [first, ...others].flatMap(({ rows }) => rows).sort((a, b) => a.rowNo - b.rowNo),
  };
};

/** Parts may come in any order; the last one to arrive sets the assessment going. */
export const assessBatch = (stage: Stage, submitted: BatchSubmitted): void => {
  const { batchId, version, parts } = submitted;
  const key = `${batchId}:${String(version)}`;
  const heard = stage.submissions.get(key) ?? [];
  stage.submissions.set(key, heard);
  heard.push(submitted);
  if (heard.length < parts) return;
  heard.sort((a, b) => a.part - b.part);
  const record = assess(stage, heard);
  const versions = stage.assessed.get(batchId) ?? { records: [], persons: [] };
  stage.assessed.set(batchId, versions);
  versions.records[version - 1] = record;
  versions.persons[version - 1] = personsOf(heard.flatMap(({ rows }) => rows));
  stage.announced.tell(announceAssessment(record));
};
