import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';

/** Whose fund it is: a fund has the code of its plan, and a plan belongs to one society. Undefined: no rule book names it. */
export type SocietyOfFund = (fund: string) => string | undefined;

export const readFundSocieties = (): SocietyOfFund => {
  const societies = new Map(
    readShippedRuleBooks().flatMap(({ value: { society, plans } }) =>
      plans.map(({ code }) => [code, society] as const),
    ),
  );
  return (fund) => societies.get(fund);
};
