import type { Formula } from '@huji/contracts/rulebooks/plan.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { daysBetween } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, fen, maxFen, minFen, shareOf, timesFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { type AccidentClaim, firstAdmission, lastDischarge } from '../claim/claim-report.ts';
import type { LotUse } from './decision.ts';
import { coveredUnits, type ItemContext, lotWaits } from './item-context.ts';
import { ownShareUse, sharedOwnShare, takenFromSameStay } from '../use/own-share.ts';
import { paidForReference, paidForSameAccident } from '../use/same-accident.ts';
import { daysInTerm, endedLots, lotsPaidFor, sumInTerm } from '../use/use.ts';

// Stryker disable all: a changed word is no changed decision; that every step has its sentence, its type says.
/** What each step says to people, in the places that `explanation/rule-sentences.ts` describes. */
export const STEP_SENTENCES = {
  'rate-by-level': { zh: '没有该级别医院的比例。', en: 'There is no rate for this level of hospital.' },
  'rate-of-pool': {
    zh: '统筹支付 {yuan:poolPaid} 元 × {percent:ratePpm} = {after} 元。',
    en: 'Pool payment {yuan:poolPaid} × {percent:ratePpm} = {after} yuan.',
  },
  minimum: { zh: '每次住院最低 {yuan:minimum} 元：{after} 元。', en: 'At least {yuan:minimum} a stay: {after} yuan.' },
  'own-share-ceiling': {
    zh: '个人负担 {yuan:ownShare} 元，已给付 {yuan:taken} 元：{after} 元。',
    en: 'Own share {yuan:ownShare}, of which {yuan:taken} is taken: {after} yuan.',
  },
  'own-share-of-overlapping-stays': {
    zh: '重叠住院中最高的个人负担 {yuan:largest} 元，合计已给付 {yuan:taken} 元：{after} 元。',
    en: 'Largest own share of the overlapping stays {yuan:largest}, of which {yuan:taken} is taken: {after} yuan.',
  },
  'days-beyond-deductible': {
    zh: '住院 {stayedDays} 日，扣除 {deductibleDays} 日，每日 {yuan:perDay} 元：{after} 元。',
    en: '{stayedDays} {day/days:stayedDays} less {deductibleDays}, {yuan:perDay} a day: {after} yuan.',
  },
  'days-left-in-term': {
    zh: '本保障期已用 {usedDays} 日，上限 {daysPerTerm} 日，本次 {paidDays} 日：{after} 元。',
    en: '{usedDays} of {daysPerTerm} {day/days:daysPerTerm} used, {paidDays} paid now: {after} yuan.',
  },
  bands: {
    zh: '范围内个人负担 {yuan:base} 元，分段计算：{after} 元。',
    en: 'Own share in scope {yuan:base}, by bands: {after} yuan.',
  },
  'sum-left-in-term': {
    zh: '本期上限 {yuan:sumPerTerm} 元，已给付 {yuan:used} 元：{after} 元。',
    en: 'At most {yuan:sumPerTerm} in the term, {yuan:used} used: {after} yuan.',
  },
  'sum-of-lot': {
    zh: '{units} 份，保障第 {day} 日：累计 {after} 元。',
    en: '{units} {unit/units:units} on day {day}: together {after} yuan.',
  },
  'death-sum': { zh: '身故，{units} 份：{after} 元。', en: 'Death, {units} {unit/units:units}: {after} yuan.' },
  'disability-grade': {
    zh: '伤残 {grade} 级，{units} 份：{after} 元。',
    en: 'Disability grade {grade}, {units} {unit/units:units}: {after} yuan.',
  },
  'paid-for-same-accident': {
    zh: '同一意外已给付 {yuan:paid} 元：{after} 元。',
    en: 'Already paid for the same accident {yuan:paid}: {after} yuan.',
  },
} as const satisfies Readonly<Record<string, Words>>;
// Stryker restore all

/** One step of a formula: what it looked at and what it made of the amount. */
export interface Step {
  readonly rule: keyof typeof STEP_SENTENCES;
  readonly clause: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
}

export interface FormulaResult {
  readonly fen: Fen;
  readonly steps: readonly Step[];
  readonly days: number;
  readonly lots: readonly LotUse[];
  /** No rate for such a hospital: the amount is for a person to find, whatever the sums. */
  readonly rateMissing: boolean;
}

type FormulaOf<Kind extends Formula['kind']> = Extract<Formula, { kind: Kind }>;

/** Collects the steps while the amount goes through them. */
interface Ledger {
  amount: Fen;
  readonly steps: Step[];
}

const step = (ledger: Ledger, rule: Step['rule'], clause: string, afterFen: Fen, inputs: Step['inputs']): void => {
  ledger.steps.push({ rule, clause, inputs, beforeFen: ledger.amount, afterFen });
  ledger.amount = afterFen;
};

const result = (ledger: Ledger, rest: Partial<Omit<FormulaResult, 'fen' | 'steps'>> = {}): FormulaResult => ({
  fen: ledger.amount,
  steps: ledger.steps,
  days: 0,
  lots: [],
  rateMissing: false,
  ...rest,
});

