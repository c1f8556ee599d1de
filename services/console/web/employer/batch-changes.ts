import type { Batch } from './api.ts';

/** One thing that is other than it was seen. */
export interface BatchChange {
  readonly what:
    'roster' | 'rows' | 'size' | 'women' | 'excluded' | 'state' | 'version' | 'due' | 'held-up' | 'left-out';
  readonly before: string;
  readonly after: string;
}

const facts = ({ draft, stateWords, submission, bill }: Batch, language: 'zh' | 'en') => ({
  state: stateWords[language],
  // The same number of rows may be other people.
  roster: String(draft.rosterNo),
  rows: String(draft.rows),
  'held-up': String(draft.rowsHeldUp),
  'left-out': String(draft.rowsLeftOut),
  size: String(draft.headcount?.size ?? 0),
  women: String(draft.headcount?.women ?? 0),
  excluded: String((draft.headcount?.exclusions ?? []).reduce((sum, { count }) => sum + count, 0)),
  version: String(submission?.version ?? 0),
  due: bill?.dueYuan ?? '0.00',
});

/** What somebody else changed between two looks at a batch. */
export const batchChanges = (before: Batch, after: Batch, language: 'zh' | 'en'): readonly BatchChange[] => {
  const [former, now] = [facts(before, language), facts(after, language)];
  return (Object.keys(now) as BatchChange['what'][])
    .filter((what) => former[what] !== now[what])
    .map((what) => ({ what, before: former[what], after: now[what] }));
};

/** Whether the draft that was looked at is what was submitted since: by whoever looked, or by a colleague. */
export const isSubmittedFrom = (looked: Batch, now: Batch): boolean =>
  (now.submission?.version ?? 0) > (looked.submission?.version ?? 0) &&
  now.draft.rosterNo === looked.draft.rosterNo &&
  now.draft.rowsLeftOut === looked.draft.rowsLeftOut &&
  JSON.stringify(now.draft.headcount) === JSON.stringify(looked.draft.headcount);
