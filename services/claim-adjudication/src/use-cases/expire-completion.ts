import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Parts } from './parts.ts';

/** The days are over and nothing came: the claim goes back to its reviewers. Repetition changes nothing. */
export const expireCompletion = async ({ documents }: Parts, claimId: string, envelope: Envelope): Promise<void> => {
  const command = { type: 'expire-completion', on: envelope.on } as const;
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-completion-expired' });
  obeyed(await documents.claims.execute(claimId, command, heard));
};
