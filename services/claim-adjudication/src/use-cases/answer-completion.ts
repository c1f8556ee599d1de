import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Parts } from './parts.ts';

/** The member says that what was asked for is there. @throws Refused */
export const answerCompletion = async (
  { documents }: Parts,
  { claimId, answer }: { readonly claimId: string; readonly answer: string },
  envelope: Envelope,
) => {
  const command = { type: 'answer-completion', answer, on: envelope.on } as const;
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-completion-answered' });
  return accepted(await documents.claims.execute(claimId, command, heard));
};
