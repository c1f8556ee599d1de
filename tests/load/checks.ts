import type { Measured } from './measured.ts';

/**
 * What a plain claim may cost, whatever the machine, for one submission with its review; more is a regression of the code. Each
 * bound is a fifth beyond the most that was measured, where every claim was alone and nothing of it was gathered with another's:
 * 19.4 documents in 17 commits, 18 loads, 4.0 messages. Looking costs too (an entry of who looked, and what is loaded for it), and
 * a machine that decides slowly is looked at more often, so the bound grows with the looks.
 */
const MOST = {
  commits: { claim: 20, look: 1 },
  writes: { claim: 23, look: 1 },
  loads: { claim: 22, look: 3 },
  messages: { claim: 5, look: 0 },
} as const;
const COSTS = [
  ['commits', 'is kept by', 'commits'],
  ['writes', 'writes', 'documents'],
  ['loads', 'asks by', 'loads'],
  ['messages', 'says', 'messages'],
] as const;

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
    ...COSTS.map(([what, does, named]): [boolean, string] => {
      const most = MOST[what].claim + MOST[what].look * claims.looks;
      return [claims[what] <= most, `a claim ${does} ${claims[what].toFixed(1)} ${named}, at most ${most.toFixed(1)}`];
    }),
  ];
};
