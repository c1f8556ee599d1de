import type { Claim } from '../claim.ts';
import { itemsFor, planOn, type Rules } from '../compiled-rules.ts';
import type { Member } from '../member.ts';

/** Codes of the benefit items that may answer for a claim: what its receipt is held for before the decision. */
export const itemsAnswering = (member: Member, claim: Claim, rules: Rules): readonly string[] => {
  const plans = new Set(member.covers.filter(({ start }) => start <= claim.submittedOn).map(({ plan }) => plan));
  return [...plans].sort().flatMap((plan) => {
    const compiled = planOn(rules, plan, claim.submittedOn);
    return compiled === undefined ? [] : itemsFor(compiled, claim.event).map(({ code }) => code);
  });
};
