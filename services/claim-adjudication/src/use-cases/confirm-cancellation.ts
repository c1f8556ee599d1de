import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import type { Parts } from './parts.ts';

/** Another person of another role confirms it; then payout has the word, for the bank may have the order. @throws Refused */
export const confirmCancellation = async (
  { documents }: Parts,
  { claimId, by }: { readonly claimId: string; readonly by: Hand },
  envelope: Envelope,
) => {
  const command = { type: 'confirm-cancellation', by, on: envelope.on } as const;
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-cancellation-confirmed' });
  return accepted(await documents.claims.execute(claimId, command, heard));
};
