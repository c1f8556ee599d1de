import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Parts } from './parts.ts';

/** The member takes a claim back that nobody decided on. @throws Refused */
export const withdrawClaim = async ({ documents }: Parts, claimId: string, envelope: Envelope) => {
  const command = { type: 'withdraw', on: envelope.on } as const;
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-withdrawn' });
  return accepted(await documents.claims.execute(claimId, command, heard));
};
