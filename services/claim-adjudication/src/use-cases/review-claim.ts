import { accepted, passed } from '@huji/chassis/aggregate/outcome.ts';
import { actorOf, type Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { requireSociety } from '@huji/chassis/security/authorization.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { editionOf } from '@huji/contracts/rulebooks/editions.ts';
import { takesCommand } from '../domain/claim/claim-decider.ts';
import { societiesOfItems } from '../domain/rule-book/compiled-rules.ts';
import type { Claim, ClaimCommand, LineChange } from '../domain/claim/claim.ts';
import { itemOn } from '../domain/rule-book/compiled-rules.ts';
import { isPaidElsewhere } from '../domain/receipt/receipt.ts';
import { firstAboveCeiling } from '../domain/review/review-ceiling.ts';
import { type GivenLine, pointerTo, reviewLines } from '../domain/review/review-lines.ts';
import { actsForEmployer } from './acts-for-employer.ts';
import type { Parts } from './parts.ts';

export interface GivenReview {
  readonly claimId: string;
  readonly principal: Principal;
  readonly digest: string;
  readonly lines: readonly GivenLine[];
}

/**
 * What somebody else was paid for is said at once; between this look and the payment the receipt itself guards it.
 * @throws Refused
 */
const assertNotPaidElsewhere = async (
  { documents }: Parts,
  { claimId, facts }: Claim,
  changes: readonly LineChange[],
): Promise<void> => {
  const receipt = (await documents.receipts.read(facts.receipt))?.state;
  if (receipt === undefined) return;
  const index = changes.findIndex(({ item, verdict }) => verdict === 'pay' && isPaidElsewhere(receipt, claimId, item));
  const item = changes[index]?.item;
  if (item === undefined) return;
  throw refused({
    code: 'review_receipt_paid',
    detail: `${item}: another claim is paid on this receipt`,
    data: { item, pointer: pointerTo(index, 'verdict') },
  });
};

/**
 * What can be paid by nobody is refused with the most that can be; between this look and the payment the member itself
 * guards it, and then the claim is decided anew.
 * @throws Refused
 */
const assertBelowCeiling = async (
  { documents, released }: Parts,
  claim: Claim,
  changes: readonly LineChange[],
): Promise<void> => {
  const member = (await documents.members.read(claim.personId))?.state;
  const above = member && firstAboveCeiling(released.rules, member, claim, changes);
  if (!above) return;
  const { item } = above;
  const mostYuan = formatYuan(above.most);
  const index = changes.findIndex((change) => change.item === item);
  throw refused({
    code: 'review_above_ceiling',
    detail: `${item}: at most ${mostYuan} can be paid`,
    data: { item, mostYuan, pointer: pointerTo(index, 'amountYuan') },
  });
};

/** A reviewer names a clause of the book the item stands in: the explanation cites it. @throws Refused */
const assertClausesKnown = ({ released }: Parts, { facts: { claim } }: Claim, changes: readonly LineChange[]): void => {
  for (const [index, { item, clause }] of changes.entries()) {
    const book = itemOn(released.rules, item, claim.submittedOn)?.plan.book;
    if (book === undefined || Object.hasOwn(book.clauses, clause)) continue;
    throw refused({
      code: 'review_clause_unknown',
      detail: `${item}: ${editionOf(book)} has no such clause; one is check.filing`,
      data: { item, pointer: pointerTo(index, 'clause') },
    });
  }
};

/** A reviewer agrees, or changes lines and agrees to those. @throws Refused */
export const reviewClaim = async (parts: Parts, given: GivenReview, envelope: Envelope) => {
  const { claimId, principal, digest, lines } = given;
  const changes = passed(reviewLines(lines));
  const claim = (await parts.documents.claims.read(claimId))?.state ?? null;
  const items = claim?.lines.map(({ item }) => item) ?? [];
  requireSociety(principal, ...societiesOfItems(parts.released.rules, items));
  const mostFen = parts.duties.reviewLimit(principal, envelope.on) ?? undefined;
  const by = { reviewer: actorOf(envelope), actsForEmployer: await actsForEmployer(parts, claim, principal) };
  const command: ClaimCommand = present({ type: 'review' as const, ...by, mostFen, digest, changes, on: envelope.on });
  // A review that the claim itself does not take, or took before, is answered by the claim.
  if (claim !== null && takesCommand(claim, command)) {
    assertClausesKnown(parts, claim, changes);
    await assertNotPaidElsewhere(parts, claim, changes);
    await assertBelowCeiling(parts, claim, changes);
  }
  const action = changes.length === 0 ? 'claim-review-agreed' : 'claim-review-changed';
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action, data: { digest } });
  return accepted(await parts.documents.claims.execute(claimId, command, heard));
};
