import { z } from 'zod';

export const EnrollmentSettings = z.object({
  /** Where adjudication answers; by default this very process. */
  ADJUDICATION_URL: z.url().optional(),
});
