import type { CoverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import { type CivilDate, laterOf } from '@huji/contracts/shared/civil-date.ts';
import type { PersonCommand } from './person.ts';

/** Whoever cover was granted through holds the person from then on; null while nothing was granted. */
export const reactToCoverGranted = ({
  employerId,
  rows,
}: Pick<CoverChanged, 'employerId' | 'rows'>): PersonCommand | null => {
  let startOn: CivilDate | null = null;
  for (const { outcome, start } of rows)
    if (outcome === 'granted' && start !== undefined) startOn = laterOf(startOn ?? start, start);
  return startOn === null ? null : { type: 'note-covered', employerId, startOn };
};
