import { handle } from '@huji/chassis/http/operation-router.ts';
import { notFound, refused } from '@huji/chassis/http/refused.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/http.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { decisionId } from '../aggregates/decision.ts';
import type { Stores } from '../aggregates/stores.ts';
import { type ExplainedLine, explainDecision } from '../domain/explain.ts';
import type { ReleasedRules } from '../released-rules.ts';
import { assertOwnOrOffice, isOffice } from './access.ts';

const lineReply = ({ clause, beforeFen, afterFen, inputs, code: _, ...line }: ExplainedLine) => ({
  ...line,
  clause: { zh: clause.zh, en: clause.en },
  inputs: { ...inputs },
  ...(beforeFen === undefined ? {} : { before: formatYuan(beforeFen) }),
  ...(afterFen === undefined ? {} : { after: formatYuan(afterFen) }),
});

export const readDecisionRoute = (stores: Stores, released: () => ReleasedRules, audit: AuditLog) =>
  handle(readDecision, async ({ params: { claimId }, principal, envelope }) => {
    const claim = (await stores.claims.read(claimId))?.state;
    if (!claim) throw notFound('the claim');
    assertOwnOrOffice(principal, claim.personId, 'the claim');
    if (!claim.decided) return refused({ code: 'claim_not_decided', detail: 'the claim is not decided yet' });
    const { decisionNo, digest, decidedOn } = claim.decided;
    const stored = await stores.decisions.read(decisionId(claimId, decisionNo, digest));
    if (!stored) throw new Error(`decision ${decisionId(claimId, decisionNo, digest)} is missing`);
    if (isOffice(principal))
      await audit.record({
        stream: `person/${claim.personId}`,
        action: 'decision-read',
        actor: principal.subject,
        at: envelope.at,
        commandId: envelope.commandId,
        data: { claimId },
      });
    const explained = explainDecision(stored.decision, released().rules);
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
          amount: formatYuan(fen),
          sentence: explained.find((each) => each.item === item)?.sentence ?? { zh: '', en: '' },
          ...(code === undefined ? {} : { code }),
        })),
        total: formatYuan(totalFen),
        lines: explained.flatMap(({ lines }) => lines.map(lineReply)),
      },
    };
  });
