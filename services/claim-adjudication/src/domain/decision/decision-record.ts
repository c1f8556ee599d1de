import type { FraudFlag } from '@huji/contracts/rulebooks/rule-book.ts';
import { present, presentIf } from '@huji/contracts/shared/present.ts';
import type { ClaimReport } from '../claim/claim-report.ts';
import type { Rules } from '../rule-book/compiled-rules.ts';
import { decideClaim } from './decide-claim.ts';
import type { Decision } from './decision.ts';
import type { ReceiptFacts } from './item-context.ts';
import type { ClaimRegisters } from '../register/register-of-claim.ts';
import type { Member } from '../member/member.ts';

/** What decisions and assessments are computed by, and how they are named. */
export interface DecidingRules {
  readonly rules: Rules;
  /** SHA-256 of the released rule books and the calendar. */
  readonly rulesHash: string;
  /** Content hash of each of the rule books. */
  readonly ruleBooks: readonly string[];
  /** Only what a vote has set a contribution for is on sale (D-38); absent: a case sells the others for nothing. */
  readonly votedOnly?: boolean;
  /** False: nobody will read the findings. What is decided is the same. */
  readonly traced?: boolean;
  /** SHA-256 over the canonical JSON, hexadecimal. */
  readonly digestOf: (value: unknown) => string;
}

/**
 * A decision with everything it was computed from, written once before the member makes it valid (decision 0004).
 * Replaying its inputs with its `ruleBooks` gives `decision` again, byte for byte.
 */
export interface DecisionRecord {
  readonly claim: ClaimReport;
  readonly decisionNo: number;
  readonly digest: string;
  readonly member: Member;
  readonly receipts: ReceiptFacts;
  /** What the registers of the day said of the claim; absent: none was asked. */
  readonly registers?: ClaimRegisters;
  readonly flags: readonly FraudFlag[];
  /** An appeal: what the rules refuse is open to its reviewers. */
  readonly appealed?: boolean;
  /** A paid batch named the person and had not come to them. */
  readonly factsPending?: boolean;
  /** SHA-256 of the released rule books and the calendar. */
  readonly rulesHash: string;
  /** Content hash of each rule book it was made by, and is replayed by; absent: the first editions, before there were others. */
  readonly ruleBooks?: readonly string[];
  readonly decision: Decision;
}

export type DecisionInputs = Pick<
  DecisionRecord,
  'claim' | 'decisionNo' | 'member' | 'receipts' | 'registers' | 'flags' | 'appealed' | 'factsPending'
>;

/** Computes a decision and keeps everything it was computed from. */
export const computeDecision = (
  inputs: DecisionInputs,
  { rules, rulesHash, ruleBooks, digestOf, traced = true }: DecidingRules,
): DecisionRecord => {
  const { claim, member, receipts, registers, flags, appealed = false, factsPending = false } = inputs;
  const decision = decideClaim(member, claim, rules, {
    receipts,
    flags,
    appealed,
    traced,
    ...presentIf(factsPending, { factsPending: true }),
    ...present({ registers }),
  });
  return { ...inputs, decision, digest: digestOf(decision), rulesHash, ruleBooks };
};

export const decisionId = (claimId: string, decisionNo: number, digest: string): string =>
  `${claimId}:${String(decisionNo)}:${digest}`;
