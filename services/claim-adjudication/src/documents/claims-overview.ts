import { openKeptCount } from '@huji/chassis/aggregate/kept-count.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { ClaimsTally } from '../domain/claim/claims-overview.ts';

/** One document for everybody who asks how many claims there are. */
export const openClaimsOverview = (store: DocumentStore) =>
  openKeptCount<ClaimsTally>(store, 'claims-overview', { service: 'claim-adjudication' });
