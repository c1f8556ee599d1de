import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { actsForEmployer } from './acts-for-employer.ts';
import type { Parts } from './parts.ts';

/** Another person of another role confirms it; then payout has the word, for the bank may have the order. @throws Refused */
export const confirmCancellation = async (
  parts: Parts,
  { claimId, principal }: { readonly claimId: string; readonly principal: Principal },
  envelope: Envelope,
) => {
  const claim = (await parts.documents.claims.read(claimId))?.state ?? null;
  const by = { by: handOf(principal), actsForEmployer: await actsForEmployer(parts, claim, principal) };
  const command = { type: 'confirm-cancellation', ...by, on: envelope.on } as const;
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-cancellation-confirmed' });
  return accepted(await parts.documents.claims.execute(claimId, command, heard));
};
