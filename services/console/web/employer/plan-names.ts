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
/** While the name is on its way. */
const COMING = '…';

const usePlansRead = () => {
  const { society, startOn: on } = use(BatchTermsContext) ?? { society: '', startOn: '' };
  return useQuery({
    queryKey: ['plans', society, on],
    enabled: society !== '',
    staleTime: Infinity,
    queryFn: async () => {
      const params = { path: { society }, query: { on, limit: PLANS_MAX } };
      return (await answered(claimAdjudication.GET('/v1/societies/{society}/plans', { params }))).plans;
    },
  });
};

/** Plans of the batch's society on its first day, as its rule book has them; empty while they are not read. */
export const usePlans = (): readonly Plan[] => usePlansRead().data ?? NONE;

/** What a plan is called; by its code where its name could not be read. */
export const usePlanName = (): ((plan: string) => string) => {
  const language = useLanguage();
  const { data: plans = NONE, isLoading } = usePlansRead();
  return useCallback(
    (code) => plans.find(({ plan }) => plan === code)?.name[language] ?? (isLoading ? COMING : code),
    [plans, isLoading, language],
  );
};
