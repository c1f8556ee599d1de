import type { ItemReason } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import type { Cause, Item } from '@huji/contracts/rulebooks/plan.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type ClaimReport, eventDate, filingBase, isBalanced } from './claim-report.ts';
import { ruleValue } from '../rule-book/compiled-rules.ts';
import { filingDeadline } from '../rule-book/filing-deadline.ts';
import { type Check, type CheckResult, type Checks, type ItemContext, lotWaits } from '../decision/item-context.ts';
import { countInTerm, endedLots, illnessPaidBefore } from '../use/use.ts';

const holds = (inputs: CheckResult['inputs'], clause?: string): CheckResult =>
  clause === undefined ? { holds: true, tested: true, inputs } : { holds: true, tested: true, inputs, clause };

const fails = (
  verdict: 'refuse' | 'refer',
  code: ItemReason,
  inputs: CheckResult['inputs'],
  clause?: string,
): CheckResult => ({
  holds: false,
  tested: true,
  inputs,
  outcome: { verdict, code },
  ...present({ clause }),
});

const test = (
  passed: boolean,
  verdict: 'refuse' | 'refer',
  code: ItemReason,
  inputs: CheckResult['inputs'],
  clause?: string,
): CheckResult => (passed ? holds(inputs, clause) : fails(verdict, code, inputs, clause));

/** The rule has nothing to look at: no cover on that day, no stay, no such limit. */
const notTested = (passes: boolean, why: string): CheckResult => ({ holds: passes, tested: false, inputs: { why } });
const withoutCover = notTested(false, 'no cover on that day');
const withoutStay = notTested(true, 'no stay');
const unlimited = notTested(true, 'the plan sets no such limit');

const settlementBalanced: Check = ({ claim }) =>
  test(isBalanced(claim.settlement), 'refer', 'SETTLEMENT_MISMATCH', { ...claim.settlement });

const withoutCoverYet = (eventOn: CivilDate, factsPending: boolean): CheckResult =>
  factsPending ? fails('refer', 'FACTS_PENDING', { eventOn }) : fails('refuse', 'NOT_COVERED', { eventOn });

const coverInTerm: Check = ({ cover, eventOn, factsPending = false }) =>
  cover === null
    ? withoutCoverYet(eventOn, factsPending)
    : holds({ eventOn, coverId: cover.coverId, start: cover.start, end: cover.end });

const eventNotBeforePayment: Check = ({ cover, eventOn }) =>
  cover === null
    ? withoutCover
    : test(eventOn >= cover.paidOn, 'refer', 'GRACE_EVENT', { eventOn, paidOn: cover.paidOn });

const filedInTime: Check = ({ claim, compiled, rules, eventOn }) => {
  const from = claim.event === 'diagnosis' ? eventOn : filingBase(claim);
  const { lastOn, finalOn } = filingDeadline(compiled.book, rules.calendar, from);
  const inputs = { from, submittedOn: claim.submittedOn, lastOn, finalOn };
  if (claim.submittedOn <= lastOn) return holds(inputs);
  return claim.submittedOn <= finalOn
    ? fails('refer', 'LATE_NEEDS_REASON', inputs)
    : fails('refuse', 'FILED_LATE', inputs);
};

const beforeRegister = notTested(true, 'no register holds on that day');
const unregistered = notTested(false, 'the register does not hold the hospital');

const hospitalKnown: Check = ({ claim, registers: { hospital } }) => {
  if (hospital === undefined) return beforeRegister;
  const on = eventDate(claim);
  if (hospital === null) return fails('refer', 'HOSPITAL_UNKNOWN', { on });
  const { code, grade, level, designated } = hospital;
  return holds({ on, code, grade, level, designated });
};

/** The trace never names the illness: the claim holds it. */
const illnessKnown: Check = ({ claim, registers: { illness } }) =>
  illness === undefined ? beforeRegister : test(illness !== null, 'refer', 'ILLNESS_UNKNOWN', { on: eventDate(claim) });

/** A receipt that another claim holds but was not paid is for a person to decide (decision 0059). */
const receiptNotPaid: Check = ({ receipts, item }) => {
  const standing = receipts[item.code];
  if (standing === undefined) return holds({});
  return standing === 'paid'
    ? fails('refuse', 'DUPLICATE_RECEIPT', { standing })
    : fails('refer', 'RECEIPT_HELD', { standing });
};

const stayNotOverlapping: Check = ({ stay, overlaps }) =>
  stay === null ? withoutStay : test(!overlaps, 'refer', 'OVERLAPPING_STAY', { from: stay.from, until: stay.until });

const covered = (item: ItemContext['item'], cause: Cause): boolean =>
  'covered' in item.causes ? item.causes.covered.includes(cause) : !item.causes.excluded.includes(cause);

const causeNotExcluded: Check = ({ item, claim }) =>
  test(covered(item, claim.cause), 'refuse', 'EXCLUDED_CAUSE', { cause: claim.cause }, item.causes.clause);

