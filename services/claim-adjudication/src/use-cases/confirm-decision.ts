import { unlessRefused } from '@huji/chassis/aggregate/outcome.ts';
import type { ReactionContext } from '@huji/chassis/events/consumer.ts';
import type { ClaimReviewed } from '@huji/contracts/claim-adjudication/events.ts';
import { reactToClaimReviewed } from '../domain/claim/claim-reactions.ts';
import { obeyCommand } from './obey-command.ts';
import type { Parts } from './parts.ts';

/** Reviewers agreed: the receipt is taken, then the member confirms that the lines still fit. @throws CommandRefused */
export const confirmDecision = async (
  parts: Parts,
  data: ClaimReviewed,
  { envelope, envelopeFor }: ReactionContext,
): Promise<void> => {
  const { claims, receipts } = parts.documents;
  const claim = (await claims.read(data.claimId))?.state ?? null;
  const { take, confirm } = reactToClaimReviewed(data, { claim, on: envelope.on });
  const isTaken =
    take !== null &&
    unlessRefused(await receipts.execute(take.id, take.command, envelopeFor('receipt')), 'receipt_taken') === null;
  await obeyCommand(parts, confirm(isTaken), envelope);
};
