import type { Item } from '@huji/contracts/rulebooks/plan.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { ClaimReport } from '../claim/claim-report.ts';
import { type CompiledPlan, itemOn, planOn, type Rules } from '../rule-book/compiled-rules.ts';
import type { Member } from '../member/member.ts';

export interface AnsweringItem {
  readonly compiled: CompiledPlan;
  readonly item: Item;
}

/** Items of the plan that answer for such an event, in the order of the book. */
const itemsFor = ({ plan }: CompiledPlan, { event }: ClaimReport): readonly Item[] =>
  plan.items.filter((item) => item.event === event);

/** Every item of every plan the person ever held by the day of the claim and that pays for such an event. */
export const answeringItems = (member: Member, claim: ClaimReport, rules: Rules): readonly AnsweringItem[] => {
  const held = new Set<string>();
  for (const cover of member.covers) if (cover.start <= claim.submittedOn) held.add(cover.plan);
  if (held.size === 0) return [];
  const answering: AnsweringItem[] = [];
  for (const code of rules.plans.keys()) {
    const compiled = held.has(code) ? planOn(rules, code, claim.submittedOn) : undefined;
    if (compiled === undefined) continue;
    for (const item of itemsFor(compiled, claim)) answering.push({ compiled, item });
  }
  return answering;
};

/** Items under the own-share ceiling are served in its order, the others after them (clause `own-share`). */
export const byServing = (a: Item, b: Item): number => {
  const [first, second] = [a.ownShareCeiling?.order ?? Infinity, b.ownShareCeiling?.order ?? Infinity];
  return first === second ? 0 : first - second;
};

/** Codes in the order in which their items are served. */
export const inServingOrder = (rules: Rules, codes: readonly string[], on: CivilDate): readonly string[] =>
  codes
    .flatMap((code) => itemOn(rules, code, on)?.item ?? [])
    .sort(byServing)
    .map(({ code }) => code);

/** Codes of the items that answer, by plan: what the claim's receipt is held for before the decision. */
export const answeringCodes = (member: Member, claim: ClaimReport, rules: Rules): readonly string[] =>
  answeringItems(member, claim, rules)
    .map(({ compiled, item }) => ({ plan: compiled.plan.code, code: item.code }))
    .sort((a, b) => (a.plan === b.plan ? 0 : a.plan < b.plan ? -1 : 1))
    .map(({ code }) => code);
