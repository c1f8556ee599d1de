import { z } from 'zod';

export const PremiumSettings = z.object({
  /** The account contributions are paid to, as named in statement lines. */
  PREMIUM_ACCOUNT: z.string().min(1).default('contributions'),
  /** `declared` where statements are loaded in batches and closed by hand or by the bank's file. */
  PREMIUM_STATEMENTS: z.enum(['current', 'declared']).default('current'),
});
