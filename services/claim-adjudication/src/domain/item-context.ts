import type { Item } from '@huji/contracts/rulebooks/plan.ts';
import type { ClaimCheck, RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { type CivilDate, daysBetween } from '@huji/contracts/shared/civil-date.ts';
import type { Claim, StayInterval } from './claim.ts';
import type { CompiledPlan, Rules } from './compiled-rules.ts';
import { contains, type Cover, type Lot } from './cover.ts';
import type { Member, RecordedUse } from './member.ts';

/** For each benefit item, what other claims did with this claim's receipt. */
export type ReceiptFacts = Readonly<Record<string, 'paid' | 'held'>>;

/** One claim before one benefit item, with everything its checks look at found once. */
export interface ItemContext {
  readonly claim: Claim;
  readonly item: Item;
  readonly compiled: CompiledPlan;
  readonly rules: Rules;
  readonly member: Member;
  /** Held or paid on other claims. */
  readonly uses: readonly RecordedUse[];
  readonly receipts: ReceiptFacts;
  readonly stay: StayInterval | null;
  readonly overlaps: boolean;
  readonly illness: string | null;
  /** The cover whose term holds the event, unless the illness was known before it began. */
  readonly cover: Cover | null;
  /** The event as waiting and grace test it: an illness reported earlier in the same term counts from that report. */
  readonly eventOn: CivilDate;
  /** Day of the event in the cover, the first day is day 1 (D-07); 0 without a cover. */
  readonly day: number;
  /** What the items served before in this claim took from the own share. */
  readonly takenInClaim: number;
}

export interface CheckResult {
  readonly holds: boolean;
  readonly outcome?: { readonly verdict: 'refuse' | 'refer'; readonly code: string };
  /** False: what the rule looks at does not exist. */
  readonly tested: boolean;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** A clause of the item itself, more exact than the one of the order of checks. */
  readonly clause?: string;
}

export type Check = (context: ItemContext) => CheckResult;
export type Checks = Readonly<Record<ClaimCheck, Check>>;

/** An illness is named by the first characters of its ICD-10 code (rules.md §6.1 row 10). */
export const illnessOf = (book: RuleBook, code: string | undefined): string | null =>
  code === undefined ? null : code.trim().toUpperCase().slice(0, book.diagnosis.illnessCategoryLength) || null;

export const lotWaits = (context: ItemContext, lot: Lot): boolean =>
  lot.waits && context.item.waiting !== null && !context.item.waiting.exemptCauses.includes(context.claim.cause);

/** Units of the lots that are not in their waiting days. */
export const coveredUnits = (context: ItemContext): number =>
  (context.cover?.lots ?? []).reduce(
    (sum, lot) => (lotWaits(context, lot) && context.day <= (context.item.waiting?.days ?? 0) ? sum : sum + lot.units),
    0,
  );

interface FoundCover {
  readonly cover: Cover | null;
  readonly eventOn: CivilDate;
}

/**
 * A diagnosis is the first report of the illness in the person (rules.md §6.1): known before the cover began and outside
 * an earlier term of the same plan, it is not covered; known earlier in the same term, that day is tested.
 */
export const findCover = (
  member: Member,
  claim: Claim,
  book: RuleBook,
  plan: string,
  reportedOn: CivilDate,
  illness: string | null,
): FoundCover => {
  const covers = member.covers.filter((cover) => cover.plan === plan);
  const cover = covers.find((candidate) => contains(candidate, reportedOn)) ?? null;
  if (claim.event !== 'diagnosis' || !book.diagnosis.firstReportCounts || illness === null || cover === null)
    return { cover, eventOn: reportedOn };
  const first = member.reports.reduce(
    (earliest, report) =>
      report.illness === illness && report.claimId !== claim.claimId && report.reportedOn < earliest
        ? report.reportedOn
        : earliest,
    reportedOn,
  );
  if (first >= cover.start) return { cover, eventOn: first };
  return covers.some((earlier) => contains(earlier, first))
    ? { cover, eventOn: reportedOn }
    : { cover: null, eventOn: first };
};

export const dayInCover = (cover: Cover | null, date: CivilDate): number =>
  cover === null ? 0 : daysBetween(cover.start, date) + 1;
