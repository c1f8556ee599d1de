import { useQueries } from '@tanstack/react-query';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { useSocieties } from '../shared/registers/societies.ts';
import { useLanguage } from '../shared/words/words.tsx';

const MOST = 200;

/** Plans on sale today, of whatever society, each once. */
export const usePlans = () => {
  const { data: societies = [] } = useSocieties();
  return useQueries({
    queries: societies.map(({ code: society }) => ({
      queryKey: ['plans', society],
      staleTime: Infinity,
      queryFn: async () => {
        const params = { path: { society }, query: { limit: MOST } };
        return (await answered(claimAdjudication.GET('/v1/societies/{society}/plans', { params }))).plans;
      },
    })),
    combine: (queries) => [
      ...new Map(queries.flatMap(({ data = [] }) => data).map((each) => [each.plan, each])).values(),
    ],
  });
};

/** What a plan is called, and the fund that pays for it: by the plans on sale today, else by its code. */
export const usePlanName = (): ((code: string) => string) => {
  const language = useLanguage();
  const plans = usePlans();
  return (code) => {
    const name = plans.find(({ plan }) => plan === code.split('-')[0])?.name[language];
    return name === undefined ? code : [name, ...code.split('-').slice(1)].join(' ');
  };
};
