import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openProposals, type Proposals } from '@huji/chassis/proposals/proposals.ts';
import type { Wanted } from '../domain/register/register-proposal.ts';

export type RegisterProposals = Proposals<Wanted>;

export const openRegisterProposals = (store: DocumentStore): RegisterProposals =>
  openProposals<Wanted>(store, 'register');
