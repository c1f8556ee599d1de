import { present } from '@huji/contracts/shared/present.ts';
import type { paths } from '@huji/contracts/client/payout.d.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Answer, answered, payout } from '../shared/api/client.ts';
import { SAMPLE_SIZE_MAX } from './sample-size.ts';

export type AuditSample = Answer<paths, '/v1/audit-samples'>['samples'][number];
export type CheckedSample = Answer<paths, '/v1/audit-samples/{sampleId}'>;
export type AuditSampleItem = Answer<paths, '/v1/audit-samples/{sampleId}/items'>['items'][number];
export type ItemPapers = Answer<paths, '/v1/audit-samples/{sampleId}/items/{itemNo}'>;
export type Draw = NonNullable<paths['/v1/audit-samples']['post']['requestBody']>['content']['application/json'];

const PAGE = 20;

export const useAuditSamples = () =>
  useInfiniteQuery({
    queryKey: ['audit-samples'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...present({ cursor: pageParam || undefined }) };
      return answered(payout.GET('/v1/audit-samples', { params: { query } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

export const useAuditSample = (sampleId: string) =>
  useQuery({
    queryKey: ['audit-sample', sampleId],
    queryFn: () => answered(payout.GET('/v1/audit-samples/{sampleId}', { params: { path: { sampleId } } })),
  });

export const useAuditSampleItems = (sampleId: string) =>
  useQuery({
    queryKey: ['audit-sample-items', sampleId],
    queryFn: async () => {
      const params = { path: { sampleId }, query: { limit: SAMPLE_SIZE_MAX } };
      return (await answered(payout.GET('/v1/audit-samples/{sampleId}/items', { params }))).items;
    },
  });

/** One item with what payout has of it; being read it is an entry of the payee. */
export const useItemPapers = (sampleId: string, itemNo: number) =>
  useQuery({
    queryKey: ['audit-sample-item', sampleId, itemNo],
    queryFn: () => {
      const params = { path: { sampleId, itemNo } };
      return answered(payout.GET('/v1/audit-samples/{sampleId}/items/{itemNo}', { params }));
    },
  });

/** The list that a sample was drawn from, as a file. */
export const populationAddress = (sampleId: string): string => `/api/v1/audit-samples/${sampleId}/population`;
