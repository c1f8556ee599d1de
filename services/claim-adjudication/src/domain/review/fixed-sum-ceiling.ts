import { type Fen, fen, timesFen } from '@huji/contracts/shared/money.ts';
import type { ClaimReport } from '../claim/claim-report.ts';
import { itemOn, type Rules } from '../rule-book/compiled-rules.ts';
import { unitsOf } from '../cover/cover.ts';
import { highestOfUnit, paidForAccidentOf } from '../decision/formula.ts';
import type { Member } from '../member/member.ts';
import { countedUses } from '../use/use.ts';

/**
 * The most that a reviewer can pay on an item of fixed sums (clause `review`): the highest sum of each lot of the units held;
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
