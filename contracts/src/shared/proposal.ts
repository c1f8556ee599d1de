import { z } from 'zod';
import { HandSchema } from './hand.ts';
import { CivilDateSchema, UuidSchema } from './schemas.ts';

/**
 * `pending`: waits for a second person · `confirmed`: is being carried out · `carried-out` · `failed`: what it wanted was not
 * possible any more, nothing changed · `refused` · `withdrawn` · `expired`: nobody confirmed it in time.
 */
export const PROPOSAL_STATES = [
  'pending',
  'confirmed',
  'carried-out',
  'failed',
  'refused',
  'withdrawn',
  'expired',
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** So many days after it was made a proposal can still be confirmed. */
export const PROPOSAL_DAYS = 14;

/** What is the same of every proposal, beside what is proposed and what speaks against it. */
export const PROPOSAL_FIELDS = {
  proposalId: UuidSchema,
  state: z.enum(PROPOSAL_STATES).meta({
    description: '`confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why',
  }),
  proposedBy: HandSchema,
  proposedOn: CivilDateSchema,
  expiresOn: CivilDateSchema.meta({ description: 'The last day on which it can be confirmed' }),
  decidedBy: HandSchema.optional().meta({ description: 'Who confirmed or refused it' }),
  decidedOn: CivilDateSchema.optional(),
  reason: z.string().optional().meta({ description: 'Why it was refused' }),
  code: z.string().optional().meta({ description: 'Why it failed: a code of the problems' }),
};

/** What two people of two roles may be told when they conclude a proposal. */
export const PROPOSAL_PROBLEMS = [
  'proposal_unknown',
  'proposal_concluded',
  'proposal_expired',
  'proposal_same_person',
  'proposal_same_role',
] as const;

export const ProposalRefusalInput = z.strictObject({
  reason: z.string().trim().min(1).max(200).meta({ description: 'Why it is refused; no name, no diagnosis' }),
});
