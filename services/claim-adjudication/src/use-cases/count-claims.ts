import { keptCount } from '@huji/chassis/aggregate/kept-count.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { type ClaimsTally, NO_CLAIMS, type Tallied, tallied } from '../domain/claim/claims-overview.ts';
import type { Parts } from './parts.ts';

type Counted = Pick<Parts, 'documents' | 'nowMs'>;

/** Some at a time, the claims of a person together. */
const walkClaims = async ({ documents: { claims } }: Counted): Promise<ClaimsTally> => {
  let counted: Tallied = { tally: NO_CLAIMS, before: null };
  for await (const { state } of eachRow((query: Query) => claims.find(query), { field: 'personId', max: 1000 }))
    if (state !== null) counted = tallied(counted, state);
  return counted.tally;
};

/** All claims by what became of them: one document is read (0151). */
export const countClaims = (parts: Counted): (() => Promise<ClaimsTally>) =>
  keptCount({
    kept: parts.documents.claimsOverview,
    id: 'claims',
    service: 'claim-adjudication',
    nowMs: parts.nowMs,
    walk: () => walkClaims(parts),
  });
