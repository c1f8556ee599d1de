import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openProposals, type Proposals } from '@huji/chassis/proposals/proposals.ts';
import type { Wanted } from '../domain/premium-proposal.ts';

export type PremiumProposals = Proposals<Wanted>;

export const openPremiumProposals = (store: DocumentStore, service: string): PremiumProposals =>
  openProposals<Wanted>(store, service);
