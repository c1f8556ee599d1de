import { addDays, type CivilDate, laterOf, termEnd } from '@huji/contracts/shared/civil-date.ts';
import {
  type CompiledPlan,
  fundOf,
  planOn,
  roundStartingOn,
  type Rules,
  ruleValue,
} from '../rule-book/compiled-rules.ts';
import { type Cover, type Lot, unitsOf } from './cover.ts';
import type { ApplyBatch, CoverRow } from '../member/member.ts';
import { inServiceOn, isRetiredOn, type PersonFacts } from '../member/person.ts';

export type Grant =
  | {
      readonly type: 'granted';
      readonly row: CoverRow;
      readonly compiled: CompiledPlan;
      readonly cover: Cover;
      /** Of a first joining that waits: why it is not waived. */
      readonly notWaived?: WaiverFault;
    }
  | { readonly type: 'declined'; readonly row: CoverRow; readonly code: 'ALREADY_COVERED' | 'OVER_AGE' };

/** A batch that is paid. */
export type PaidBatch = ApplyBatch & { readonly paidOn: CivilDate; readonly person: PersonFacts };

const compiledPlan = (rules: Rules, code: string, date: CivilDate): CompiledPlan => {
  const compiled = planOn(rules, code, date);
  if (compiled === undefined) throw new RangeError(`no rule book has a plan ${code}`);
  return compiled;
};

const latestOf = (covers: readonly Cover[], plan: string): Cover | undefined =>
  covers.reduce<Cover | undefined>(
    (latest, cover) => (cover.plan === plan && (latest === undefined || cover.end > latest.end) ? cover : latest),
    undefined,
  );

/** Clause `enrollment`: paid and started within the grace after the prior term. */
const isRenewal = ({ book }: CompiledPlan, prior: Cover | undefined, batch: PaidBatch): prior is Cover =>
  prior !== undefined &&
  batch.paidOn <= addDays(prior.end, book.enrollment.renewalPaymentDays) &&
  batch.startOn <= addDays(prior.end, book.enrollment.renewalStartDays);

