import { handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { readDecision as contract } from '@huji/contracts/claim-adjudication/http.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { decisionId } from '../domain/decision-record.ts';
import { itemOn, type Rules } from '../domain/compiled-rules.ts';
import { type ExplainedLine, explainDecision } from '../domain/explain.ts';
import type { Parts } from '../use-cases/parts.ts';
import { assertMaySeeClaim, claimUnknown, isOffice } from './claim.access.ts';

const lineReply = ({ clause, beforeFen, afterFen, inputs, code: _, ...line }: ExplainedLine) => ({
  ...line,
  clause: { zh: clause.zh, en: clause.en },
  inputs: { ...inputs },
  ...present({
    beforeYuan: beforeFen === undefined ? undefined : formatYuan(beforeFen),
    afterYuan: afterFen === undefined ? undefined : formatYuan(afterFen),
  }),
});

const NO_COVER = { zh: '没有保障', en: 'No cover' };

const nameOf = (rules: Rules, item: string, on: CivilDate) => itemOn(rules, item, on)?.item.name ?? NO_COVER;

export const bindReadDecision = ({ documents, audit, released }: Parts) =>
  handle(contract, async ({ params: { claimId }, principal, envelope }) => {
    const claim = (await documents.claims.read(claimId))?.state;
    if (!claim) throw claimUnknown();
    assertMaySeeClaim(principal, claim);
    if (!claim.decided) throw refused({ code: 'claim_not_decided', detail: 'the claim is not decided yet' });
    const { decisionNo, digest, decidedOn } = claim.decided;
    const stored = await documents.decisions.read(decisionId(claimId, decisionNo, digest));
    if (!stored) throw new Error(`decision ${decisionId(claimId, decisionNo, digest)} is missing`);
    if (isOffice(principal))
      await audit.record({ ...auditBy(envelope, `person/${claim.personId}`, 'decision-read'), data: { claimId } });
    const { rules } = released.madeBy(stored) ?? released;
    const explained = explainDecision(stored.decision, rules);
    const { items, totalFen } = stored.decision;
    return {
      body: {
        claimId,
        number: claim.number,
        decisionNo,
        digest,
        decidedOn,
        items: items.map(({ item, verdict, code, fen }) => ({
          item,
          verdict,
          name: nameOf(rules, item, claim.submittedOn),
          amountYuan: formatYuan(fen),
          sentence: explained.find((each) => each.item === item)?.sentence ?? { zh: '', en: '' },
          ...present({ code }),
        })),
        totalYuan: formatYuan(totalFen),
        lines: explained.flatMap(({ lines }) => lines.map(lineReply)),
      },
    };
  });
