import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Parts } from './parts.ts';

/** Nobody is sent on by an empty page after an empty page: so many are looked through for one question. */
const LOOKED_THROUGH_MAX = 20;

interface Looked {
  readonly isWanted: (claim: Claim) => boolean;
  /** Few among many are looked for. */
  readonly isNarrowed: boolean;
}

/** The next page of a query; of what is looked for among others, the next one on which there is something. */
export const findClaims = async (
  { documents: { claims } }: Pick<Parts, 'documents'>,
  query: Query,
  { isWanted, isNarrowed }: Looked,
) => {
  const pagesMax = isNarrowed ? LOOKED_THROUGH_MAX : 1;
  let { cursor = null } = query;
  for (let looked = 1; ; looked += 1) {
    const found = await claims.find({ ...query, cursor });
    const wanted = found.rows.flatMap(({ state }) => (state !== null && isWanted(state) ? [state] : []));
    if (wanted.length > 0 || found.cursor === null || looked === pagesMax) return { ...found, claims: wanted };
    ({ cursor } = found);
  }
};
