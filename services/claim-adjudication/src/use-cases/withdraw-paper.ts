import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { beside, type Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused, type Refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { mayWithdrawPapers, type Paper } from '../domain/paper/paper.ts';
import type { Parts } from './parts.ts';
import { forgetSheet } from './forget-sheet.ts';
import { stepOfSender } from './step-of-sender.ts';
import { takeOverClaim } from './take-over-claim.ts';

const tooLate = (): Refused =>
  refused({ code: 'paper_withdrawal_too_late', detail: 'people have decided on the papers' });

/** Before a paper goes, whoever agreed on the claim with it has to agree anew. @throws Refused when people have decided meanwhile */
const beginReviewAnew = async ({ documents }: Parts, { claimId }: Claim, envelope: Envelope): Promise<void> => {
  const heard = withAudit(beside(envelope, 'lose-paper'), {
    stream: `claim/${claimId}`,
    action: 'claim-review-begun-anew',
  });
  const { state } = accepted(await documents.claims.execute(claimId, { type: 'lose-paper' }, heard));
  if (!mayWithdrawPapers(state)) throw tooLate();
};

/**
 * Its files are swept up later: until then a restored backup still finds them. Its sheet lies in the claim no longer, unless
 * another paper shows it. @throws Refused
 */
export const withdrawPaper = async (parts: Parts, claim: Claim, paper: Paper, envelope: Envelope) => {
  const { paperId, kept, state: stood } = paper;
  // What never was whole nobody decided on.
  if (stood !== 'arriving') {
    if (!mayWithdrawPapers(claim)) throw tooLate();
    await beginReviewAnew(parts, claim, envelope);
  }
  const { claimId } = claim;
  const heard = withAudit(envelope, stepOfSender(claim, envelope, { action: 'paper-withdrawn', data: { paperId } }));
  const { state } = accepted(await parts.documents.papers.execute(claimId, { type: 'withdraw', paperId }, heard));
  await takeOverClaim(parts, claim, envelope);
  const isShown = state.papers.some((paper) => paper.kept !== undefined && paper.kept.sheet === kept?.sheet);
  if (kept !== undefined && !isShown) await forgetSheet(parts, { sheet: kept.sheet, claimId }, envelope);
  return state;
};
