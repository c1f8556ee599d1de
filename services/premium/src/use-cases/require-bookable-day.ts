import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { firstOpening } from '../views/book-openings.ts';
import type { Parts } from './parts.ts';

/** As long as nobody has opened the books, a line of a statement is not older than this. */
const UNOPENED_DAYS_MAX = 366;

/** Nothing is dated after today or before the books were opened. @throws InvalidInput with a pointer to the day */
export const requireBookableDay = async (
  { views: { bookOpenings } }: Pick<Parts, 'views'>,
  valueOn: CivilDate,
  today: CivilDate,
): Promise<void> => {
  const first = (await firstOpening(bookOpenings)) ?? addDays(today, -UNOPENED_DAYS_MAX);
  if (valueOn >= first && valueOn <= today) return;
  throw new InvalidInput([
    {
      in: 'body',
      pointer: '/valueOn',
      detail: `is a day between ${first} (the opening of the books) and ${today} (today)`,
      detailZh: `须在 ${first}（建账日）至 ${today}（今日）之间`,
    },
  ]);
};
