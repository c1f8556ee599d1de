import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { appealDays } from '../domain/review/review-terms.ts';
import type { Parts } from './parts.ts';

/** The member disagrees: the claim is decided anew, by somebody new. @throws Refused */
export const appealClaim = async (
  { documents, released }: Parts,
  { claim, reason }: { readonly claim: Claim; readonly reason: string },
  envelope: Envelope,
) => {
  const { claimId, lines, submittedOn } = claim;
  const items = lines.map(({ item }) => item);
  const daysMax = appealDays(released, items, submittedOn);
  const command = { type: 'appeal', on: envelope.on, reason, daysMax } as const;
  const asked = withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-appealed' });
  return accepted(await documents.claims.execute(claimId, command, asked));
};
