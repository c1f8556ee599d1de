import type { Principal } from '@huji/contracts/shared/roles.ts';
import { requireSociety, seesSocieties } from '@huji/chassis/security/authorization.ts';
import type { Wanted } from '../domain/enrollment-proposal.ts';
import type { Parts } from '../use-cases/parts.ts';

const societiesOf = async ({ documents }: Parts, wanted: Wanted): Promise<readonly string[]> => {
  if (wanted.type === 'deputy') return wanted.societies;
  return (await documents.deputies.read(wanted.deputyId))?.state?.societies ?? [];
};

/** What is about another society is not there for whoever reads a list. */
export const seesWanted = async (parts: Parts, principal: Principal, wanted: Wanted): Promise<boolean> =>
  seesSocieties(principal, await societiesOf(parts, wanted));

/** Whoever confirms it acts in every society that it is about. @throws Refused `society_not_granted` */
export const requireSocietiesOf = async (parts: Parts, proposalId: string, principal: Principal): Promise<void> => {
  const proposal = (await parts.documents.enrollmentProposals.read(proposalId))?.state;
  if (proposal != null) requireSociety(principal, ...(await societiesOf(parts, proposal.what)));
};
