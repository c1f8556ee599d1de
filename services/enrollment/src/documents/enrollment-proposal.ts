import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openProposals, type Proposals } from '@huji/chassis/proposals/proposals.ts';
import type { Wanted } from '../domain/enrollment-proposal.ts';

export type EnrollmentProposals = Proposals<Wanted>;

export const openEnrollmentProposals = (store: DocumentStore): EnrollmentProposals =>
  openProposals<Wanted>(store, 'enrollment');
