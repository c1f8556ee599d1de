import type { FraudFlag, RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { addDays, daysBetween } from '@huji/contracts/shared/civil-date.ts';
import type { ClaimReport, StayInterval } from '../claim/claim-report.ts';
import type { Member } from '../member/member.ts';

/** Clause `review`: flags route, they never refuse. Only flags the book lists count. */
export const flagsOf = (
  member: Member,
  claim: ClaimReport,
  book: RuleBook | undefined,
  seen: {
    readonly stay: StayInterval | null;
    readonly overlaps: boolean;
    readonly illness: string | null;
    readonly receiptHeld: boolean;
  },
  reported: readonly FraudFlag[],
): readonly FraudFlag[] => {
  if (book === undefined) return [];
  const { stay, overlaps, illness } = seen;
  const found = new Set<FraudFlag>(reported);
  const others = member.stays.filter((other) => other.claimId !== claim.claimId);
  if (seen.receiptHeld) found.add('receipt-seen');
  if (overlaps) found.add('overlapping-stay');
  if (
    stay !== null &&
    illness !== null &&
    others.some((other) => {
      const gap = daysBetween(other.until, stay.from);
      return other.illness === illness && gap >= 0 && gap <= book.review.readmissionDays;
    })
  )
    found.add('readmission');
  if (isEarlyClaim(member, claim, book, stay)) found.add('early-claim');
  const isFound = (flag: string): flag is FraudFlag => (found as ReadonlySet<string>).has(flag);
  return book.review.flags.filter(isFound);
};

/** The first claim of the person, on an event soon after a waiting ended. */
const isEarlyClaim = (member: Member, claim: ClaimReport, book: RuleBook, stay: StayInterval | null): boolean => {
  const others = Object.entries(member.decisions).filter(([claimId]) => claimId !== claim.claimId);
  if (others.some(([, { status }]) => status !== 'withdrawn')) return false;
  const on = stay?.from ?? (claim.event === 'diagnosis' ? claim.reportedOn : null);
  if (on === null) return false;
  return member.covers.some((cover) => {
    if (!cover.lots.some((lot) => lot.waits)) return false;
    const plan = book.plans.find(({ code }) => code === cover.plan);
    const days = Math.max(0, ...(plan?.items ?? []).map((item) => item.waiting?.days ?? 0));
    if (days === 0) return false;
    const after = daysBetween(addDays(cover.start, days - 1), on);
    return after >= 1 && after <= book.review.earlyClaimDays;
  });
};