const capByOwnShare = (ledger: Ledger, context: ItemContext): void => {
  const { item, claim, stay, uses, takenInClaim } = context;
  const own = ownShareUse(item, claim, stay);
  if (item.ownShareCeiling === null || own === null) return;
  const { clause } = item.ownShareCeiling;
  const cut = (rule: Step['rule'], ceiling: 'ownShare' | 'largest', most: Fen, taken: number): void => {
    const left = fen(Math.max(0, most - taken));
    step(ledger, rule, clause, minFen(ledger.amount, left), { [ceiling]: most, taken });
  };
  const byStays = own.sharedBy === 'overlapping-stays';
  const before = byStays ? ZERO_FEN : takenFromSameStay(uses, own.stay);
  cut('own-share-ceiling', 'ownShare', own.fen, takenInClaim + before);
  const shared = byStays ? sharedOwnShare(uses, own) : null;
  if (shared !== null) cut('own-share-of-overlapping-stays', 'largest', shared.largest, takenInClaim + shared.taken);
};

/** Rate of the pool's payment, half up once, then the minimum, then the own share. */
const percentOfPool = (formula: FormulaOf<'percent-of-pool'>, context: ItemContext): FormulaResult => {
  const ledger: Ledger = { amount: ZERO_FEN, steps: [] };
  const { poolPaid } = context.claim.settlement;
  const { level } = context.claim.hospital;
  const units = Math.max(1, coveredUnits(context));
  const rate = 'flat' in formula.rates ? formula.rates.flat : formula.rates.byLevel[level ?? ''];
  if (rate === undefined) {
    step(ledger, 'rate-by-level', formula.clause, ZERO_FEN, { level });
    // Nothing to cut yet; the person who finds the amount sees what is left of the own share.
    capByOwnShare(ledger, context);
    return result(ledger, { rateMissing: true });
  }
  step(ledger, 'rate-of-pool', formula.clause, shareOf(timesFen(poolPaid, units), rate), {
    poolPaid,
    level,
    ratePpm: rate,
    units,
  });
  if (formula.minimum !== null)
    step(ledger, 'minimum', formula.clause, maxFen(ledger.amount, timesFen(formula.minimum, units)), {
      minimum: formula.minimum,
    });
  capByOwnShare(ledger, context);
  return result(ledger);
};

/** Days beyond the deductible, as long as the term has days left. */
const perDiem = (formula: FormulaOf<'per-diem'>, context: ItemContext): FormulaResult => {
  const ledger: Ledger = { amount: ZERO_FEN, steps: [] };
  const { claim, cover, item, uses } = context;
  if (claim.event !== 'stay') return result(ledger);
  const stayed = Math.max(formula.leastDays, daysBetween(firstAdmission(claim), lastDischarge(claim)));
  const paid = Math.max(0, stayed - formula.deductibleDays);
  const used = cover === null ? 0 : daysInTerm(uses, item.code, cover.coverId);
  const days = Math.min(paid, Math.max(0, formula.paidDaysPerTerm - used));
  const units = Math.max(1, coveredUnits(context));
  const perDay = timesFen(formula.perDay, units);
  step(ledger, 'days-beyond-deductible', formula.clause, timesFen(perDay, paid), {
    stayedDays: stayed,
    deductibleDays: formula.deductibleDays,
    perDay,
  });
  step(ledger, 'days-left-in-term', formula.clause, timesFen(perDay, days), {
    usedDays: used,
    daysPerTerm: formula.paidDaysPerTerm,
    paidDays: days,
  });
  capByOwnShare(ledger, context);
  return result(ledger, { days });
};

const MILLION = 1_000_000n;

/** Sum of the bands, half up to the fen once. */
export const tieredAmount = (base: Fen, { bands, mode }: Pick<FormulaOf<'tiers'>, 'bands' | 'mode'>): Fen => {
  const first = bands[0];
  if (first === undefined || base <= first.above) return ZERO_FEN;
  let sum = 0n;
  bands.forEach((band, at) => {
    const from = at === 0 && mode === 'franchise' ? 0 : band.above;
    const to = Math.min(base, bands[at + 1]?.above ?? base);
    if (to > from) sum += BigInt(to - from) * BigInt(band.rate);
  });
  return fen(Number((sum * 2n + MILLION) / (2n * MILLION)));
};

const tiers = (formula: FormulaOf<'tiers'>, context: ItemContext): FormulaResult => {
  const ledger: Ledger = { amount: ZERO_FEN, steps: [] };
  const { claim, cover, item, uses } = context;
  const base = fen(formula.base.reduce((sum, part) => sum + claim.settlement[part], 0));
  const units = Math.max(1, coveredUnits(context));
  step(ledger, 'bands', formula.clause, timesFen(tieredAmount(base, formula), units), { base, mode: formula.mode });
  if (formula.sumPerTerm !== null) {
    const used = cover === null ? ZERO_FEN : sumInTerm(uses, item.code, cover.coverId);
    const left = fen(Math.max(0, formula.sumPerTerm - used));
    step(ledger, 'sum-left-in-term', formula.clause, minFen(ledger.amount, left), {
      sumPerTerm: formula.sumPerTerm,
      used,
    });
  }
  capByOwnShare(ledger, context);
  return result(ledger);
};

