import type { Formula } from '@huji/contracts/rulebooks/plan.ts';
import { type Fen, fen, maxFen, timesFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { ClaimReport } from './claim-report.ts';
import { itemOn, type Rules } from './compiled-rules.ts';
import { unitsOf } from './cover.ts';
import { paidForAccidentOf } from './formula.ts';
import type { Member } from './member.ts';
import { countedUses } from './use.ts';

/** The highest sum of a unit, whatever was found; null where the item pays no fixed sum. */
const highestOfUnit = (formula: Formula): Fen | null => {
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

/**
 * The most that a reviewer can pay on an item of fixed sums (rules.md §6.6): the highest sum of each lot of the units held;
 * of an accident less what was paid for it. Null for the other items, whose ceilings stand in what they use up.
 */
export const fixedSumCeiling = (rules: Rules, member: Member, report: ClaimReport, item: string): Fen | null => {
  const formula = itemOn(rules, item, report.submittedOn)?.item.formula;
  const highest = formula === undefined ? null : highestOfUnit(formula);
  if (formula === undefined || highest === null) return null;
  const open = member.uses.find((use) => use.claimId === report.claimId && use.item === item);
  const cover = member.covers.find(({ coverId }) => coverId === open?.coverId);
  const most = timesFen(highest, cover === undefined ? 0 : unitsOf(cover));
  if (formula.kind !== 'accident-table' || report.event !== 'accident') return most;
  return fen(Math.max(0, most - paidForAccidentOf(formula, report, countedUses(member, report.claimId), item)));
};
