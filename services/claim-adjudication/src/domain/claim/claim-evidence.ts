import { type Actor, samePerson } from '@huji/contracts/shared/actor.ts';
import type { Claim, Decided, ItemLine } from './claim.ts';
import { ownPartIn } from './claim-own-part.ts';
import { actorOfReview, changedLines } from './claim-review.ts';
import { isEarlierReviewer } from './claim-review-part.ts';
import { reviewersFor } from './claim-reviewers.ts';
import type { ReviewLevels } from '../review/review-levels.ts';
import { approvalsOf } from '../decision/approval.ts';
import { employerAnswering } from '../decision/decision-employer.ts';
import type { DecisionRecord } from '../decision/decision-record.ts';
import type { Member } from '../member/member.ts';

/** An entry of the claim's stream in the audit log, as far as it bears witness. */
export interface Witness {
  readonly action: string;
  readonly actor: string;
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

/** A claim and what must agree with it. */
export interface ClaimEvidence {
  readonly claim: Claim;
  readonly member: Member;
  /** The decision that the claim names; null: it is not stored. */
  readonly record: DecisionRecord | null;
  /** What says how many decide, by the rule books of that decision; null: unknown. */
  readonly levels: ReviewLevels | null;
  readonly witnesses: readonly Witness[];
  /** Every decision that the audit log saw being made, with the digest of the rule books its record names; null: it is not stored. */
  readonly computed: readonly RecordedDecision[];
}

export interface RecordedDecision {
  readonly decisionNo: number;
  /** Of the rule books, by the audit log and by the record. */
  readonly seen: string;
  readonly ruleBooks: string | null;
}

const REVIEW_ACTIONS = ['claim-review-agreed', 'claim-review-changed'];

const sameItems = (lines: readonly ItemLine[], record: DecisionRecord): boolean => {
  const { items } = record.decision;
  return (
    lines.length === items.length &&
    lines.every((line, at) => {
      const item = items[at];
      // A referred line has no sum before somebody gives it one.
      return (
        item?.item === line.item && item.verdict === line.verdict && (line.verdict !== 'pay' || item.fen === line.fen)
      );
    })
  );
};

/** A claim of before may not have noted it yet. */
const countsForWhom = ({ employerId }: Decided, { decision, member }: DecisionRecord): boolean =>
  employerId === undefined || employerId === employerAnswering(decision.items, member.covers);

const recordFaults = (decided: Decided, record: DecisionRecord | null): readonly string[] => {
  if (record === null) return [`names decision ${String(decided.decisionNo)}, which is not stored`];
  // Where nothing is paid nobody need agree.
  const payable = decided.items.some(({ verdict }) => verdict !== 'refuse');
  const weaker = payable && decided.reviewersNeeded < record.decision.reviewersNeeded;
  const said = sameItems(decided.items, record) && !weaker;
  return [
    ...(said ? [] : [`says something else than its decision ${String(decided.decisionNo)}`]),
    ...(countsForWhom(decided, record) ? [] : ['counts for another employer than the one whose cover answers']),
  ];
};

/** Lines that were agreed on against what the member was charged with: by this decision, or before it with as much. */
const paymentFaults = ({ claim, member }: ClaimEvidence, { decisionNo }: Decided): readonly string[] => {
  const charged = member.uses.filter((use) => use.claimId === claim.claimId && use.status === 'paid');
  const agreed = claim.lines.filter(({ verdict, fen }) => verdict === 'pay' && fen > 0);
  const isCharged = ({ item, fen }: ItemLine): boolean =>
    charged.some((use) => use.item === item && (use.decisionNo < decisionNo ? use.fen >= fen : use.fen === fen));
  const isAgreed = (item: string): boolean => agreed.some((line) => line.item === item);
  return agreed.every(isCharged) && charged.every((use) => use.decisionNo < decisionNo || isAgreed(use.item))
    ? []
    : [`was approved for other sums than its member was charged with by decision ${String(decisionNo)}`];
};

const sameLines = (some: readonly ItemLine[], others: readonly ItemLine[]): boolean =>
  some.length === others.length &&
  some.every(({ item, verdict, fen }, at) => {
    const other = others[at];
    return item === other?.item && verdict === other.verdict && fen === other.fen;
  });

/**
 * Lines are those of the decision with what its reviews made of them, and nothing else; those that stood before, where it ordered
 * nothing beside them, also when that order was taken back since; none of a claim that was taken back, or waits to be decided anew.
 */
const lineFaults = (claim: Claim, decided: Decided): readonly string[] => {
  const { status, decisionNo, lines, reviews, standing, takenBack } = claim;
  const reviewed = reviews.reduce((made, { changes }) => changedLines(made, changes), decided.items);
  const last = status === 'cancelled' ? takenBack?.at(-1) : undefined;
  const ordersNothing = standing !== null && standing.payments[decided.decisionNo] === undefined;
  const hasNone = status === 'withdrawn' || decisionNo !== decided.decisionNo;
  const stood = ordersNothing
    ? standing.lines
    : last?.cancellation.decisionNo === decided.decisionNo
      ? undefined
      : last?.lines;
  const possible = hasNone ? [[]] : [reviewed, ...(stood === undefined ? [] : [stood])];
  return possible.some((each) => sameLines(lines, each))
    ? []
    : [`has other lines than its decision ${String(decided.decisionNo)} and its reviews gave it`];
};

/** What each decision made payable, against the sum that the audit log saw approved. */
const approvedFaults = ({ claim, member, witnesses }: ClaimEvidence): readonly string[] => {
  const told = witnesses.filter(({ action }) => action === 'decision-approved');
  return approvalsOf(claim.claimId, claim.personId, member).flatMap(({ decisionNo, fen }) => {
    const seen = told.filter(({ data }) => data?.['decisionNo'] === decisionNo);
    // Entries of before sums were told name none.
    const isSeen = seen.some(({ data }) => data?.['fen'] === undefined || data['fen'] === fen);
    return isSeen ? [] : [`made another sum payable by decision ${String(decisionNo)} than the audit log saw approved`];
  });
};

/** What the claim says of it, and what its decision does by the rule books, whichever is more. */
const neededBy = ({ claim, record, levels }: ClaimEvidence, decided: Decided): number => {
  if (record === null || levels === null) return reviewersFor(claim);
  const { reviewersNeeded, flags } = record.decision;
  const recorded = { ...decided, reviewersNeeded, flags, reviewLevels: levels };
  return Math.max(reviewersFor(claim), reviewersFor({ ...claim, decided: recorded }));
};

const reviewFaults = (evidence: ClaimEvidence, decided: Decided): readonly string[] => {
  const { claim } = evidence;
  const agreed = claim.reviews.filter(({ linesVersion }) => linesVersion === claim.linesVersion).map(actorOfReview);
  // Two accounts of one person are one reviewer.
  const reviewers = agreed.filter((one, at) => !agreed.slice(0, at).some((other) => samePerson(one, other))).length;
  const needed = neededBy(evidence, decided);
  return reviewers >= needed ? [] : [`was approved by ${String(reviewers)} of ${String(needed)} reviewers`];
};

const partOf = (claim: Claim, reviewer: Actor): string | null => {
  if (reviewer.personId === claim.personId) return 'its own member';
  if (ownPartIn(claim, { actor: reviewer, actsForEmployer: false }) !== null) return 'whoever filed it';
  return isEarlierReviewer(claim, reviewer) ? 'somebody who decided it before' : null;
};

/** Whoever reviewed has no part in the claim: they are not the member, did not file it and decided none of its earlier decisions. */
const partFaults = ({ claim }: ClaimEvidence): readonly string[] =>
  claim.reviews.flatMap((review) => {
    const part = partOf(claim, actorOfReview(review));
    return part === null ? [] : [`was reviewed by ${part}`];
  });

const witnessFaults = ({ claim, witnesses }: ClaimEvidence): readonly string[] => {
  const seen = (actions: readonly string[], actor: string, digest?: string): boolean =>
    witnesses.some(
      (each) =>
        actions.includes(each.action) &&
        each.actor === actor &&
        (digest === undefined || each.data?.['digest'] === digest),
    );
  const unseen = claim.reviews.filter(({ reviewer, digest }) => !seen(REVIEW_ACTIONS, reviewer, digest));
  const digest = claim.decided?.digest;
  const removed = witnesses.filter(
    ({ action, actor, data }) =>
      REVIEW_ACTIONS.includes(action) &&
      data?.['digest'] === digest &&
      !claim.reviews.some(({ reviewer }) => reviewer === actor),
  );
  return [
    ...(seen(['claim-submitted'], claim.submittedBy) ? [] : ['has no audit entry of who submitted it']),
    ...unseen.map(() => 'has a review that the audit log does not know'),
    ...removed.map(() => 'lost a review that the audit log knows'),
  ];
};

/** A decision is stored as the audit log saw it made: there, and by the same rule books. */
const computedFaults = ({ computed }: ClaimEvidence): readonly string[] =>
  computed.flatMap(({ decisionNo, seen, ruleBooks }) => {
    const name = `decision ${String(decisionNo)}`;
    if (ruleBooks === null) return [`lost ${name}, which the audit log saw being made`];
    return ruleBooks === seen ? [] : [`has ${name} by other rule books than the audit log saw`];
  });

/** A claim that was taken back uses nothing, and the log knows of it. */
const withdrawalFaults = ({ claim, member, witnesses }: ClaimEvidence): readonly string[] => {
  if (claim.status !== 'withdrawn') return [];
  const isKnown = witnesses.some(({ action }) => action === 'claim-withdrawn');
  const remains = [member.uses, member.stays, member.reports].flat().some(({ claimId }) => claimId === claim.claimId);
  return [
    ...(isKnown ? [] : ['was taken back and the audit log does not know it']),
    ...(remains ? ['was taken back and its member still holds something for it'] : []),
  ];
};

/** What contradicts a claim; empty: decision, reviews, member and audit log say the same. Ids and numbers only. */
export const claimFaults = (evidence: ClaimEvidence): readonly string[] => {
  const { claim, record } = evidence;
  const { decided } = claim;
  const faults = [
    ...witnessFaults(evidence),
    ...withdrawalFaults(evidence),
    ...computedFaults(evidence),
    ...partFaults(evidence),
    ...approvedFaults(evidence),
  ];
  if (decided === null) return faults;
  faults.push(...recordFaults(decided, record), ...lineFaults(claim, decided));
  const ordered = claim.standing?.payments[decided.decisionNo] !== undefined && claim.decisionNo === decided.decisionNo;
  if (ordered) faults.push(...paymentFaults(evidence, decided), ...reviewFaults(evidence, decided));
  return faults;
};
