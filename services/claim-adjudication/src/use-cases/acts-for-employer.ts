import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { hasPartIn } from '../views/employer-clerks.ts';
import type { Parts } from './parts.ts';

/** Whether the reviewer, whatever account is used, is a clerk of an employer through whom the member is covered. */
export const actsForEmployer = async (
  { documents, views }: Parts,
  claim: Claim | null,
  principal: Principal,
): Promise<boolean> => {
  const member = claim && (await documents.members.read(claim.personId))?.state;
  const employers = new Set(member?.covers.map(({ employerId }) => employerId));
  for (const employerId of employers) if (await hasPartIn(views.employerClerks, principal, employerId)) return true;
  return false;
};
