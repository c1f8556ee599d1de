import { ObjectStoreSettings } from '@huji/chassis/blobs/object-store-settings.ts';

/** What adjudication wants to know beyond what every service does: where papers lie. */
export const ClaimAdjudicationSettings = ObjectStoreSettings;
