import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { mayWithdrawPapers } from '../domain/paper/paper.ts';
import type { Parts } from './parts.ts';

/** Its files are swept up later: until then a restored backup still finds them. @throws Refused */
export const withdrawPaper = async ({ documents }: Parts, claim: Claim, paperId: string, envelope: Envelope) => {
  if (!mayWithdrawPapers(claim))
    throw refused({ code: 'paper_withdrawal_too_late', detail: 'somebody has decided on the papers' });
  const { claimId } = claim;
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'paper-withdrawn', data: { paperId } });
  return accepted(await documents.papers.execute(claimId, { type: 'withdraw', paperId }, heard));
};
