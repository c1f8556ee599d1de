import { readShippedRosterWords, rosterWordsOn } from '@huji/contracts/enrollment/roster-words.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { createPlanCatalogue } from '../adapters/plan-catalogue.ts';
import type { RosterFileFacts } from '../use-cases/read-roster-file.ts';

/** A Changchun roster read on 2025-05-25. */
export const ROSTER_FACTS: RosterFileFacts = {
  dialect: {
    words: rosterWordsOn(readShippedRosterWords(), '2025-05-25'),
    plans: createPlanCatalogue().planNames('changchun', '2025-06-01'),
  },
  on: civilDate('2025-05-25'),
  onRows: () => undefined,
};
