import { createHash } from 'node:crypto';
import { canonicalJson } from '@huji/chassis/http/body-hash.ts';
import type { FraudFlag } from '@huji/contracts/rulebooks/rule-book.ts';
import type { Claim } from '../domain/claim.ts';
import { decideClaim } from '../domain/decide-claim.ts';
import type { Decision } from '../domain/decision.ts';
import type { ReceiptFacts } from '../domain/item-context.ts';
import type { Member } from '../domain/member.ts';
import type { Rules } from '../domain/compiled-rules.ts';

/**
 * A decision with everything it was computed from, written once before the member makes it valid (data-flow.md §1.4).
 * Replaying `inputs` with the rules of `rulesHash` gives `decision` again, byte for byte.
 */
export interface StoredDecision {
  readonly claim: Claim;
  readonly decisionNo: number;
  readonly digest: string;
  readonly member: Member;
  readonly receipts: ReceiptFacts;
  readonly flags: readonly FraudFlag[];
  /** An appeal: what the rules refuse is open to its reviewers. */
  readonly appealed?: boolean;
  /** SHA-256 of the released rule books and the calendar. */
  readonly rulesHash: string;
  readonly decision: Decision;
}

export type DecisionInputs = Pick<
  StoredDecision,
  'claim' | 'decisionNo' | 'member' | 'receipts' | 'flags' | 'appealed'
>;

/** SHA-256 over the canonical JSON, hexadecimal. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');

export const decide = (
  inputs: DecisionInputs,
  rules: { readonly rules: Rules; readonly hash: string },
): StoredDecision => {
  const { claim, member, receipts, flags, appealed = false } = inputs;
  const decision = decideClaim(member, claim, rules.rules, { receipts, flags, appealed });
  return { ...inputs, decision, digest: digestOf(decision), rulesHash: rules.hash };
};

export const decisionId = (claimId: string, decisionNo: number, digest: string): string =>
  `${claimId}:${String(decisionNo)}:${digest}`;
