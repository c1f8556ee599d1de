import type { Measured } from './measured.ts';

/**
 * What a plain claim may cost, whatever the machine, for one submission with its review: a fifth beyond what was measured
 * (20.5 to 23.4 documents written, 4.0 messages, whatever the profile). More is a regression of the code, not of the machine. Commits and
 * loads are none of it: how many are gathered depends on how much comes at the same time.
 */
const MOST = { writes: 26, messages: 5 } as const;

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
      claims.writes <= MOST.writes,
      `a claim writes ${claims.writes.toFixed(1)} documents, at most ${String(MOST.writes)}`,
    ],
    [
      claims.messages <= MOST.messages,
      `a claim says ${claims.messages.toFixed(1)} messages, at most ${String(MOST.messages)}`,
    ],
  ];
};
