import { type InputFault, InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Wanted } from '../domain/payout-proposal.ts';
import type { Parts } from './parts.ts';
import { readBooksOpening } from './read-books-opening.ts';

/** Books that nobody opened yet reach back this far; those of an opening itself further. */
const UNOPENED_DAYS_MAX = 366;
const OPENING_DAYS_MAX = 3_660;

interface Dated {
  readonly pointer: string;
  readonly on: CivilDate;
}

const datesOf = (wanted: Wanted): readonly Dated[] => {
  switch (wanted.type) {
    case 'fund-opening':
      return [{ pointer: '/openedOn', on: wanted.openedOn }];
    case 'bank-transfer':
      return [{ pointer: '/valueOn', on: wanted.valueOn }];
    case 'claw-back':
      return [{ pointer: '/valueOn', on: wanted.clawBack.valueOn }];
    case 'own-account':
    case 'order-flags':
      return [];
    case 'exception-resolution':
      return [{ pointer: '/on', on: wanted.resolution.on }];
    case 'statement-lines':
      return wanted.lines.map(({ valueOn: on }, at) => ({ pointer: `/lines/${String(at)}/valueOn`, on }));
  }
};

const faultOf = ({ pointer }: Dated, first: CivilDate, last: CivilDate): InputFault => ({
  in: 'body',
  pointer,
  detail: `is a day between ${first} (the opening of the books) and ${last} (today)`,
  detailZh: `须在 ${first}（建账日）至 ${last}（今日）之间`,
});

/** Nothing is dated after today or before the books were opened. @throws InvalidInput with a pointer to each such day */
export const requireBookable = async (parts: Parts, wanted: Wanted, today: CivilDate): Promise<void> => {
  const opening = wanted.type === 'fund-opening' ? null : await readBooksOpening(parts);
  const daysMax = wanted.type === 'fund-opening' ? OPENING_DAYS_MAX : UNOPENED_DAYS_MAX;
  const first = opening ?? addDays(today, -daysMax);
  const faults = datesOf(wanted)
    .filter(({ on }) => on < first || on > today)
    .map((dated) => faultOf(dated, first, today));
  if (faults.length > 0) throw new InvalidInput(faults);
};
