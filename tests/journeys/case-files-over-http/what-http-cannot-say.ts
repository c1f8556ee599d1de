import type { AnyClaimAction, Story, StoryStep } from '@huji/all-in-one/cases/format/story.ts';
import type { Round } from '@huji/contracts/rulebooks/rule-book.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';

const NO_SERVICE = 'hardship steps: assistance has no service yet';
const PAYS_OUT = 'pays out what its funds may not hold: the running system pays from what the funds hold';
const OWN_CONTRIBUTIONS = 'sets contributions of its own: the running system has the released ones';
const OWN_ROUNDS = 'sets rounds of its own: the running system has the released ones';
const NO_ROWS = 'a batch without a row: a roster has at least one';
const MORE_WOMEN = 'declares more women than staff: that is bad input';
const MOVED_START = 'a correction with another start or employer: a batch keeps both';
const LOOSE_SETTLEMENT = 'a settlement with a diagnosis or an accident: only a stay has one';
const LOOSE_HOSPITAL = 'a hospital with an accident: its claim names none';
const NO_ILLNESS = 'a diagnosis without an ICD-10 code: the claim needs one';
const FUTURE = 'an event after the day of the claim: that is bad input';
const IN_PARTS = 'settles the items of one claim on different days: a review settles all of them';

const UNVOTED = 'enrols in a plan without a contribution: nobody has voted on one, so that it is not on sale (D-38)';

const PART_OF_SEVERAL =
  'a part payment, or a correction that drops a society, of a batch with plans of several: each has a batch of its own';

const sameRounds = (a: readonly Round[], b: readonly Round[]): boolean => JSON.stringify(a) === JSON.stringify(b);

const lastDay = (claim: AnyClaimAction): string => {
  if (claim.event === 'stay') return claim.segments.at(-1)?.[1] ?? '';
  if (claim.event === 'diagnosis') return claim.reported;
  return claim.assessed !== undefined && claim.assessed > claim.happened ? claim.assessed : claim.happened;
};

const claimReason = (claim: AnyClaimAction, on: string): string | null => {
  const { hospital, settlement } = claim;
  if (lastDay(claim) > on) return FUTURE;
  if (claim.event !== 'stay' && Object.values(settlement).some((sum) => sum !== 0)) return LOOSE_SETTLEMENT;
  if (claim.event === 'accident' && (hospital.grade !== null || hospital.level !== null || !hospital.designated))
    return LOOSE_HOSPITAL;
  if (claim.event === 'diagnosis' && !/^[A-Z]\d{2}/.test(foldReference(claim.illness ?? ''))) return NO_ILLNESS;
  return null;
};

const batchReason = (steps: readonly StoryStep[]): string | null => {
  const first = new Map<string, string>();
  for (const { action } of steps) {
    if (action.type !== 'enroll') continue;
    if (action.rows.length === 0) return NO_ROWS;
    if (action.women > action.size) return MORE_WOMEN;
    const place = `${action.employer} ${action.start}`;
    if ((first.get(action.batch) ?? place) !== place) return MOVED_START;
    first.set(action.batch, place);
  }
  return null;
};

type SocietyOf = (plan: string) => string;

const severalSocieties = (steps: readonly StoryStep[], societyOf: SocietyOf): boolean => {
  const societies = new Map<string, Set<string>>();
  for (const { action } of steps) {
    if (action.type === 'pay' && action.amount !== undefined && (societies.get(action.batch)?.size ?? 0) > 1)
      return true;
    if (action.type !== 'enroll') continue;
    const now = new Set(action.rows.map(({ plan }) => societyOf(plan)));
    const before = societies.get(action.batch) ?? now;
    if (now.size !== before.size || [...now].some((society) => !before.has(society))) return true;
    societies.set(action.batch, now);
  }
  return false;
};

const resolvedTwice = (steps: readonly StoryStep[]): boolean => {
  const claims = steps.flatMap(({ action }) => (action.type === 'resolve' ? [action.claim] : []));
  return new Set(claims).size < claims.length;
};

/** What a story is compared with. */
export interface ReleasedPlans {
  readonly rounds: readonly Round[];
  readonly societyOf: SocietyOf;
  /** Whether a vote has set a contribution. */
  readonly isOnSale: (plan: string) => boolean;
}

const enrolsUnvoted = (steps: readonly StoryStep[], { isOnSale }: ReleasedPlans): boolean =>
  steps.some(({ action }) => action.type === 'enroll' && action.rows.some(({ plan }) => !isOnSale(plan)));

/** Why a story cannot be told to the running system; null where it can. */
export const whyUnsaid = (story: Story, released: ReleasedPlans): string | null => {
  const { steps, contributions, rounds, societies } = story;
  if (steps.some(({ action }) => ['household', 'subsidyMonths', 'assistance'].includes(action.type))) return NO_SERVICE;
  if (steps.some(({ action }) => action.type === 'payout')) return PAYS_OUT;
  if (Object.keys(contributions).length > 0) return OWN_CONTRIBUTIONS;
  if (enrolsUnvoted(steps, released)) return UNVOTED;
  if ((rounds.length > 0 || societies.includes('baoying')) && !sameRounds(rounds, released.rounds)) return OWN_ROUNDS;
  if (resolvedTwice(steps)) return IN_PARTS;
  if (severalSocieties(steps, released.societyOf)) return PART_OF_SEVERAL;
  for (const { action, on } of steps) {
    const reason = action.type === 'claim' ? claimReason(action, on) : null;
    if (reason !== null) return reason;
  }
  return batchReason(steps);
};