const waitingOver: Check = (context) => {
  const { item, cover, day, claim } = context;
  if (cover === null) return withoutCover;
  if (item.waiting === null) return unlimited;
  const waits = day <= item.waiting.days && cover.lots.every((lot) => lotWaits(context, lot));
  const inputs = {
    day,
    waitingDays: item.waiting.days,
    cause: claim.cause,
    waived: cover.waived,
    renewal: cover.renewal,
  };
  return test(!waits, 'refuse', 'WAITING_PERIOD', inputs, item.waiting.clause);
};

const hospitalDesignated: Check = ({ item, claim, registers }) => {
  if (item.designatedHospital === null || claim.event !== 'stay') return withoutStay;
  if (registers.hospital === null) return unregistered;
  const { designated, emergency } = claim.hospital;
  const { poolPaid } = claim.settlement;
  const { clause, emergencyReferred } = item.designatedHospital;
  const inputs = { designated, emergency, poolPaid };
  if (designated) return holds(inputs, clause);
  return emergencyReferred && emergency && poolPaid > 0
    ? fails('refer', 'EMERGENCY_HOSPITAL', inputs, clause)
    : fails('refuse', 'HOSPITAL_NOT_DESIGNATED', inputs, clause);
};

const leastGrade = (
  item: Item,
  book: RuleBook,
  claim: ClaimReport,
  termStart: CivilDate | null,
): number | boolean | null =>
  item.grade === null
    ? null
    : ruleValue(book, item.grade.minimum, {
        'claim-submission': claim.submittedOn,
        ...present({ 'term-start': termStart ?? undefined }),
      });

export const meetsGrade = (item: Item, book: RuleBook, claim: ClaimReport, termStart: CivilDate | null): boolean => {
  const minimum = leastGrade(item, book, claim, termStart);
  const { grade } = claim.hospital;
  return typeof minimum !== 'number' || (grade !== null && grade >= minimum);
};

const hospitalGrade: Check = ({ item, claim, compiled, cover, registers }) => {
  if (item.grade === null) return unlimited;
  if (registers.hospital === null) return unregistered;
  const termStart = cover?.start ?? null;
  const minimum = leastGrade(item, compiled.book, claim, termStart);
  const { grade } = claim.hospital;
  const { below, clause } = item.grade;
  return test(
    meetsGrade(item, compiled.book, claim, termStart),
    below === 'HOSPITAL_GRADE' ? 'refuse' : 'refer',
    below,
    { grade, minimum, submittedOn: claim.submittedOn },
    clause,
  );
};

const countBelowCap: Check = ({ item, compiled, claim, cover, uses }) => {
  if (item.countCap === null) return unlimited;
  if (cover === null) return withoutCover;
  const { perTerm, referWhenPaidUnderNewValue, clause } = item.countCap;
  const capAt = (termStart: typeof cover.start): number => {
    const cap = ruleValue(compiled.book, perTerm, { 'claim-submission': claim.submittedOn, 'term-start': termStart });
    return typeof cap === 'number' ? cap : Number.POSITIVE_INFINITY;
  };
  const used = countInTerm(uses, item.code, cover.coverId);
  const cap = capAt(cover.start);
  const inputs = { used, cap: Number.isFinite(cap) ? cap : null, termStart: cover.start, paidOn: cover.paidOn };
  if (used < cap) return holds(inputs, clause);
  return referWhenPaidUnderNewValue && used < capAt(cover.paidOn)
    ? fails('refer', 'COUNT_CAP_UNCERTAIN', inputs, clause)
    : fails('refuse', 'COUNT_CAP', inputs, clause);
};

const benefitOpen: Check = ({ item, cover, uses }) => {
  if (item.formula.kind !== 'severity') return unlimited;
  if (cover === null) return withoutCover;
  const ended = endedLots(uses, item.code, cover.coverId);
  const inputs = { lots: cover.lots.length, endedLots: ended.size };
  return test(ended.size < cover.lots.length, 'refuse', 'BENEFIT_ENDED', inputs);
};

const illnessNotPaidBefore: Check = ({ item, cover, uses, illness }) => {
  if (item.illnessPaidOnce === null) return unlimited;
  if (cover === null) return withoutCover;
  const { clause } = item.illnessPaidOnce;
  const paid = illness !== null && illnessPaidBefore(uses, item.code, illness, cover.start);
  // The trace never names the illness: the claim holds it.
  return test(!paid, 'refuse', 'ILLNESS_PAID_BEFORE', { termStart: cover.start }, clause);
};

/** `amount-payable` is judged by the formula, not here. */
export const CHECKS: Omit<Checks, 'amount-payable'> = {
  'settlement-balanced': settlementBalanced,
  'cover-in-term': coverInTerm,
  'event-not-before-payment': eventNotBeforePayment,
  'filed-in-time': filedInTime,
  'hospital-known': hospitalKnown,
  'illness-known': illnessKnown,
  'receipt-not-paid': receiptNotPaid,
  'stay-not-overlapping': stayNotOverlapping,
  'cause-not-excluded': causeNotExcluded,
  'waiting-over': waitingOver,
  'hospital-designated': hospitalDesignated,
  'hospital-grade': hospitalGrade,
  'count-below-cap': countBelowCap,
  'benefit-open': benefitOpen,
  'illness-not-paid-before': illnessNotPaidBefore,
};
