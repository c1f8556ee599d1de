import { handle } from '@huji/chassis/http/operation-router.ts';
import { readClaimFigures as contract } from '@huji/contracts/claim-adjudication/claim-figures-http.ts';
import { CLAIM_STATES, type ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { itemWords } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { queueKey } from '../documents/claim.ts';
import { DAY_RANGES, daysInRanges, type DayRange, refusalsOf } from '../domain/claim/claim-figures.ts';
import { countClaims } from '../use-cases/count-claims.ts';
import type { Parts } from '../use-cases/parts.ts';

/** Nobody has decided on these. */
const OPEN: readonly ClaimState[] = ['submitted', 'in-review', 'awaiting-papers', 'confirming'];
/** More are counted as so many: a queue of that length needs no exact figure. */
const COUNTED_MAX = 100_000;
const FIRST_DAY = '0';
/** Of a reason that an earlier release knew. */
const OTHER: Words = { zh: '其他原因', en: 'Another reason' };

/** Counted in the index, no claim is opened. */
const countAged = (
  { documents: { claims } }: Pick<Parts, 'documents'>,
  state: ClaimState,
  { fromDay, toDay }: DayRange,
  today: CivilDate,
): Promise<number> => {
  const from = queueKey(state, toDay === null ? FIRST_DAY : addDays(today, -toDay));
  const to = queueKey(state, addDays(today, -fromDay));
  return claims.count({ field: 'queue', from, to, max: COUNTED_MAX });
};

/** From the kept count, and the ages of what is open from the index of the queues. */
export const bindReadClaimFigures = (parts: Pick<Parts, 'documents' | 'nowMs' | 'duties'>) => {
  const counted = countClaims(parts);
  return handle(contract, async ({ envelope: { on } }) => {
    const { states, outcomes, days } = await counted();
    const open = await Promise.all(
      OPEN.map(async (state) => ({
        state,
        ages: await Promise.all(
          DAY_RANGES.map(async (range) => ({ ...range, count: await countAged(parts, state, range, on) })),
        ),
      })),
    );
    return {
      body: {
        byState: CLAIM_STATES.map((state) => ({ state, count: states[state] ?? 0 })),
        open,
        promisedDays: parts.duties.inForce(on).promises?.decideWorkingDays ?? null,
        daysToDecision: [...daysInRanges(days)],
        refusals: refusalsOf(outcomes)
          .filter(({ code }) => code !== '')
          .map(({ code, count }) => ({ code, words: itemWords(code) ?? OTHER, count })),
      },
    };
  });
};
