import { z } from 'zod';
import { parseCivilDate, type CivilDate } from '../shared/civil-date.ts';
import { parseYuan, type Fen } from '../shared/money.ts';

/** Yuan in the file (`99.00`, number or text, at most two places), integer fen in the parsed book. */
export const YuanSchema = z
  .union([z.string(), z.number()])
  .refine((value) => (parseYuan(String(value)) ?? -1) >= 0, { error: 'not an amount in yuan with at most two places' })
  .transform((value): Fen => parseYuan(String(value)) as Fen);

const RATE = /^(\d{1,3})(?:\.(\d{1,4}))?%$/;

/** `10.5%` in the file, parts per million (105000) in the parsed book. */
export const RateSchema = z
  .string()
  .regex(RATE, { error: 'not a rate such as 10.5%' })
  .transform((text): number => {
    const [, whole = '0', places = ''] = RATE.exec(text) ?? [];
    return Number(whole) * 10_000 + Number(places.padEnd(4, '0'));
  });

/** A civil date as the file has it: `2025-05-21`. */
export const BookDateSchema = z
  .string()
  .refine((text) => parseCivilDate(text) !== null, { error: 'not a day of the calendar (YYYY-MM-DD)' })
  .transform((text) => text as CivilDate);
