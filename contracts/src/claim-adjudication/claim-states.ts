import { z } from 'zod';

export const CLAIM_STATES = [
  'submitted',
  'in-review',
  'awaiting-papers',
  'confirming',
  'approved',
  'refused',
  'paid',
  'returned',
  'cancelling',
  'cancelled',
  'withdrawn',
] as const;
export const ClaimState = z.enum(CLAIM_STATES);
export type ClaimState = z.output<typeof ClaimState>;
