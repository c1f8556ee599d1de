import type { CoverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import type { PersonCommand } from './person.ts';

/** Whoever cover was granted through holds the person from then on; null while nothing was granted. */
export const reactToCoverGranted = ({
  employerId,
  rows,
}: Pick<CoverChanged, 'employerId' | 'rows'>): PersonCommand | null => {
  const starts = rows.flatMap(({ outcome, start }) => (outcome === 'granted' && start !== undefined ? [start] : []));
  const startOn = starts.sort().at(-1);
  return startOn === undefined ? null : { type: 'note-covered', employerId, startOn };
};
