import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Answer, answered, claimAdjudication } from '../shared/api/client.ts';
import { everyRow } from '../shared/api/every-row.ts';
import { sendFile } from '../shared/api/send-file.ts';
import { findEntries, type RegisterName } from '../shared/registers/api.ts';
import { actingHeaders } from './acting.ts';

export type Proposal = Answer<paths, '/v1/register-proposals'>['proposals'][number];
export type Difference = Answer<paths, '/v1/register-proposals/{proposalId}/differences'>['differences'][number];
export type Imported = Answer<paths, '/v1/registers/{register}/imports/{workId}'>;
export type ImportWork = Answer<paths, '/v1/claim-adjudication/work/{workId}'>;
export type Edit = paths['/v1/registers/{register}/edits']['post']['requestBody']['content']['application/json'];

const ENTRIES_A_PAGE = 50;
const FOUND_MAX = 100;

export const useRegister = (register: RegisterName) =>
  useQuery({
    queryKey: ['register-size', register],
    queryFn: () => answered(claimAdjudication.GET('/v1/registers/{register}', { params: { path: { register } } })),
  });

/** Every row, page by page. */
export const useEntries = (register: RegisterName) =>
  useInfiniteQuery({
    queryKey: ['register-entries', register],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answered(
        claimAdjudication.GET('/v1/registers/{register}/entries', {
          params: { path: { register }, query: { limit: ENTRIES_A_PAGE, ...present({ cursor }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** Rows that match; `more` where the name has to be said better. */
export const useFound = (register: RegisterName, text: string) =>
  useQuery({
    queryKey: ['register-found', register, text],
    enabled: text !== '',
    queryFn: () => findEntries(register, { text, limit: FOUND_MAX }),
  });

/** Every change that waits. */
export const useProposals = () =>
  useQuery({
    queryKey: ['register-proposals'],
    queryFn: () =>
      everyRow(
        (query) => answered(claimAdjudication.GET('/v1/register-proposals', { params: { query } })),
        ({ proposals }) => proposals,
      ),
  });

export const useDifferences = (proposalId: string) =>
  useInfiniteQuery({
    queryKey: ['register-differences', proposalId],
    initialPageParam: undefined as string | undefined,
    staleTime: Infinity,
    queryFn: ({ pageParam: cursor }) =>
      answered(
        claimAdjudication.GET('/v1/register-proposals/{proposalId}/differences', {
          params: { path: { proposalId }, query: { limit: ENTRIES_A_PAGE, ...present({ cursor }) } },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

export const proposeEdit = (register: RegisterName, body: Edit, key: string) =>
  answered(
    claimAdjudication.POST('/v1/registers/{register}/edits', {
      params: { path: { register }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );

/** The three ways a proposal ends by people. */
export type Conclusion =
  { readonly type: 'confirm' | 'withdraw' } | { readonly type: 'refuse'; readonly reason: string };

export const conclude = ({ proposalId }: Pick<Proposal, 'proposalId'>, how: Conclusion, key: string) => {
  const params = { path: { proposalId }, header: { 'Idempotency-Key': key } };
  switch (how.type) {
    case 'confirm':
      return answered(claimAdjudication.POST('/v1/register-proposals/{proposalId}/confirmation', { params }));
    case 'withdraw':
      return answered(claimAdjudication.POST('/v1/register-proposals/{proposalId}/withdrawal', { params }));
    case 'refuse':
      return answered(
        claimAdjudication.POST('/v1/register-proposals/{proposalId}/refusal', {
          params,
          body: { reason: how.reason },
        }),
      );
  }
};

const LOOK_AGAIN_MS = 500;

/** How far a large file is; looked at until it has ended. */
export const useImportWork = (workId: string) =>
  useQuery({
    queryKey: ['register-work', workId],
    queryFn: () =>
      answered(claimAdjudication.GET('/v1/claim-adjudication/work/{workId}', { params: { path: { workId } } })),
    refetchInterval: ({ state: { data } }) => (data === undefined || data.state === 'running' ? LOOK_AGAIN_MS : false),
  });

export const cancelImport = (workId: string, key: string): Promise<ImportWork> =>
  answered(
    claimAdjudication.POST('/v1/claim-adjudication/work/{workId}/cancellation', {
      params: { path: { workId }, header: { 'Idempotency-Key': key } },
    }),
  );

/** What came of a large file. */
export const useImported = (register: RegisterName, workId: string) =>
  useQuery({
    queryKey: ['register-imported', register, workId],
    queryFn: () =>
      answered(
        claimAdjudication.GET('/v1/registers/{register}/imports/{workId}', {
          params: { path: { register, workId } },
        }),
      ),
    staleTime: Infinity,
  });

/** Compares a file with the register; of a large one the work that does. @throws Refused */
export const sendRegister = async (
  register: RegisterName,
  { file, effectiveOn, key }: { readonly file: File; readonly effectiveOn: string; readonly key: string },
): Promise<Imported | ImportWork> => {
  const answer = await sendFile({
    method: 'POST',
    address: `/api/v1/registers/${register}/imports?effectiveOn=${effectiveOn}`,
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': key, ...actingHeaders() },
    content: file,
  });
  return JSON.parse(await answer.text()) as Imported | ImportWork;
};
