import { explainClaim, type Explanation } from '../domain/explanation/explain.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { decideFrom } from '../domain/decision/decision-reactions.ts';
import { initialMember } from '../domain/member/member.ts';
import { receiptDecider } from '../domain/receipt/receipt-decider.ts';
import { ownReceipt } from '../domain/receipt/receipt.ts';
import { dateAccidents } from './date-accidents.ts';
import type { Parts } from './parts.ts';
import { settlePending } from './settle-pending.ts';

/**
 * What a claim that nobody filed would come to: the very decision, explained, and nothing is written. Of the receipt only
 * what the person's own claims did with it counts: asking must not tell what somebody else was paid.
 */
export const previewClaim = async (parts: Parts, claim: Claim): Promise<Explanation> => {
  const { documents, released, registers } = parts;
  const standing = (await documents.members.read(claim.personId))?.state ?? initialMember;
  const member = await dateAccidents(parts, claim, standing);
  const found = (await documents.receipts.read(claim.facts.receipt))?.state ?? receiptDecider.initial;
  const facts = {
    member,
    receipt: ownReceipt(found, member),
    registers: await registers.of(claim.facts.claim),
    accountFlags: [],
  };
  const { record } = await settlePending({ documents }, decideFrom(claim, facts, released), { claim, member });
  const foreseen = {
    status: 'foreseen',
    lines: [],
    reviews: [],
    standing: null,
    decisionNo: claim.decisionNo,
  } as const;
  return explainClaim(foreseen, record, { made: released.rules, latest: released.books });
};
