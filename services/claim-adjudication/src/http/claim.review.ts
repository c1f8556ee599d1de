import { handle } from '@huji/chassis/http/operation-router.ts';
import { notFound, refused } from '@huji/chassis/http/refused.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import { reviewClaim } from '@huji/contracts/claim-adjudication/http.ts';
import { type Fen, parseYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { Stores } from '../aggregates/stores.ts';
import type { LineChange } from '../domain/process/claim-process.ts';
import { isPaidElsewhere } from '../domain/process/receipt.ts';
import { claimReply } from './claim-reply.ts';

interface ReviewLine {
  readonly item: string;
  readonly verdict: 'pay' | 'refuse';
  readonly amount?: string | undefined;
  readonly code?: string | undefined;
  readonly reason: string;
  readonly clause: string;
}

/** A line that pays has an amount above nothing, a line that refuses has a code. */
const lineChange = ({ item, verdict, amount, code, reason, clause }: ReviewLine): LineChange => {
  const fen: Fen = verdict === 'pay' ? (parseYuan(amount ?? '') ?? ZERO_FEN) : ZERO_FEN;
  if ((verdict === 'pay' && fen === 0) || (verdict === 'refuse' && code === undefined))
    throw refused({
      code: 'review_line_incomplete',
      detail: verdict === 'pay' ? `${item}: an amount above 0.00 is needed` : `${item}: a code is needed`,
    });
  return { item, verdict, fen, reason, clause, ...(verdict === 'refuse' && code !== undefined ? { code } : {}) };
};

/**
 * What somebody else was paid for is said at once; between this look and the payment the receipt itself guards it.
 * @throws Refused
 */
const assertNotPaidElsewhere = async (
  stores: Stores,
  claimId: string,
  changes: readonly LineChange[],
): Promise<void> => {
  const claim = (await stores.claims.read(claimId))?.state;
  const receipt = claim ? (await stores.receipts.read(claim.facts.receipt))?.state : undefined;
  const paid = changes.find(
    ({ item, verdict }) => verdict === 'pay' && receipt !== undefined && isPaidElsewhere(receipt, claimId, item),
  );
  if (paid !== undefined)
    throw refused({
      code: 'review_receipt_paid',
      detail: `${paid.item}: another claim is paid on this receipt`,
      data: { item: paid.item },
    });
};

export const reviewClaimRoute = (stores: Stores, audit: AuditLog) =>
  handle(reviewClaim, async ({ params: { claimId }, body: { digest, lines }, principal, envelope }) => {
    const changes = lines.map(lineChange);
    await assertNotPaidElsewhere(stores, claimId, changes);
    const outcome = await stores.claims.execute(
      claimId,
      {
        type: 'review',
        reviewer: principal.subject,
        reviewerPersonId: principal.personId ?? null,
        digest,
        changes,
        on: envelope.on,
      },
      envelope,
    );
    if (outcome.type === 'refused')
      return outcome.refusal.code === 'claim_unknown' ? notFound('the claim') : refused(outcome.refusal);
    await audit.record({
      stream: `claim/${claimId}`,
      action: changes.length === 0 ? 'claim-review-agreed' : 'claim-review-changed',
      actor: principal.subject,
      at: envelope.at,
      commandId: envelope.commandId,
      data: { digest },
    });
    return { body: claimReply({ id: claimId, ...outcome }), revision: outcome.revision };
  });
