import { z } from 'zod';
import { ObjectStoreSettings } from '@huji/chassis/blobs/object-store-settings.ts';

/** What adjudication wants to know beyond what every service does: where papers lie, and who keeps posts. */
export const ClaimAdjudicationSettings = z.object({
  ...ObjectStoreSettings.shape,
  /** Where enrollment answers, which keeps in which posts people acted; by default this very database does. */
  ENROLLMENT_URL: z.url().optional(),
});