interface Term {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** A round's cover has the round's dates whenever it is paid; a renewal follows its prior; else from S, or the day after A. */
const termOf = ({ plan }: CompiledPlan, batch: PaidBatch, prior: Cover | undefined): Term => {
  if (plan.term.kind === 'round') {
    const round = roundStartingOn(batch.rules, batch.startOn);
    if (round === undefined) throw new RangeError(`no round of ${plan.code} starts on ${batch.startOn}`);
    return round;
  }
  const start = prior === undefined ? laterOf(batch.startOn, addDays(batch.paidOn, 1)) : addDays(prior.end, 1);
  return { start, end: termEnd(start, plan.term.months) };
};

/** Units held before never wait again; added units are a lot of their own that carries the plan's waiting (D-10). */
const lotsOf = (units: number, heldBefore: number | null, planWaits: boolean): readonly Lot[] => {
  if (!planWaits) return [{ units, waits: false }];
  if (heldBefore === null) return [{ units, waits: true }];
  return units <= heldBefore
    ? [{ units, waits: false }]
    : [
        { units: heldBefore, waits: false },
        { units: units - heldBefore, waits: true },
      ];
};

/** One row at payment: tested again, then renewed or joined. Waivers come after, when all renewals are known. */
const grantRow = (row: CoverRow, batch: PaidBatch, others: readonly Cover[]): Grant => {
  const { rules, startOn, paidOn, person } = batch;
  const compiled = compiledPlan(rules, row.plan, batch.submittedOn);
  const { book, plan } = compiled;
  if (others.some((cover) => cover.plan === row.plan && cover.end >= startOn))
    return { type: 'declined', row, code: 'ALREADY_COVERED' };
  const latest = latestOf(others, row.plan);
  const prior = isRenewal(compiled, latest, batch) ? latest : undefined;
  const { start, end } = termOf(compiled, batch, prior);
  if (prior === undefined && plan.eligibility.beforeRetirement && isRetiredOn(book, person, start))
    return { type: 'declined', row, code: 'OVER_AGE' };
  return {
    type: 'granted',
    row,
    compiled,
    cover: {
      coverId: `${row.plan}:${batch.batchId}`,
      plan: row.plan,
      society: book.society,
      batchId: batch.batchId,
      employerId: batch.employerId,
      batchStart: startOn,
      paidOn,
      start,
      end,
      renewal: prior !== undefined,
      waived: false,
      lots: lotsOf(row.units, prior === undefined ? null : unitsOf(prior), compiled.waitingDays !== null),
      fund: fundOf(rules, plan, start),
      contributionFen: row.contributionFen,
      decided: false,
    },
  };
};

/** Why a first joining waits all the same, in the order in which it is looked at (clause `waiver`). */
export type WaiverFault =
  'NOT_IN_FORCE' | 'NOT_IN_SERVICE' | 'NO_PRIOR_COVER' | 'ACCIDENT_ONLY' | 'NOTHING_RENEWED' | 'PLAN_RENEWED';

interface FirstJoining {
  readonly compiled: CompiledPlan;
  readonly batch: PaidBatch;
  /** The person's covers of other batches. */
  readonly others: readonly Cover[];
  /** Those of this batch that are renewals. */
  readonly renewed: readonly Cover[];
}

/** What the waiver of a first joining lacks (clause `waiver`); null: it is waived. */
const waiverFault = ({ compiled: { book, plan }, batch, others, renewed }: FirstJoining): WaiverFault | null => {
  const { startOn, paidOn } = batch;
  if (ruleValue(book, book.waiver.inForce, { 'batch-submission': batch.submittedOn }) !== true) return 'NOT_IN_FORCE';
  if (!inServiceOn(batch.person, book.service.relations, startOn)) return 'NOT_IN_SERVICE';
  const eve = addDays(startOn, -1);
  const held = others.filter(
    (prior) =>
      prior.society === book.society && prior.start <= eve && addDays(prior.end, book.waiver.priorGapDays) >= eve,
  );
  if (held.length === 0) return 'NO_PRIOR_COVER';
  if (held.every((prior) => isAccidentOnly(batch, prior))) return 'ACCIDENT_ONLY';
  const renewals = [
    ...renewed,
    ...others.filter(
      (other) =>
        other.renewal &&
        other.employerId === batch.employerId &&
        other.batchStart === startOn &&
        other.paidOn <= paidOn,
    ),
  ].filter((other) => other.society === book.society);
  if (renewals.length === 0) return 'NOTHING_RENEWED';
  return renewals.every((other) => other.plan !== plan.code) ? null : 'PLAN_RENEWED';
};

const isAccidentOnly = (batch: PaidBatch, cover: Cover): boolean =>
  compiledPlan(batch.rules, cover.plan, batch.submittedOn).plan.accidentOnly;

/**
 * What the rows of a paid batch come to for one person (clause `enrollment`). `own` are the covers the batch granted before:
 * one on which something was decided stands as it is (D-30), and what was waived stays waived (D-31).
 */
export const grantRows = (batch: PaidBatch, others: readonly Cover[], own: readonly Cover[]): readonly Grant[] => {
  const first = batch.rows.map((row): Grant => {
    const before = own.find((cover) => cover.plan === row.plan);
    return before?.decided === true
      ? { type: 'granted', row, compiled: compiledPlan(batch.rules, row.plan, batch.submittedOn), cover: before }
      : grantRow(row, batch, others);
  });
  const kept = own.filter((cover) => cover.decided);
  const renewed = [
    ...first.flatMap((grant) => (grant.type === 'granted' && grant.cover.renewal ? [grant.cover] : [])),
    ...kept.filter((cover) => cover.renewal && !batch.rows.some((row) => row.plan === cover.plan)),
  ];
  return first.map((grant) => {
    if (grant.type === 'declined' || grant.cover.decided || grant.cover.renewal || grant.compiled.waitingDays === null)
      return grant;
    const waivedBefore = own.some((cover) => cover.plan === grant.row.plan && cover.waived);
    const fault = waivedBefore ? null : waiverFault({ compiled: grant.compiled, batch, others, renewed });
    if (fault !== null) return { ...grant, notWaived: fault };
    const lots = [{ units: grant.row.units, waits: false }];
    return { ...grant, cover: { ...grant.cover, waived: true, lots } };
  });
};
