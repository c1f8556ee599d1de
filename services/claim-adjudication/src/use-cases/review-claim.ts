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
import { reviewHindrance } from '../domain/review/review-hindrance.ts';
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
 * What somebody else was paid for, and what can be paid by nobody, is said at once, with the most that can be; between this look and the
 * payment the receipt and the member themselves guard it, and then the claim is decided anew.
 * @throws Refused
 */
const assertPayable = async (
  { documents, released }: Parts,
  claim: Claim,
  changes: readonly LineChange[],
): Promise<void> => {
  const [receipt, member] = await Promise.all([
    documents.receipts.read(claim.facts.receipt),
    documents.members.read(claim.personId),
  ]);
  const facts = { receipt: receipt?.state ?? null, member: member?.state ?? null };
  const hindrance = reviewHindrance(released.rules, claim, changes, facts);
  if (hindrance === null) return;
  const { item } = hindrance;
  const index = changes.findIndex((change) => change.item === item);
  if (hindrance.type === 'receipt-paid')
    throw refused({
      code: 'review_receipt_paid',
      detail: `${item}: another claim is paid on this receipt`,
      data: { item, pointer: pointerTo(index, 'verdict') },
    });
  const mostYuan = formatYuan(hindrance.most);
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
    await assertPayable(parts, claim, changes);
  }
  const action = changes.length === 0 ? 'claim-review-agreed' : 'claim-review-changed';
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action, data: { digest } });
  return accepted(await parts.documents.claims.execute(claimId, command, heard));
};
