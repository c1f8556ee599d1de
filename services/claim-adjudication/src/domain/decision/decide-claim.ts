import { editionOf } from '@huji/contracts/rulebooks/editions.ts';
import type { Formula } from '@huji/contracts/rulebooks/plan.ts';
import type { FraudFlag, RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { type Fen, fen, timesFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type AnsweringItem, answeringItems, byServing } from './answering-items.ts';
import { type ClaimReport, eventDate, stayInterval } from '../claim/claim-report.ts';
import { CHECKS, meetsGrade } from '../claim/claim-checks.ts';
import { clauseInForce, type DecidingDates } from '../rule-book/clause-in-force.ts';
import { fundOf, itemOn, type Rules } from '../rule-book/compiled-rules.ts';
import type { Decision, DecisionItem, Finding, ItemUse, LotUse } from './decision.ts';
import { applyFormula, type FormulaResult } from './formula.ts';
import {
  type CheckResult,
  coveredUnits,
  dayInCover,
  findCover,
  illnessOf,
  type ItemContext,
  type ReceiptFacts,
} from './item-context.ts';
import type { Member } from '../member/member.ts';
import { asksRegisters, type ClaimRegisters, judgedClaim } from '../register/register-of-claim.ts';
import { overlap, ownShareUse } from '../use/own-share.ts';
import { flagsOf } from '../review/review.ts';
import { reviewLevels } from '../review/review-levels.ts';
import { reviewersNeeded } from '../review/reviewers-needed.ts';
import { countedUses } from '../use/use.ts';

export interface ClaimContext {
  /** What other claims, of whatever person, did with this claim's receipt number, by benefit item. */
  readonly receipts: ReceiptFacts;
  /** What the registers say of what the claim names; absent: none was asked. */
  readonly registers?: ClaimRegisters;
  /** Flags found outside the member (shared accounts, one hospital for many of an employer). */
  readonly flags?: readonly FraudFlag[];
  /** An appeal: what is refused is open to its reviewers, where a cover stands for it. */
  readonly appealed?: boolean;
  /** A paid batch names the person and has not come to them: nobody is told that they hold no cover. */
  readonly factsPending?: boolean;
  /** False: nobody will read the findings, so that none are kept and no rule runs after the first that does not hold. */
  readonly traced?: boolean;
}

const findingOf = (rule: string, version: string, clause: string, found: CheckResult): Finding => {
  const { inputs, holds, tested, outcome } = found;
  const verdict = tested ? (outcome?.verdict ?? 'holds') : 'not-tested';
  const finding = { rule, version, clause, inputs, holds, verdict } as const;
  return outcome === undefined ? finding : { ...finding, code: outcome.code };
};

/** The last check: does the formula give more than nothing; a missing rate is for a person, whatever the sums. */
const judgeAmount = (formula: FormulaResult, hasCover: boolean): CheckResult => {
  const inputs = { fen: formula.fen };
  if (formula.rateMissing)
    return { holds: false, tested: true, inputs, outcome: { verdict: 'refer', code: 'RATE_MISSING' } };
  if (formula.fen > 0) return { holds: true, tested: true, inputs };
  return { holds: false, tested: hasCover, inputs, outcome: { verdict: 'refuse', code: 'NOTHING_PAYABLE' } };
};

const datesOf = ({ claim, cover }: ItemContext): DecidingDates => ({
  'claim-submission': claim.submittedOn,
  ...present({ 'term-start': cover?.start }),
});

/** All rules run and leave a finding; the first that does not hold, in the declared order, names the code. */
const runChecks = (
  context: ItemContext,
  formula: FormulaResult,
): { readonly trace: readonly Finding[]; readonly first: CheckResult['outcome'] } => {
  const { book } = context.compiled;
  const version = editionOf(book);
  const dates = datesOf(context);
  const cited = (clause: string): string => clauseInForce(book, clause, dates).clause;
  const trace: Finding[] = [];
  let first: CheckResult['outcome'];
  for (const { rule, clause } of book.claimChecks) {
    if (rule === 'amount-payable')
      for (const { rule: name, clause: at, inputs, beforeFen, afterFen } of formula.steps)
        trace.push({
          rule: name,
          version,
          clause: cited(at),
          inputs,
          holds: true,
          verdict: 'holds',
          beforeFen,
          afterFen,
        });
    const found = rule === 'amount-payable' ? judgeAmount(formula, context.cover !== null) : CHECKS[rule](context);
    trace.push(findingOf(rule, version, cited(found.clause ?? clause), found));
    first ??= found.outcome;
  }
  return { trace, first };
};

/** The same code without the findings. */
const firstOutcome = (context: ItemContext, formula: FormulaResult): CheckResult['outcome'] => {
  for (const { rule } of context.compiled.book.claimChecks) {
    const { outcome } =
      rule === 'amount-payable' ? judgeAmount(formula, context.cover !== null) : CHECKS[rule](context);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
};

/** A book that does not know of registers reads what the claim says. */
const NOT_ASKED: ClaimRegisters = {};

const NO_FINDINGS: readonly Finding[] = [];

/**
 * What a payment uses up. A finding a person pays although the formula gave nothing ends what that finding ends, on every
 * lot; an amount that is paid names the illness and the accident.
 */
const useTemplate = (context: ItemContext, formula: FormulaResult): ItemUse => {
  const { item, cover, claim, stay, illness, compiled } = context;
  const byDay = item.formula.kind === 'per-diem' ? item.formula : null;
  const use: ItemUse = {
    item: item.code,
    plan: compiled.plan.code,
    coverId: cover?.coverId ?? null,
    coverStart: cover?.start ?? null,
    fen: formula.fen,
    count: item.countCap === null || formula.fen === 0 ? 0 : 1,
    days: formula.days,
    lots: formula.lots,
    illness: item.illnessPaidOnce === null ? null : illness,
    accident: claim.event === 'accident' ? claim.accidentId : null,
    ownShare: ownShareUse(item, claim, stay),
    perDayFen: byDay === null ? null : timesFen(byDay.perDay, Math.max(1, coveredUnits(context))),
    daysPerTerm: byDay?.paidDaysPerTerm ?? null,
    sumPerTermFen: item.formula.kind === 'tiers' ? item.formula.sumPerTerm : null,
  };
  return tellsAccidentsByDay(item.formula) && claim.event === 'accident'
    ? { ...use, accidentOn: claim.happenedOn }
    : use;
};

/** Only then the day is kept: what is stored of other accidents stays as it was. */
const tellsAccidentsByDay = (formula: Formula): boolean =>
  formula.kind === 'accident-table' && formula.sameAccident === 'reference-or-day';

const lotsAPersonWouldUse = ({ item, cover, claim }: ItemContext): readonly LotUse[] => {
  if (item.formula.kind !== 'severity' || cover === null || claim.event !== 'diagnosis') return [];
  const finding = claim.findings[item.formula.finding] ?? 'none';
  const { sums } = item.formula;
  // Without a finding a payment still ends a benefit that every payment ends (§6.4).
  const ends = sums[finding]?.endsBenefit ?? Object.values(sums).every((sum) => sum.endsBenefit);
  return sums[finding] === undefined && !ends ? [] : cover.lots.map((_, lot) => ({ lot, finding, ends }));
};

const decideItem = (context: ItemContext, { appealed = false, traced = true }: ClaimContext): DecisionItem => {
  const { item, compiled, cover, rules } = context;
  const formula = applyFormula(context);
  const { trace, first } = traced
    ? runChecks(context, formula)
    : { trace: NO_FINDINGS, first: firstOutcome(context, formula) };
  const verdict = first?.verdict ?? 'pay';
  const template = useTemplate(context, formula);
  const use =
    verdict === 'refuse' && !(appealed && cover !== null)
      ? null
      : verdict === 'pay'
        ? template
        : {
            ...template,
            count: item.countCap === null ? 0 : 1,
            lots: template.lots.length > 0 ? template.lots : lotsAPersonWouldUse(context),
          };
  const decided: DecisionItem = {
    item: item.code,
    plan: compiled.plan.code,
    verdict,
    fen: verdict === 'pay' ? formula.fen : ZERO_FEN,
    formulaFen: formula.fen,
    fund: cover?.fund ?? fundOf(rules, compiled.plan, context.eventOn),
    coverId: cover?.coverId ?? null,
    use,
    trace,
  };
  return first === undefined ? decided : { ...decided, code: first.code };
};

const neverHeld = (claim: ClaimReport, code: 'NOT_COVERED' | 'FACTS_PENDING'): DecisionItem => ({
  item: 'none',
  plan: 'none',
  verdict: code === 'FACTS_PENDING' ? 'refer' : 'refuse',
  code,
  fen: ZERO_FEN,
  formulaFen: ZERO_FEN,
  fund: null,
  coverId: null,
  use: null,
  trace: [
    {
      rule: 'cover-in-term',
      version: '',
      clause: '',
      inputs: { eventOn: eventDate(claim), event: claim.event },
      holds: false,
      verdict: code === 'FACTS_PENDING' ? 'refer' : 'refuse',
      code,
    },
  ],
});

/** A finding of a hospital that some plan's diagnosis would be confirmed at (clause `check.grade`). */
const confirmsIllness = (claim: ClaimReport, rules: Rules, registers: ClaimRegisters): boolean =>
  claim.event === 'diagnosis' &&
  Object.values(claim.findings).some((finding) => finding !== 'none') &&
  [...rules.items.keys()].some((code) => {
    const compiled = itemOn(rules, code, claim.submittedOn);
    if (compiled?.item.event !== 'diagnosis') return false;
    const { book } = compiled.plan;
    const judged = judgedClaim(claim, asksRegisters(book) ? registers : NOT_ASKED);
    return meetsGrade(compiled.item, book, judged, claim.reportedOn);
  });

const anyBook = (rules: Rules): RuleBook | undefined => rules.plans.values().next().value?.[0]?.book;

/**
 * One claim, every benefit item that may answer (clauses `check.*`). Pure in its arguments; a stored decision is re-computed
 * from them. Items stand in the order of the rule books; those under the own-share ceiling are served in its order.
 */
export const decideClaim = (member: Member, claim: ClaimReport, rules: Rules, given: ClaimContext): Decision => {
  const { registers = {} } = given;
  const answering = answeringItems(member, claim, rules);
  const stay = claim.event === 'stay' ? stayInterval(claim) : null;
  const overlaps =
    stay !== null && member.stays.some((other) => other.claimId !== claim.claimId && overlap(other, stay));
  const uses = countedUses(member, claim.claimId);
  const book = answering[0]?.compiled.book ?? anyBook(rules);
  const illness = book === undefined || claim.event === 'accident' ? null : illnessOf(book, claim.illness);
  const on = eventDate(claim);
  const decided = new Map<AnsweringItem, DecisionItem>();
  let taken: Fen = ZERO_FEN;
  const serving = [...answering].sort((a, b) => byServing(a.item, b.item));
  for (const entry of serving) {
    const { compiled, item } = entry;
    const { cover, eventOn } = findCover(member, claim, compiled, item, on, illness);
    const asked = asksRegisters(compiled.book) ? registers : NOT_ASKED;
    const context: ItemContext = {
      claim: judgedClaim(claim, asked),
      item,
      compiled,
      rules,
      member,
      uses,
      receipts: given.receipts,
      registers: asked,
      stay,
      overlaps,
      illness,
      cover,
      eventOn,
      ...present({ factsPending: given.factsPending }),
      day: dayInCover(cover, eventOn),
      takenInClaim: taken,
    };
    const answer = decideItem(context, given);
    if (item.ownShareCeiling !== null) taken = fen(taken + answer.fen);
    decided.set(entry, answer);
  }
  const items =
    answering.length === 0
      ? [neverHeld(claim, given.factsPending === true ? 'FACTS_PENDING' : 'NOT_COVERED')]
      : answering.flatMap((entry) => decided.get(entry) ?? []);
  const totalFen = fen(items.reduce((sum, item) => sum + item.fen, 0));
  const receiptHeld = Object.keys(given.receipts).length > 0;
  const flags = flagsOf(member, claim, book, { stay, overlaps, illness, receiptHeld }, given.flags ?? []);
  const levels = reviewLevels(
    rules,
    claim,
    answering.map(({ item }) => item.code),
  );
  return {
    claimId: claim.claimId,
    personId: claim.personId,
    decidedOn: claim.submittedOn,
    memberSequence: member.sequence,
    items,
    totalFen,
    flags,
    reviewersNeeded: reviewersNeeded({ lines: items, flagged: flags.length > 0 }, levels),
    stay,
    report:
      illness !== null && claim.event === 'diagnosis' && confirmsIllness(claim, rules, registers)
        ? { illness, reportedOn: claim.reportedOn }
        : null,
    illness,
  };
};
