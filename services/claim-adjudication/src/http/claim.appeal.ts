import { handle } from '@huji/chassis/http/operation-router.ts';
import { notFound, refused } from '@huji/chassis/http/refused.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import { appealClaim } from '@huji/contracts/claim-adjudication/http.ts';
import type { Stores } from '../aggregates/stores.ts';
import { itemOn } from '../domain/compiled-rules.ts';
import type { ReleasedRules } from '../released-rules.ts';
import { claimReply } from './claim-reply.ts';

/** The longest period any book of the claim's items gives; for a person who never held cover that of the first book. */
const appealDays = (
  { rules, books }: ReleasedRules,
  items: readonly string[],
  on: Parameters<typeof itemOn>[2],
): number => {
  const found = items.flatMap((item) => itemOn(rules, item, on)?.plan.book ?? []);
  return Math.max(...(found.length > 0 ? found : books.slice(0, 1)).map(({ review }) => review.appealDays));
};

export const appealClaimRoute = (stores: Stores, audit: AuditLog, released: () => ReleasedRules) =>
  handle(appealClaim, async ({ params: { claimId }, body: { reason }, principal, envelope }) => {
    const claim = await stores.claims.read(claimId);
    if (!claim?.state || claim.state.personId !== principal.personId) throw notFound('the claim');
    const items = claim.state.lines.map(({ item }) => item);
    const daysMax = appealDays(released(), items, claim.state.submittedOn);
    const outcome = await stores.claims.execute(
      claimId,
      { type: 'appeal', on: envelope.on, reason, daysMax },
      envelope,
    );
    if (outcome.type === 'refused') return refused(outcome.refusal);
    await audit.record({
      stream: `claim/${claimId}`,
      action: 'claim-appealed',
      actor: principal.subject,
      at: envelope.at,
      commandId: envelope.commandId,
    });
    return { body: claimReply({ id: claimId, ...outcome }), revision: outcome.revision };
  });
