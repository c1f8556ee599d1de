import type { Principal } from '@huji/contracts/shared/roles.ts';
import { requireSociety } from '@huji/chassis/security/authorization.ts';
import type { Wanted } from '../domain/enrollment-proposal.ts';
import type { Parts } from '../use-cases/parts.ts';

const societiesOf = async ({ documents }: Parts, wanted: Wanted): Promise<readonly string[]> => {
  if (wanted.type === 'deputy') return wanted.societies;
  return (await documents.deputies.read(wanted.deputyId))?.state?.societies ?? [];
};

/** Whoever confirms it acts in every society that it is about. @throws Refused `society_not_granted` */
export const requireSocietiesOf = async (parts: Parts, proposalId: string, principal: Principal): Promise<void> => {
  const proposal = (await parts.documents.enrollmentProposals.read(proposalId))?.state;
  if (proposal != null) requireSociety(principal, ...(await societiesOf(parts, proposal.what)));
};
