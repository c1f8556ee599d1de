import { useQuery } from '@tanstack/react-query';
import { answered, payout } from '../shared/api/client.ts';
import type { Words } from '../shared/words/words.tsx';
import { OWN_ACCOUNTS } from './confirm-words.ts';

/** Accounts of the association: the two it always has, and those that two people added, by what they are for. */
export const useOwnAccounts = (): readonly (readonly [string, Words])[] => {
  const { data: added = [] } = useQuery({
    queryKey: ['own-accounts'],
    queryFn: async () => (await answered(payout.GET('/v1/own-accounts'))).accounts,
  });
  const named = added.map(
    ({ account, purpose }) => [account, { zh: purpose ?? account, en: purpose ?? account }] as const,
  );
  return Object.entries({ ...Object.fromEntries(named), ...OWN_ACCOUNTS });
};
