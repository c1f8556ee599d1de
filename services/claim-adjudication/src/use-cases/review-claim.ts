import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { audited } from '@huji/chassis/security/audit-by.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { LineChange } from '../domain/claim.ts';
import { fixedSumCeiling } from '../domain/fixed-sum-ceiling.ts';
import { isPaidElsewhere } from '../domain/receipt.ts';
import type { Parts } from './parts.ts';

export interface GivenReview {
  readonly claimId: string;
  readonly reviewerPersonId: string | null;
  readonly digest: string;
  readonly changes: readonly LineChange[];
}

/**
 * What somebody else was paid for is said at once; between this look and the payment the receipt itself guards it.
 * @throws Refused
 */
const assertNotPaidElsewhere = async (
  { documents }: Parts,
  { claimId, changes }: Pick<GivenReview, 'claimId' | 'changes'>,
): Promise<void> => {
  const claim = (await documents.claims.read(claimId))?.state;
  const receipt = claim ? (await documents.receipts.read(claim.facts.receipt))?.state : undefined;
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

/** What no finding could give for the units held is refused with the most that can be paid. @throws Refused */
const assertBelowCeiling = async (
  { documents, released }: Parts,
  { claimId, changes }: Pick<GivenReview, 'claimId' | 'changes'>,
): Promise<void> => {
  const claim = (await documents.claims.read(claimId))?.state;
  const member = claim && (await documents.members.read(claim.personId))?.state;
  if (!claim || !member) return;
  for (const { item, fen } of changes) {
    const most = fixedSumCeiling(released.rules, member, claim.facts.claim, item);
    if (most === null || fen <= most) continue;
    const mostYuan = formatYuan(most);
    throw refused({
      code: 'review_above_ceiling',
      detail: `${item}: at most ${mostYuan} can be paid`,
      data: { item, mostYuan },
    });
  }
};

/** A reviewer agrees, or changes lines and agrees to those. @throws Refused */
export const reviewClaim = async (parts: Parts, given: GivenReview, envelope: Envelope) => {
  await assertNotPaidElsewhere(parts, given);
  await assertBelowCeiling(parts, given);
  const { claimId, reviewerPersonId, digest, changes } = given;
  const command = {
    type: 'review',
    reviewer: envelope.actor,
    reviewerPersonId,
    digest,
    changes,
    on: envelope.on,
  } as const;
  const action = changes.length === 0 ? 'claim-review-agreed' : 'claim-review-changed';
  const heard = audited(envelope, { stream: `claim/${claimId}`, action, data: { digest } });
  return accepted(await parts.documents.claims.execute(claimId, command, heard));
};
