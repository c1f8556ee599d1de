import { handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { readDecision as contract } from '@huji/contracts/claim-adjudication/decision-http.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { decisionId } from '../domain/decision/decision-record.ts';
import { itemOn, type Rules } from '../domain/rule-book/compiled-rules.ts';
import { explainClaim, type ExplainedLine } from '../domain/explanation/explain.ts';
import type { Citation } from '../domain/explanation/explain-citation.ts';
import type { ExplainedReview } from '../domain/explanation/explain-review.ts';
import type { ItemOutcome } from '../domain/explanation/explain-sentence.ts';
import type { Parts } from '../use-cases/parts.ts';
import { assertMaySeeClaim, claimUnknown } from './claim.access.ts';

const citedReply = ({ citation: { clause, basis, ...cited } }: { readonly citation: Citation }) => ({
  ...cited,
  clause: { ...clause },
  basis: { ...basis },
});

const outcomeReply = ({ verdict, fen, code }: ItemOutcome) => present({ verdict, amountYuan: formatYuan(fen), code });

const lineReply = (line: ExplainedLine) => {
  const { citation: _, beforeFen, afterFen, inputs, ...said } = line;
  return {
    ...said,
    ...citedReply(line),
    inputs: { ...inputs },
    ...present({
      beforeYuan: beforeFen === undefined ? undefined : formatYuan(beforeFen),
      afterYuan: afterFen === undefined ? undefined : formatYuan(afterFen),
    }),
  };
};

const reviewReply = ({ changes, ...review }: ExplainedReview) => ({
  ...review,
  changes: changes.map((change) => ({
    item: change.item,
    rules: outcomeReply(change.rules),
    outcome: outcomeReply(change.outcome),
    reason: change.reason,
    sentence: change.sentence,
    ...citedReply(change),
  })),
});

const NO_COVER = { zh: '没有保障', en: 'No cover' };

const nameOf = (rules: Rules, item: string, on: CivilDate) => itemOn(rules, item, on)?.item.name ?? NO_COVER;

export const bindReadDecision = ({ documents, released }: Parts) =>
  handle(contract, async ({ params: { claimId }, principal }) => {
    const claim = (await documents.claims.read(claimId))?.state;
    if (!claim) throw claimUnknown();
    assertMaySeeClaim(principal, claim);
    const awaited = !claim.decided || claim.status === 'submitted';
    if (awaited || !claim.decided)
      throw refused({ code: 'claim_not_decided', detail: 'the claim is not decided yet, or is being decided anew' });
    const { decisionNo, digest, decidedOn } = claim.decided;
    const stored = await documents.decisions.read(decisionId(claimId, decisionNo, digest));
    if (!stored) throw new Error(`decision ${decisionId(claimId, decisionNo, digest)} is missing`);
    const { rules } = released.madeBy(stored) ?? released;
    const explained = explainClaim(claim, stored, { made: rules, latest: released.books });
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
          item: each.item,
          ...outcomeReply(each.outcome),
          name: nameOf(rules, each.item, claim.submittedOn),
          sentence: each.sentence,
          rules: outcomeReply(each.rules),
          decidedBy: each.decidedBy,
          ...citedReply(each),
        })),
        totalYuan: formatYuan(explained.totalFen),
        lines: explained.items.flatMap(({ lines }) => lines.map(lineReply)),
        reviews: explained.reviews.map(reviewReply),
      },
    };
  });