/** Lots are judged one by one and add up. */
const severity = (formula: FormulaOf<'severity'>, context: ItemContext): FormulaResult => {
  const ledger: Ledger = { amount: ZERO_FEN, steps: [] };
  const { claim, cover, item, uses, day } = context;
  if (claim.event !== 'diagnosis' || cover === null) return result(ledger);
  const finding = claim.findings[formula.finding] ?? 'none';
  const sums = formula.sums[finding];
  const ended = endedLots(uses, item.code, cover.coverId);
  const lots: LotUse[] = [];
  const paidLots = lotsPaidFor(uses, item.code, cover.coverId, finding);
  const isPaid = (lot: number): boolean =>
    sums?.oncePerTerm === true && (sums.countedPer === 'cover' ? paidLots.size > 0 : paidLots.has(lot));
  cover.lots.forEach((lot, at) => {
    const waiting = lotWaits(context, lot) ? item.waiting : null;
    const zone =
      waiting === null || day > (waiting.condolence?.untilDay ?? waiting.days)
        ? 'full'
        : day <= waiting.days
          ? 'nothing'
          : 'condolence';
    const inputs = { lot: at, units: lot.units, day, zone, ended: ended.has(at) };
    let sum = ZERO_FEN;
    if (sums !== undefined && !ended.has(at) && zone !== 'nothing') {
      if (zone === 'condolence') {
        sum = timesFen(waiting?.condolence?.sum ?? ZERO_FEN, lot.units);
        lots.push({ lot: at, finding: 'condolence', ends: true });
      } else if (!isPaid(at)) {
        sum = timesFen(sums.sum, lot.units);
        lots.push({ lot: at, finding, ends: sums.endsBenefit });
      }
    }
    step(ledger, 'sum-of-lot', formula.clause, fen(ledger.amount + sum), inputs);
  });
  return result(ledger, { lots });
};

/** What the item paid before for the accident of the claim, by whatever makes two accidents one. */
export const paidForAccidentOf = (
  { deductPaidForSameAccident, sameAccident }: FormulaOf<'accident-table'>,
  { accidentId, happenedOn }: Pick<AccidentClaim, 'accidentId' | 'happenedOn'>,
  uses: ItemContext['uses'],
  item: string,
): Fen => {
  if (!deductPaidForSameAccident) return ZERO_FEN;
  return sameAccident === 'reference-or-day'
    ? paidForSameAccident(uses, item, { accident: accidentId, accidentOn: happenedOn })
    : paidForReference(uses, item, accidentId);
};

/** Death, else the most severe grade; less what the plan already paid for the same accident. */
const accidentTable = (formula: FormulaOf<'accident-table'>, context: ItemContext): FormulaResult => {
  const ledger: Ledger = { amount: ZERO_FEN, steps: [] };
  const { claim, item, uses } = context;
  if (claim.event !== 'accident') return result(ledger);
  const units = coveredUnits(context);
  const grade = claim.disability.length === 0 ? null : Math.min(...claim.disability);
  const rate = grade === null ? 0 : (formula.disability[String(grade)] ?? 0);
  const perUnit = claim.death ? formula.death : shareOf(formula.disabilityBase, rate);
  step(ledger, claim.death ? 'death-sum' : 'disability-grade', formula.clause, timesFen(perUnit, units), {
    death: claim.death,
    grade,
    units,
  });
  if (formula.deductPaidForSameAccident) {
    const paid = paidForAccidentOf(formula, claim, uses, item.code);
    step(ledger, 'paid-for-same-accident', formula.clause, fen(Math.max(0, ledger.amount - paid)), { paid });
  }
  capByOwnShare(ledger, context);
  return result(ledger);
};

/** What the item's formula gives, after every ceiling. Never negative. */
export const applyFormula = (context: ItemContext): FormulaResult => {
  const { formula } = context.item;
  switch (formula.kind) {
    case 'percent-of-pool':
      return percentOfPool(formula, context);
    case 'per-diem':
      return perDiem(formula, context);
    case 'tiers':
      return tiers(formula, context);
    case 'severity':
      return severity(formula, context);
    case 'accident-table':
      return accidentTable(formula, context);
  }
};

/** The highest sum of a unit, whatever was found; null where the item pays no fixed sum. */
export const highestOfUnit = (formula: Formula): Fen | null => {
  switch (formula.kind) {
    case 'severity':
      return maxFen(ZERO_FEN, ...Object.values(formula.sums).map(({ sum }) => sum));
    case 'accident-table':
      return maxFen(formula.death, formula.disabilityBase);
    case 'percent-of-pool':
    case 'per-diem':
    case 'tiers':
      return null;
  }
};
