import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import type { Parts } from './parts.ts';

/** One person says why an approval is to be taken back. @throws Refused */
export const proposeCancellation = async (
  { documents }: Parts,
  { claimId, reason, by }: { readonly claimId: string; readonly reason: string; readonly by: Hand },
  envelope: Envelope,
) => {
  const command = { type: 'propose-cancellation', reason, by, on: envelope.on } as const;
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-cancellation-proposed' });
  return accepted(await documents.claims.execute(claimId, command, heard));
};
