import { z } from 'zod';
import { PROPOSAL_FIELDS } from '../shared/proposal.ts';
import { UuidSchema, YuanSchema } from '../shared/schemas.ts';

/** What is wanted, told apart by `type`. */
const Wanted = z.discriminatedUnion('type', [
  z.object({ type: z.literal('match'), moneyId: UuidSchema, batchId: UuidSchema }),
  z.object({ type: z.literal('unmatch'), moneyId: UuidSchema }),
  z.object({
    type: z.literal('refund'),
    batchId: UuidSchema,
    payeeId: UuidSchema,
    amountYuan: YuanSchema.optional().meta({ description: 'Absent: the whole credit' }),
  }),
]);

export const PremiumProposalReply = z.object({ ...PROPOSAL_FIELDS, wanted: Wanted });
export type PremiumProposalReply = z.output<typeof PremiumProposalReply>;
