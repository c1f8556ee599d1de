import { z } from 'zod';
import { PROPOSAL_FIELDS } from '../shared/proposal.ts';
import { UuidSchema } from '../shared/schemas.ts';
import { DeputyGrant } from './deputy-schemas.ts';

/** What is wanted, told apart by `type`. */
const Wanted = z.discriminatedUnion('type', [
  z.object({ type: z.literal('deputy'), ...DeputyGrant.shape }),
  z.object({ type: z.literal('deputy-end'), deputyId: UuidSchema, reason: z.string() }),
]);

export const EnrollmentProposalReply = z.object({ ...PROPOSAL_FIELDS, wanted: Wanted });
export type EnrollmentProposalReply = z.output<typeof EnrollmentProposalReply>;
