import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, fen, minFen } from '@huji/contracts/shared/money.ts';
import type { ItemUse } from '../decision/decision.ts';
import type { Member, RecordedUse } from '../member/member.ts';
import { leftOfOwnShare } from './own-share.ts';

/** Uses that count against the caps of a decision on `claimId`: what is held or paid on other claims. */
export const countedUses = (member: Member, claimId: string): readonly RecordedUse[] =>
  member.uses.filter((use) => use.status !== 'referred' && use.claimId !== claimId);

const ofTerm = (use: RecordedUse, item: string, coverId: string): boolean =>
  use.item === item && use.coverId === coverId;

export const countInTerm = (uses: readonly RecordedUse[], item: string, coverId: string): number =>
  uses.reduce((sum, use) => (ofTerm(use, item, coverId) ? sum + use.count : sum), 0);

export const daysInTerm = (uses: readonly RecordedUse[], item: string, coverId: string): number =>
  uses.reduce((sum, use) => (ofTerm(use, item, coverId) ? sum + use.days : sum), 0);

export const sumInTerm = (uses: readonly RecordedUse[], item: string, coverId: string): Fen =>
  fen(uses.reduce((sum, use) => (ofTerm(use, item, coverId) ? sum + use.fen : sum), 0));

/** Lots of the term whose benefit has ended. */
export const endedLots = (uses: readonly RecordedUse[], item: string, coverId: string): ReadonlySet<number> =>
  new Set(
    uses.flatMap((use) =>
      ofTerm(use, item, coverId) ? use.lots.filter(({ ends }) => ends).map(({ lot }) => lot) : [],
    ),
  );

/** Lots of the term on which the finding was paid. */
export const lotsPaidFor = (
  uses: readonly RecordedUse[],
  item: string,
  coverId: string,
  finding: string,
): ReadonlySet<number> =>
  new Set(
    uses.flatMap((use) =>
      ofTerm(use, item, coverId) ? use.lots.filter((used) => used.finding === finding).map(({ lot }) => lot) : [],
    ),
  );

/** The illness was paid by the same plan in a term that began earlier (clause `check.illness`). */
export const illnessPaidBefore = (
  uses: readonly RecordedUse[],
  item: string,
  illness: string,
  termStart: CivilDate,
): boolean =>
  uses.some(
    (use) => use.item === item && use.illness === illness && use.coverStart !== null && use.coverStart < termStart,
  );

const left = (cap: number, used: number): number => Math.max(0, cap - used);

/**
 * The most a person may approve on this use when `others` are already held or paid: what is left of the own share, of the
 * sum of the term and of its days. Counts and findings bind the machine, not a reviewer.
 */
export const mostPayable = (use: RecordedUse, others: readonly RecordedUse[]): Fen => {
  const limits: Fen[] = [fen(Number.MAX_SAFE_INTEGER)];
  if (use.ownShare !== null) limits.push(leftOfOwnShare(use.ownShare, others, use.claimId));
  if (use.sumPerTermFen !== null)
    limits.push(fen(left(use.sumPerTermFen, use.coverId === null ? 0 : sumInTerm(others, use.item, use.coverId))));
  if (use.daysPerTerm !== null && use.perDayFen !== null)
    limits.push(
      fen(left(use.daysPerTerm, use.coverId === null ? 0 : daysInTerm(others, use.item, use.coverId)) * use.perDayFen),
    );
  return minFen(...limits);
};

/** The use a payment of `amount` makes: days are the started days the amount pays for; nothing uses nothing. */
export const useOf = (template: ItemUse, amount: Fen): ItemUse => ({
  ...template,
  fen: amount,
  count: amount > 0 ? template.count : 0,
  days: template.perDayFen === null ? 0 : Math.ceil(amount / template.perDayFen),
  lots: amount > 0 ? template.lots : [],
  illness: amount > 0 ? template.illness : null,
  accident: amount > 0 ? template.accident : null,
});
