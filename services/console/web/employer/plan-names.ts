import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { useQuery } from '@tanstack/react-query';
import { createContext, use, useCallback } from 'react';
import { type Answer, answered, claimAdjudication } from '../shared/api/client.ts';
import { useLanguage } from '../shared/words/words.tsx';

type Plan = Answer<paths, '/v1/societies/{society}/plans'>['plans'][number];

/** Whose rules a batch goes by, and from which day on. */
export interface BatchTerms {
  readonly society: string;
  readonly startOn: string;
}

/** Of the batch whose page it is. */
export const BatchTermsContext = createContext<BatchTerms | null>(null);

const PLANS_MAX = 200;
const NONE: readonly Plan[] = [];

/** Plans of the batch's society on its first day, as its rule book has them; empty while they are not read. */
export const usePlans = (): readonly Plan[] => {
  const { society, startOn: on } = use(BatchTermsContext) ?? { society: '', startOn: '' };
  const { data = NONE } = useQuery({
    queryKey: ['plans', society, on],
    enabled: society !== '',
    staleTime: Infinity,
    queryFn: async () => {
      const params = { path: { society }, query: { on, limit: PLANS_MAX } };
      return (await answered(claimAdjudication.GET('/v1/societies/{society}/plans', { params }))).plans;
    },
  });
  return data;
};

/** What a plan is called; by its code while its name is not there. */
export const usePlanName = (): ((plan: string) => string) => {
  const language = useLanguage();
  const plans = usePlans();
  return useCallback((code) => plans.find(({ plan }) => plan === code)?.name[language] ?? code, [plans, language]);
};
