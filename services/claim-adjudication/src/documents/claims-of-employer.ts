import { openKeptCount } from '@huji/chassis/aggregate/kept-count.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { type EmployerClaims, showingEnough } from '../domain/claim/claims-of-employer.ts';

/** How many claims count for an employer, and what of it is shown: one document each (0181). */
export const openClaimsOfEmployer = (store: DocumentStore) =>
  openKeptCount<EmployerClaims>(store, 'claims-of-employer', {
    service: 'claim-adjudication',
    following: showingEnough,
  });
