import type { ItemReason } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import type { Item } from '@huji/contracts/rulebooks/plan.ts';
import type { ClaimCheck, RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { type CivilDate, daysBetween } from '@huji/contracts/shared/civil-date.ts';
import type { ClaimReport, StayInterval } from '../claim/claim-report.ts';
import type { CompiledPlan, Rules } from '../rule-book/compiled-rules.ts';
import { contains, type Cover, type Lot } from '../cover/cover.ts';
import type { ClaimRegisters } from '../register/register-of-claim.ts';
import type { Member, RecordedUse } from '../member/member.ts';

/** For each benefit item, what other claims did with this claim's receipt. */
export type ReceiptFacts = Readonly<Record<string, 'paid' | 'held'>>;

/** One claim before one benefit item, with everything its checks look at found once. */
export interface ItemContext {
  readonly claim: ClaimReport;
  readonly item: Item;
  readonly compiled: CompiledPlan;
  readonly rules: Rules;
  readonly member: Member;
  /** Held or paid on other claims. */
  readonly uses: readonly RecordedUse[];
  readonly receipts: ReceiptFacts;
  /** What the registers say of the claim; empty for a book that does not ask them. */
  readonly registers: ClaimRegisters;
  readonly stay: StayInterval | null;
  readonly overlaps: boolean;
  readonly illness: string | null;
  /** The cover whose term holds the event. */
  readonly cover: Cover | null;
  /** The event as cover, grace, deadline and waiting test it: of a diagnosis the first report. */
  readonly eventOn: CivilDate;
  /** A paid batch names the person and has not come to them: a cover may be missing that is owed. */
  readonly factsPending?: boolean;
  /** Day of the event in the cover, the first day is day 1 (D-07); 0 without a cover. */
  readonly day: number;
  /** What the items served before in this claim took from the own share. */
  readonly takenInClaim: number;
}

export interface CheckResult {
  readonly holds: boolean;
  readonly outcome?: { readonly verdict: 'refuse' | 'refer'; readonly code: ItemReason };
  /** False: what the rule looks at does not exist. */
  readonly tested: boolean;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** A clause of the item itself, more exact than the one of the order of checks. */
  readonly clause?: string;
}

export type Check = (context: ItemContext) => CheckResult;
export type Checks = Readonly<Record<ClaimCheck, Check>>;

/** An illness is named by the first characters of its ICD-10 code (clause `check.illness`). */
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
 * A diagnosis is the first report that confirms the illness in the person (clause `diagnosis`): an earlier one is the event,
 * whenever it is reported again, so that what was known before the cover began is not covered. Once the item paid that
 * illness a report stands by itself, for the rows that speak of what was paid.
 */
export const findCover = (
  member: Member,
  claim: ClaimReport,
  { book, plan }: CompiledPlan,
  item: Item,
  reportedOn: CivilDate,
  illness: string | null,
): FoundCover => {
  const wasPaid = (): boolean =>
    member.uses.some(
      (use) =>
        use.claimId !== claim.claimId &&
        use.item === item.code &&
        use.illness === illness &&
        use.fen > 0 &&
        use.status !== 'referred',
    );
  const byFirstReport =
    claim.event === 'diagnosis' && book.diagnosis.firstReportCounts && illness !== null && !wasPaid();
  const eventOn = byFirstReport
    ? member.reports.reduce(
        (earliest, report) =>
          report.illness === illness && report.claimId !== claim.claimId && report.reportedOn < earliest
            ? report.reportedOn
            : earliest,
        reportedOn,
      )
    : reportedOn;
  const cover = member.covers.find((candidate) => candidate.plan === plan.code && contains(candidate, eventOn)) ?? null;
  return { cover, eventOn };
};

export const dayInCover = (cover: Cover | null, date: CivilDate): number =>
  cover === null ? 0 : daysBetween(cover.start, date) + 1;
