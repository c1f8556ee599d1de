import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';

/** One society's rules as they are on a day. */
export interface RulesInForce {
  readonly society: string;
  readonly name: Words;
  readonly effectiveFrom: string;
  readonly plans: readonly Words[];
}

/** Of each society the latest edition that has begun by that day. */
export const rulesInForce = (on: string): readonly RulesInForce[] => {
  const inForce = new Map<string, RulesInForce>();
  for (const { value: book } of readShippedRuleBooks()) {
    if (book.effectiveFrom > on) continue;
    inForce.set(book.society, {
      society: book.society,
      name: book.name,
      effectiveFrom: book.effectiveFrom,
      plans: book.plans.map(({ name }) => name),
    });
  }
  return [...inForce.values()];
};
