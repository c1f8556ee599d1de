import { present } from '@huji/contracts/shared/present.ts';
import type { paths as EnrollmentPaths } from '@huji/contracts/client/enrollment.d.ts';
import type { paths as PayoutPaths } from '@huji/contracts/client/payout.d.ts';
import type { paths as PremiumPaths } from '@huji/contracts/client/premium.d.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type Answer, answered, enrollment, payout, premium } from '../shared/api/client.ts';

export type PayoutProposal = Answer<PayoutPaths, '/v1/payout-proposals'>['proposals'][number];
export type PremiumProposal = Answer<PremiumPaths, '/v1/premium-proposals'>['proposals'][number];
export type EnrollmentProposal = Answer<EnrollmentPaths, '/v1/enrollment-proposals'>['proposals'][number];
export type Proposal = PayoutProposal | PremiumProposal | EnrollmentProposal;
export type Employer = Answer<EnrollmentPaths, '/v1/employers'>['employers'][number];
export type Desk = 'payout' | 'premium' | 'enrollment';

const LIMIT = 50;
const pageOf = (cursor: string) => present({ limit: LIMIT, cursor: cursor || undefined });

const readPage = (desk: Desk, cursor: string): Promise<{ proposals: Proposal[]; cursor: string | null }> => {
  const params = { query: pageOf(cursor) };
  switch (desk) {
    case 'payout':
      return answered(payout.GET('/v1/payout-proposals', { params }));
    case 'premium':
      return answered(premium.GET('/v1/premium-proposals', { params }));
    case 'enrollment':
      return answered(enrollment.GET('/v1/enrollment-proposals', { params }));
  }
};

/** What waits for a second person at one desk, those first that end first. */
export const useProposals = (desk: Desk) =>
  useInfiniteQuery({
    queryKey: ['proposals', desk],
    initialPageParam: '',
    queryFn: ({ pageParam }) => readPage(desk, pageParam),
    getNextPageParam: ({ cursor }) => cursor,
  });

/** Employers the office has neither admitted nor refused, the longest waiting first. */
export const useWaitingEmployers = () =>
  useInfiniteQuery({
    queryKey: ['employers', 'awaiting'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(enrollment.GET('/v1/employers', { params: { query: { awaiting: 'true', ...pageOf(pageParam) } } })),
    getNextPageParam: ({ cursor }) => cursor,
  });

/** What is said to one: the end of its address, and the reason where it needs one. */
export type Word =
  { readonly type: 'confirmation' | 'withdrawal' } | { readonly type: 'refusal'; readonly reason: string };

export const conclude =
  (desk: Desk, proposalId: string) =>
  (word: Word, key: string): Promise<Proposal> => {
    const params = { path: { proposalId }, header: { 'Idempotency-Key': key } };
    const body = { reason: word.type === 'refusal' ? word.reason : '' };
    switch (desk) {
      case 'payout':
        return word.type === 'refusal'
          ? answered(payout.POST('/v1/payout-proposals/{proposalId}/refusal', { params, body }))
          : answered(payout.POST(`/v1/payout-proposals/{proposalId}/${word.type}`, { params }));
      case 'premium':
        return word.type === 'refusal'
          ? answered(premium.POST('/v1/premium-proposals/{proposalId}/refusal', { params, body }))
          : answered(premium.POST(`/v1/premium-proposals/{proposalId}/${word.type}`, { params }));
      case 'enrollment':
        return word.type === 'refusal'
          ? answered(enrollment.POST('/v1/enrollment-proposals/{proposalId}/refusal', { params, body }))
          : answered(enrollment.POST(`/v1/enrollment-proposals/{proposalId}/${word.type}`, { params }));
    }
  };
