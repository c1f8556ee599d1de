import type { Item } from '@huji/contracts/rulebooks/plan.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, fen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type CompiledPlan, planOn, type Rules, ruleValue } from '../rule-book/compiled-rules.ts';
import { contains, type Cover, type Lot, unitsOf } from './cover.ts';
import type { Member, RecordedUse } from '../member/member.ts';
import { countInTerm, daysInTerm, endedLots, sumInTerm } from '../use/use.ts';

/** What is left of one benefit item in the term; a key that is absent has no such limit. */
export interface ItemRemaining {
  readonly item: string;
  /** Payments left. */
  readonly payments?: number;
  readonly days?: number;
  readonly fen?: Fen;
  /** The benefit has ended for the term on every lot. */
  readonly ended: boolean;
}

export interface CoverView {
  readonly plan: string;
  readonly coverId: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly units: number;
  /** Last day of the waiting or of the zones of the newest lot; absent where none. */
  readonly waitingUntil?: CivilDate;
  readonly waived: boolean;
  readonly inForce: boolean;
  readonly lots: readonly { readonly units: number; readonly waitingUntil?: CivilDate }[];
  readonly fund: string;
  readonly remaining: readonly ItemRemaining[];
}

/** Last day of the waiting or the zones of a lot (clause `check.waiting`); undefined where it does not wait. */
export const waitingUntil = (compiled: CompiledPlan, cover: Cover, lot: Lot): CivilDate | undefined =>
  lot.waits && compiled.waitingDays !== null ? addDays(cover.start, compiled.waitingDays - 1) : undefined;

const remainingOf = (
  compiled: CompiledPlan,
  item: Item,
  cover: Cover,
  uses: readonly RecordedUse[],
  on: CivilDate,
): ItemRemaining => {
  const { formula, countCap } = item;
  const cap =
    countCap === null
      ? null
      : ruleValue(compiled.book, countCap.perTerm, { 'claim-submission': on, 'term-start': cover.start });
  const left = (most: number, used: number): number => Math.max(0, most - used);
  return {
    item: item.code,
    ...present({
      payments: typeof cap === 'number' ? left(cap, countInTerm(uses, item.code, cover.coverId)) : undefined,
      days:
        formula.kind === 'per-diem'
          ? left(formula.paidDaysPerTerm, daysInTerm(uses, item.code, cover.coverId))
          : undefined,
      fen:
        formula.kind === 'tiers' && formula.sumPerTerm !== null
          ? fen(left(formula.sumPerTerm, sumInTerm(uses, item.code, cover.coverId)))
          : undefined,
    }),
    ended: formula.kind === 'severity' && endedLots(uses, item.code, cover.coverId).size >= cover.lots.length,
  };
};

const viewOf = (member: Member, cover: Cover, date: CivilDate, rules: Rules): CoverView => {
  const compiled = planOn(rules, cover.plan, date);
  if (compiled === undefined) throw new RangeError(`no rule book has a plan ${cover.plan}`);
  const uses = member.uses.filter(({ status }) => status !== 'referred');
  const lots = cover.lots.map((lot) => {
    const until = waitingUntil(compiled, cover, lot);
    return present({ units: lot.units, waitingUntil: until });
  });
  const newest = lots.at(-1)?.waitingUntil;
  return {
    plan: cover.plan,
    coverId: cover.coverId,
    start: cover.start,
    end: cover.end,
    units: unitsOf(cover),
    ...present({ waitingUntil: newest }),
    waived: cover.waived,
    inForce: contains(cover, date),
    lots,
    fund: cover.fund,
    remaining: compiled.plan.items.map((item) => remainingOf(compiled, item, cover, uses, date)),
  };
};

/** For every plan the cover in force that day, else the next to start; in the order of the rule books. */
export const coverOn = (member: Member, date: CivilDate, rules: Rules): readonly CoverView[] =>
  [...rules.plans.keys()].flatMap((plan) => {
    const covers = member.covers.filter((cover) => cover.plan === plan && cover.end >= date);
    const next = covers.reduce<Cover | undefined>(
      (first, cover) => (first === undefined || cover.start < first.start ? cover : first),
      undefined,
    );
    return next === undefined ? [] : [viewOf(member, next, date, rules)];
  });
