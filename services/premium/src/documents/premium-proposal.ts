import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openProposals, type Proposals } from '@huji/chassis/proposals/proposals.ts';
import type { Wanted } from '../domain/premium-proposal.ts';

export type PremiumProposals = Proposals<Wanted>;

/** Version 1 knew no money that goes back to its payer. */
const SCHEMA_VERSION = 2;

export const openPremiumProposals = (store: DocumentStore, service: string): PremiumProposals =>
  openProposals<Wanted>(store, service, SCHEMA_VERSION);
