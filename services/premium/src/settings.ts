import { z } from 'zod';

export const PremiumSettings = z.object({
  /** Where enrollment answers, which keeps in which posts people acted; by default this very database does. */
  ENROLLMENT_URL: z.url().optional(),
  /** The account contributions are paid to, as named in statement lines. */
  PREMIUM_ACCOUNT: z.string().min(1).default('contributions'),
  /**
   * `declared`: a bill lapses when somebody has said that the statements through its last day are loaded, for money in time
   * may be loaded later. `current`: as soon as that day is over; the default in development, where nobody would say so.
   */
  PREMIUM_STATEMENTS: z.enum(['current', 'declared']).optional(),
});
