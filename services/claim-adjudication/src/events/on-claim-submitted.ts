import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { claimSubmitted } from '@huji/contracts/claim-adjudication/events.ts';
import type { FraudFlag, RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { ok, type Result } from '@huji/contracts/shared/decider.ts';
import type { ClaimFacts } from '../aggregates/claim-facts.ts';
import { decide, decisionId } from '../aggregates/decision.ts';
import type { Stores } from '../aggregates/stores.ts';
import type { HoldDecision, Member } from '../domain/member.ts';
import { initialMember } from '../domain/member.ts';
import { planOn, type Rules } from '../domain/compiled-rules.ts';
import type { Decision } from '../domain/decision.ts';
import { reviewLevels } from '../domain/review-levels.ts';
import { itemsAnswering } from '../domain/process/items-answering.ts';
import { receiptFactsFor, seenBefore } from '../domain/process/receipt.ts';
import { accountFlags } from '../views/payee-accounts.ts';
import type { ReleasedRules } from '../released-rules.ts';

interface Dependencies {
  readonly stores: Stores;
  readonly released: () => ReleasedRules;
}

/**
 * The decision: facts are gathered anew in every attempt, the receipt is held first, the decision is written, and the
 * member's compare-and-set at the revision it was computed from makes it valid (data-flow.md §1.4, §1.9).
 */
export const onClaimSubmitted = ({ stores, released }: Dependencies): Reaction =>
  reaction(claimSubmitted, async ({ data }, { envelope, envelopeFor }) => {
    const { claimId, personId, decisionNo } = data;
    const claim = await stores.claims.read(claimId);
    if (claim?.state?.status !== 'submitted' || claim.state.decisionNo !== decisionNo) return;
    const { facts, personWanted } = claim.state;

    const compute = async (member: Member): Promise<Result<HoldDecision>> => {
      const rules = released();
      const receipt = await holdReceipt(
        stores,
        facts,
        decisionNo,
        itemsAnswering(member, facts.claim, rules.rules),
        envelopeFor,
      );
      const flags: FraudFlag[] = [
        ...(receipt.seen ? (['receipt-seen'] as const) : []),
        ...(await accountFlags(stores.payeeAccounts, personId)),
      ];
      const inputs = {
        claim: facts.claim,
        decisionNo,
        member,
        receipts: receipt.facts,
        flags,
        ...(personWanted ? { appealed: true } : {}),
      };
      const decided = decide(inputs, rules);
      await stores.decisions.putOnce(
        decisionId(claimId, decisionNo, decided.digest),
        decided,
        envelopeFor(decided.digest),
        { index: { claimId } },
      );
      const { decision, digest } = decided;
      const levels = reviewLevels(booksOf(decision, rules.rules));
      return ok({
        kind: 'hold-decision',
        decision,
        decisionNo,
        digest,
        ...(levels === null ? {} : { reviewLevels: levels }),
      });
    };
    const outcome = await stores.members.executeGathered(
      personId,
      (member) => compute(member ?? initialMember),
      envelope,
    );
    if (outcome.type === 'refused') throw new Error(`decision of claim ${claimId}: ${outcome.refusal.code}`);
  });

/** The book of each item's plan, as it stands on the day of the decision. */
const booksOf = ({ items, decidedOn }: Decision, rules: Rules): readonly RuleBook[] =>
  items.flatMap(({ plan }) => planOn(rules, plan, decidedOn)?.book ?? []);

const holdReceipt = async (
  stores: Stores,
  { claim, receipt }: ClaimFacts,
  decisionNo: number,
  items: readonly string[],
  envelopeFor: (suffix: string) => Parameters<Stores['receipts']['execute']>[2],
) => {
  const { claimId } = claim;
  const outcome = await stores.receipts.execute(
    receipt,
    { type: 'hold', claimId, decisionNo, items },
    envelopeFor(`receipt:${items.join(',')}`),
  );
  if (outcome.type === 'refused') throw new Error(`receipt of claim ${claimId}: ${outcome.refusal.code}`);
  return { facts: receiptFactsFor(outcome.state, claimId), seen: seenBefore(outcome.state, claimId) };
};
