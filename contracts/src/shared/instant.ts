import { type CivilDate, civilDateFromDayNumber } from './civil-date.ts';

/** An RFC 3339 instant in UTC, as `Date.prototype.toISOString` writes it. */
declare const instantBrand: unique symbol;
export type Instant = string & { readonly [instantBrand]: 'instant' };

export const instantOf = (date: Date): Instant => date.toISOString() as Instant;

const SHANGHAI_OFFSET_MS = 8 * 3_600_000; // China has kept UTC+8 without daylight saving since 1991.
const MS_PER_DAY = 86_400_000;

/** The one bridge between instants and civil dates: the day it is in Asia/Shanghai at that instant. */
export const civilDateInShanghai = (instant: Instant | Date): CivilDate =>
  civilDateFromDayNumber(Math.floor((new Date(instant).getTime() + SHANGHAI_OFFSET_MS) / MS_PER_DAY));

/** The first instant of a day in Asia/Shanghai. */
export const beginningOfDay = (on: CivilDate): Instant => instantOf(new Date(`${on}T00:00:00+08:00`));
