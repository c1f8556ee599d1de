import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { answered, claimAdjudication } from '../api/client.ts';

type Search = paths['/v1/registers/{register}/search']['post'];
export type RegisterName = Search['parameters']['path']['register'];
export type RegisterEntry = Search['responses'][200]['content']['application/json']['entries'][number];
export type SearchBody = Search['requestBody']['content']['application/json'];

/** The first rows of a register of a day; the text is in no address. */
export const findEntries = (register: RegisterName, { limit, ...body }: SearchBody & { readonly limit: number }) =>
  answered(
    claimAdjudication.POST('/v1/registers/{register}/search', {
      params: { path: { register }, query: { limit } },
      body,
    }),
  );
