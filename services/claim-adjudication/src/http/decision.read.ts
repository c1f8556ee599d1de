import { handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { readDecision as contract } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { isDecisionAwaited } from '../domain/claim/claim-progress.ts';
import { decisionId } from '../domain/decision/decision-record.ts';
import { explainClaim } from '../domain/explanation/explain.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readToldDecisions } from '../use-cases/read-told-decisions.ts';
import { assertMaySeeClaim, claimToldTo, claimUnknown } from './claim.access.ts';
import { cancellationReply, itemReply, linesReply, outcomeReply, reviewReply } from './decision.reply.ts';

/** The decision that stands, in words. @throws Refused `claim_not_decided` */
export const explainedDecision = async ({ documents, released }: Parts, claim: Claim, principal: Principal) => {
  const { claimId } = claim;
  if (isDecisionAwaited(claim) || claim.decided === null)
    throw refused({
      code: 'claim_not_decided',
      detail: 'the claim is not decided yet, is being decided anew, or was taken back',
    });
  const { decisionNo, digest, decidedOn } = claim.decided;
  const stored = await documents.decisions.read(decisionId(claimId, decisionNo, digest));
  if (!stored) throw new Error(`decision ${decisionId(claimId, decisionNo, digest)} is missing`);
  const { rules } = released.madeBy(stored) ?? released;
  const earlier = await readToldDecisions({ documents }, claim);
  const explained = explainClaim(
    claimToldTo(principal, claim),
    stored,
    { made: rules, latest: released.books },
    earlier,
  );
  return {
    opened: { stream: `person/${claim.personId}`, action: 'decision-read', data: { claimId } },
    body: {
      claimId,
      number: claim.number,
      state: claim.status,
      decisionNo,
      digest,
      decidedOn,
      items: explained.items.map((each) => ({
        ...itemReply(rules, each, claim.submittedOn),
        rules: outcomeReply(each.rules),
        decidedBy: each.decidedBy,
        decisionNo: each.decisionNo,
        paidYuan: formatYuan(each.paidFen),
        clawedBackYuan: formatYuan(each.clawedBackFen),
      })),
      totalYuan: formatYuan(explained.totalFen),
      paidYuan: formatYuan(explained.paidFen),
      lines: linesReply(explained.items),
      reviews: explained.reviews.map(reviewReply),
      cancellations: explained.cancellations.map(cancellationReply),
    },
  };
};

export const bindReadDecision = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, principal }) => {
    const claim = (await parts.documents.claims.read(claimId))?.state;
    if (!claim) throw claimUnknown();
    assertMaySeeClaim(parts, principal, claim);
    return explainedDecision(parts, claim, principal);
  });
