import { z } from 'zod';
import { BookDateSchema } from './amounts.ts';

/**
 * Working days as the State Council announced them. `holidays` are weekdays off, `workdays` weekend days at work. A year
 * that is not listed is Monday to Friday.
 */
export const CalendarSchema = z.strictObject({
  source: z.string(),
  years: z.record(
    z.string().regex(/^\d{4}$/),
    z.strictObject({ notice: z.string(), holidays: z.array(BookDateSchema), workdays: z.array(BookDateSchema) }),
  ),
  springFestivals: z.array(BookDateSchema).meta({ description: 'First day of the lunar year, one per year' }),
});
export type WorkingDayCalendar = z.output<typeof CalendarSchema>;
