import type { Measured } from './measured.ts';

/**
 * What a plain claim may cost, whatever the machine: documents written and messages said for one submission with its review.
 * More than that is a regression of the code, not of the machine.
 */
const WRITES_MAX = 40;
const MESSAGES_MAX = 20;

/** Each line with whether it holds. `crossed`: thresholds of the scripts. */
export const checksOf = (
  { claims, enrollment, payout }: Measured,
  crossed: readonly string[],
): readonly [boolean, string][] => {
  const { counters } = claims;
  return [
    [crossed.length === 0, ['no request fails and nothing is left undone', ...crossed].join('; ')],
    [
      enrollment.enrolled.count === enrollment.employers,
      `${String(enrollment.enrolled.count)} of ${String(enrollment.employers)} employers are enrolled`,
    ],
    [
      claims.approved > 0 && claims.approved === claims.acknowledged && claims.orders === claims.approved,
      `of ${String(claims.acknowledged)} acknowledged claims ${String(claims.approved)} are approved and ${String(claims.orders)} ordered`,
    ],
    [
      counters.parked === 0 && counters.unknownOutcomes === 0,
      `${String(counters.parked)} parked, ${String(counters.unknownOutcomes)} unknown outcomes`,
    ],
    [payout.orders > 0, `${String(payout.orders)} payments are sent`],
    [
      claims.writes <= WRITES_MAX,
      `a claim writes ${claims.writes.toFixed(1)} documents, at most ${String(WRITES_MAX)}`,
    ],
    [
      claims.messages <= MESSAGES_MAX,
      `a claim says ${claims.messages.toFixed(1)} messages, at most ${String(MESSAGES_MAX)}`,
    ],
  ];
};
