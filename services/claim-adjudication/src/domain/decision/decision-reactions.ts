import type { ClaimSubmitted } from '@huji/contracts/claim-adjudication/events.ts';
import type { FraudFlag } from '@huji/contracts/rulebooks/rule-book.ts';
import { present, presentIf } from '@huji/contracts/shared/present.ts';
import type { CommandTo } from '../addressed-command.ts';
import { leaveFormerReceipts } from '../claim/claim-reactions.ts';
import { answeringCodes } from './answering-items.ts';
import type { Claim } from '../claim/claim.ts';
import type { Rules } from '../rule-book/compiled-rules.ts';
import { computeDecision, type DecidingRules, type DecisionRecord } from './decision-record.ts';
import type { ClaimRegisters } from '../register/register-of-claim.ts';
import type { HoldDecision, Member } from '../member/member.ts';
import { type Receipt, receiptFactsFor, seenBefore } from '../receipt/receipt.ts';
import { reviewLevels } from '../review/review-levels.ts';

/** The claim still waits for this decision; anything else is an echo of an earlier attempt. */
const awaitsDecision = ({ decisionNo }: ClaimSubmitted, claim: Claim | null): claim is Claim =>
  claim?.status === 'submitted' && claim.decisionNo === decisionNo;

type ReceiptHold = CommandTo<'receipt'> & { readonly items: readonly string[] };

/** First the receipt is held, for every item that may answer (decision 0059). */
const holdReceiptFor = ({ claimId, decisionNo, facts }: Claim, member: Member, rules: Rules): ReceiptHold => {
  const items = answeringCodes(member, facts.claim, rules);
  return { type: 'receipt', id: facts.receipt, items, command: { type: 'hold', claimId, decisionNo, items } };
};

/** What a decision is computed from, beside the claim. */
export interface DecisionFacts {
  /** As the decision will be held against it. */
  readonly member: Member;
  /** As it stands after the hold. */
  readonly receipt: Receipt;
  /** Reasons to look twice that come from the person's account. */
  readonly accountFlags: readonly FraudFlag[];
  /** Colleagues were in the same hospital for the same illness at the same time. */
  readonly treatedAlike?: boolean;
  /** What the registers say of what the claim names; absent: there are none. */
  readonly registers?: ClaimRegisters;
  /** A paid batch names the person and has not come to them. */
  readonly factsPending?: boolean;
}

/** A decision and the command that makes it valid. */
export interface DecisionHold {
  readonly record: DecisionRecord;
  readonly hold: { readonly type: 'member'; readonly id: string; readonly command: HoldDecision };
}

/** A decision, and the same decision where a paid batch that names the person has not come to them yet. */
export interface ComputedDecision extends DecisionHold {
  /** Null: nobody is told that they hold no cover, so that nothing that is under way is looked for. */
  readonly whilePending: (() => DecisionHold) | null;
}

/** One attempt to decide: the receipt is held first, then the decision is computed from the member as it stands. */
export interface DecisionAttempt {
  readonly holdReceipt: ReceiptHold;
  /** `receipt`: as it stands after the hold. */
  readonly decide: (facts: DecisionFacts) => ComputedDecision;
}

/**
 * What is done about a claim that waits for its decision, in this order: `leave` is obeyed; then, as often as the member changed
 * meanwhile, an attempt is begun with the member as it stands.
 */
export interface DecisionSteps {
  readonly claim: Claim;
  /** Of receipts that earlier reports of the claim named. */
  readonly leave: readonly CommandTo<'receipt'>[];
  readonly attempt: (member: Member) => DecisionAttempt;
}

/** No register holds on that day. */
const isEmpty = ({ hospital, illness }: ClaimRegisters): boolean => hospital === undefined && illness === undefined;

/** The record is written first, then the command makes it valid (decision 0004). */
const computeHold = (
  { facts, decisionNo, personWanted }: Claim,
  { member, receipt, accountFlags, treatedAlike = false, registers, factsPending = false }: DecisionFacts,
  deciding: DecidingRules,
): DecisionHold => {
  const { claim } = facts;
  const seen: readonly FraudFlag[] = seenBefore(receipt, claim.claimId) ? ['receipt-seen'] : [];
  const receipts = receiptFactsFor(receipt, claim.claimId);
  const alike: readonly FraudFlag[] = treatedAlike ? ['same-hospital-group'] : [];
  const given = { claim, decisionNo, member, receipts, flags: [...seen, ...alike, ...accountFlags] };
  const inputs = {
    ...given,
    ...presentIf(personWanted, { appealed: true }),
    ...presentIf(factsPending, { factsPending: true }),
    ...present({ registers: registers === undefined || isEmpty(registers) ? undefined : registers }),
  };
  const record = computeDecision(inputs, deciding);
  const { decision, digest } = record;
  const levels = reviewLevels(
    deciding.rules,
    claim,
    decision.items.map(({ item }) => item),
  );
  const held: HoldDecision = { type: 'hold-decision', decision, decisionNo, digest };
  const command = levels === null ? held : { ...held, reviewLevels: levels };
  return { record, hold: { type: 'member', id: claim.personId, command } };
};

const lacksCover = ({ record }: DecisionHold): boolean =>
  record.decision.items.some(({ code }) => code === 'NOT_COVERED');

/** The decision of a claim from the facts that were gathered. */
export const decideFrom = (claim: Claim, facts: DecisionFacts, deciding: DecidingRules): ComputedDecision => {
  const decided = computeHold(claim, facts, deciding);
  const whilePending = () => computeHold(claim, { ...facts, factsPending: true }, deciding);
  return { ...decided, whilePending: lacksCover(decided) ? whilePending : null };
};

/** claim-submitted. Null: an echo, nothing is to be decided. */
export const reactToClaimSubmitted = (
  submitted: ClaimSubmitted,
  { claim, deciding }: { readonly claim: Claim | null; readonly deciding: DecidingRules },
): DecisionSteps | null =>
  awaitsDecision(submitted, claim)
    ? {
        claim,
        leave: leaveFormerReceipts(claim),
        attempt: (member) => ({
          holdReceipt: holdReceiptFor(claim, member, deciding.rules),
          decide: (facts) => decideFrom(claim, facts, deciding),
        }),
      }
    : null;
