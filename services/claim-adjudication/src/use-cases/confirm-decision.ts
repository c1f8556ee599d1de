import { unlessRefused } from '@huji/chassis/aggregate/outcome.ts';
import type { ReactionContext } from '@huji/chassis/events/consumer.ts';
import type { ClaimReviewed } from '@huji/contracts/claim-adjudication/events.ts';
import { reactToClaimReviewed, takeReceiptFor } from '../domain/claim/claim-reactions.ts';
import { obeyCommand } from './obey-commands.ts';
import type { Parts } from './parts.ts';

/** Reviewers agreed: the receipt is taken, then the member confirms that the lines still fit. @throws CommandRefused */
export const confirmDecision = async (
  parts: Parts,
  data: ClaimReviewed,
  { envelope, envelopeFor }: ReactionContext,
): Promise<void> => {
  const { claims, receipts } = parts.documents;
  const claim = (await claims.read(data.claimId))?.state ?? null;
  const taking = takeReceiptFor(data, { claim });
  const isTaken =
    taking !== null &&
    unlessRefused(await receipts.execute(taking.id, taking.command, envelopeFor('receipt')), 'receipt_taken') === null;
  const confirming = reactToClaimReviewed(data, { on: envelope.on, paidElsewhere: isTaken ? taking.items : [] });
  await obeyCommand(parts, confirming, envelope);
};
