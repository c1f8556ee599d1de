import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { openCompletion } from '../domain/claim/claim-completion.ts';
import { gapsLeft } from '../domain/paper/gaps-left.ts';
import type { Parts } from './parts.ts';
import { stepOfSender } from './step-of-sender.ts';

/**
 * The member, or for them whoever filed, says that what was asked for is there; without a word the papers themselves say it.
 * @throws Refused
 */
export const answerCompletion = async (
  { documents }: Parts,
  claim: Claim,
  { answer, by }: { readonly answer?: string | undefined; readonly by?: 'filer' },
  envelope: Envelope,
) => {
  const { claimId } = claim;
  const asked = openCompletion(claim);
  if (answer === undefined && asked !== null) {
    const gaps = gapsLeft(asked, (await documents.papers.read(claimId))?.state ?? null);
    if (gaps.length > 0)
      throw refused({ code: 'completion_lacks_papers', detail: `missing: ${gaps.join(', ')}`, data: { gaps } });
  }
  const command = { type: 'answer-completion', ...present({ answer, by }), on: envelope.on } as const;
  const heard = withAudit(envelope, stepOfSender(claim, envelope, { action: 'claim-completion-answered' }));
  return accepted(await documents.claims.execute(claimId, command, heard));
};
