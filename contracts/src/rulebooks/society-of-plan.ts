import { readShippedRuleBooks } from './shipped.ts';

/** Whose plan it is, and so whose fund: a plan belongs to one society. Undefined: no rule book names it. */
export type SocietyOfPlan = (plan: string) => string | undefined;

export const readPlanSocieties = (): SocietyOfPlan => {
  const societies = new Map(
    readShippedRuleBooks().flatMap(({ value: { society, plans } }) =>
      plans.map(({ code }) => [code, society] as const),
    ),
  );
  return (plan) => societies.get(plan);
};
