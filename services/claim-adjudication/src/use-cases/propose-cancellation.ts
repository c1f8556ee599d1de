import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { actsForEmployer } from './acts-for-employer.ts';
import type { Parts } from './parts.ts';

/** One person says why an approval is to be taken back. @throws Refused */
export const proposeCancellation = async (
  parts: Parts,
  { claimId, reason, principal }: { readonly claimId: string; readonly reason: string; readonly principal: Principal },
  envelope: Envelope,
) => {
  const claim = (await parts.documents.claims.read(claimId))?.state ?? null;
  const by = { by: handOf(principal), actsForEmployer: await actsForEmployer(parts, claim, principal) };
  const command = { type: 'propose-cancellation', reason, ...by, on: envelope.on } as const;
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-cancellation-proposed' });
  return accepted(await parts.documents.claims.execute(claimId, command, heard));
};
