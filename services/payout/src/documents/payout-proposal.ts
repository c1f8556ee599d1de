import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openProposals, type Proposals } from '@huji/chassis/proposals/proposals.ts';
import type { Wanted } from '../domain/payout-proposal.ts';

export type PayoutProposals = Proposals<Wanted>;

export const openPayoutProposals = (store: DocumentStore, service: string): PayoutProposals =>
  openProposals<Wanted>(store, service);
