import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { useQuery } from '@tanstack/react-query';
import { type Answer, answered, claimAdjudication } from '../shared/api/client.ts';

export type RuleBookInFull = Answer<paths, '/v1/rule-books/{society}/{edition}'>;

const MOST = 200;

export const useRuleBooks = (society: string) =>
  useQuery({
    queryKey: ['rule-books', society],
    queryFn: async () => {
      const query = { society, limit: MOST };
      return (await answered(claimAdjudication.GET('/v1/rule-books', { params: { query } }))).ruleBooks;
    },
  });

export const useRuleBook = (society: string, edition: string) =>
  useQuery({
    queryKey: ['rule-book', society, edition],
    queryFn: () => {
      const path = { society, edition };
      return answered(claimAdjudication.GET('/v1/rule-books/{society}/{edition}', { params: { path } }));
    },
  });

export const useChanges = (society: string, edition: string, since: string) =>
  useQuery({
    queryKey: ['rule-book-changes', society, edition, since],
    enabled: since !== '',
    queryFn: async () => {
      const params = { path: { society, edition }, query: { since } };
      return (await answered(claimAdjudication.GET('/v1/rule-books/{society}/{edition}/changes', { params }))).changes;
    },
  });

export const useRegister = () =>
  useQuery({
    queryKey: ['decision-register'],
    queryFn: async () => (await answered(claimAdjudication.GET('/v1/decision-register'))).entries,
  });
