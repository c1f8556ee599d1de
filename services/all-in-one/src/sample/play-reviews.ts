import { present } from '@huji/contracts/shared/present.ts';
import { everyRow } from './every-row.ts';
import type { z } from 'zod';
import { listClaims, type ClaimReply, reviewClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { parseYuan } from '@huji/contracts/shared/money.ts';
import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import type { Desk } from './desk.ts';
import type { SampleOffice } from './office.ts';
import { AT_ONCE } from './pace.ts';
import { REVIEWERS, SUPERVISOR } from './people.ts';

type Claim = z.output<typeof ClaimReply>;
type Line = NonNullable<z.input<NonNullable<typeof reviewClaim.body>>['lines']>[number];

const DUPLICATE = 'DUPLICATE_RECEIPT';
const refusal = (item: string, code: string): Line => ({
  item,
  verdict: 'refuse',
  code,
  reason: '经核实，不符合给付条件',
  clause: 'check.amount',
});

/** A late claim with a good reason is paid what the formula gives; every other referred item is refused with its own code. */
const resolve = async (desk: Desk, claim: Claim): Promise<Line[]> => {
  const referred = claim.items.filter(({ verdict }) => verdict === 'refer');
  if (referred.length === 0) return [];
  const { lines } = await desk.call(SUPERVISOR, readDecision, { params: { claimId: claim.claimId } });
  return referred.map(({ item, code = 'NOTHING_PAYABLE' }): Line => {
    const amount = lines.findLast((line) => line.item === item && line.afterYuan !== undefined)?.afterYuan;
    const payable = code === 'LATE_NEEDS_REASON' && amount !== undefined && (parseYuan(amount) ?? 0) > 0;
    return payable
      ? {
          item,
          verdict: 'pay',
          amountYuan: amount,
          reason: '住院期间无法办理，情况属实',
          clause: 'check.filing',
        }
      : refusal(item, code);
  });
};

/** Which reviewers see a claim, in turn; a claim of three is seen by all. */
const reviewersFor = ({ claimId, reviewersNeeded = 0 }: Claim): readonly (typeof REVIEWERS)[number][] => {
  const first = Number.parseInt(claimId.slice(0, 8), 16) % REVIEWERS.length;
  return Array.from({ length: reviewersNeeded }, (_, turn) => REVIEWERS[(first + turn) % REVIEWERS.length]).filter(
    (reviewer) => reviewer !== undefined,
  );
};

const queue = async (desk: Desk, filedBefore: CivilDate): Promise<Claim[]> => {
  const claims = await everyRow(async (cursor) => {
    const page = await desk.call(SUPERVISOR, listClaims, {
      query: present({ state: 'in-review' as const, limit: 200, cursor }),
    });
    return { rows: page.claims, cursor: page.cursor };
  });
  return claims.filter(({ submittedOn }) => submittedOn < filedBefore);
};

const NOTHING = 'NOTHING_PAYABLE';

/** A review that is refused says what can be given instead: nothing on a receipt that was paid, or the most that is left. */
const insteadOf = (
  lines: readonly Line[],
  error: unknown,
): { readonly about: string; readonly lines: readonly Line[] } => {
  if (!(error instanceof ProblemAnswer)) throw error;
  if (error.code === 'review_receipt_paid')
    return { about: DUPLICATE, lines: lines.map(({ item }) => refusal(item, DUPLICATE)) };
  if (error.code !== 'review_above_ceiling') throw error;
  const { item, mostYuan } = (error.problem as { readonly data: { readonly item: string; readonly mostYuan: string } })
    .data;
  const less = (line: Line): Line =>
    (parseYuan(mostYuan) ?? 0) > 0 ? { ...line, amountYuan: mostYuan } : refusal(item, NOTHING);
  return { about: `${item} ${mostYuan}`, lines: lines.map((line) => (line.item === item ? less(line) : line)) };
};

/** @throws ProblemAnswer when it is refused again and again */
const giveWhatFits = async (
  asked: readonly Line[],
  give: (about: string, lines: readonly Line[]) => Promise<unknown>,
): Promise<void> => {
  let next = { about: '', lines: asked };
  for (let fewer = asked.length; ; fewer -= 1) {
    try {
      await give(next.about, next.lines);
      return;
    } catch (error) {
      if (fewer < 0) throw error;
      next = insteadOf(next.lines, error);
    }
  }
};

export interface Reviews {
  /** Everything that was filed before `today` is reviewed; a decision that was overtaken comes round again. */
  readonly clear: (today: CivilDate) => Promise<void>;
}

const ROUNDS_MAX = 10;

export const reviewsOf = (desk: Desk, { key }: SampleOffice): Reviews => {
  const review = async (claim: Claim): Promise<void> => {
    const lines = await resolve(desk, claim);
    const { claimId, digest } = claim;
    if (digest === undefined) throw new Error(`${claim.number} is in review without a decision`);
    let first = claim.reviews.length === 0;
    for (const reviewer of reviewersFor(claim)) {
      if (claim.reviews.some((given) => given.reviewer === reviewer.subject)) continue;
      const give = (about: string, given: readonly Line[]) =>
        desk.call(reviewer, reviewClaim, {
          params: { claimId },
          key: key('review', claimId, digest, reviewer.subject, about),
          body: { digest, lines: [...given] },
        });
      await giveWhatFits(first ? lines : [], give);
      first = false;
    }
  };
  return {
    clear: async (today) => {
      for (let round = 0; round < ROUNDS_MAX; round += 1) {
        const claims = await queue(desk, today);
        if (claims.length === 0) return;
        await inParallel(claims, AT_ONCE, review);
        await desk.drain();
      }
      throw new Error('the review queue does not become empty');
    },
  };
};
