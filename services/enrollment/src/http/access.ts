import type { Principal, Role } from '@huji/contracts/shared/roles.ts';
import type { Outcome } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { EnrollmentDocuments } from '../documents.ts';
import type { OpenBatch } from '../domain/batch.ts';
import { actsFor, type Registered } from '../domain/employer.ts';

const READERS: readonly Role[] = ['reviewer', 'office-head', 'cashier', 'accountant', 'supervisor'];

export const isOfficer = ({ roles }: Principal): boolean => roles.some((role) => READERS.includes(role));

/** `act`: only the bound clerk. `read`: the clerk, the office and the supervisors. */
export type Access = 'act' | 'read';

export interface KnownEmployer {
  readonly employer: Registered;
  readonly revision: number;
}

export const isClerkOf = (employerId: string, employer: Registered, principal: Principal): boolean =>
  principal.roles.includes('clerk') &&
  actsFor(employer, { subject: principal.subject, namedInToken: principal.employerIds.includes(employerId) });

/** @throws Refused `employer_unknown`, `employer_not_yours` */
export const requireEmployer = async (
  { employers }: Pick<EnrollmentDocuments, 'employers'>,
  employerId: string,
  principal: Principal,
  access: Access,
): Promise<KnownEmployer> => {
  const snapshot = await employers.read(employerId);
  if (snapshot === null || snapshot.state === null)
    throw refused({ code: 'employer_unknown', detail: 'no such employer' });
  const allowed = isClerkOf(employerId, snapshot.state, principal) || (access === 'read' && isOfficer(principal));
  if (!allowed) throw refused({ code: 'employer_not_yours', detail: 'the caller does not act for this employer' });
  return { employer: snapshot.state, revision: snapshot.revision };
};

export interface KnownBatch {
  readonly batch: OpenBatch;
  readonly revision: number;
  readonly employer: Registered;
}

/** @throws Refused `batch_unknown`, `employer_not_yours` */
export const requireBatch = async (
  documents: Pick<EnrollmentDocuments, 'employers' | 'batches'>,
  batchId: string,
  principal: Principal,
  access: Access,
): Promise<KnownBatch> => {
  const snapshot = await documents.batches.read(batchId);
  if (snapshot === null || snapshot.state === null) throw refused({ code: 'batch_unknown', detail: 'no such batch' });
  const { employer } = await requireEmployer(documents, snapshot.state.employerId, principal, access);
  return { batch: snapshot.state, revision: snapshot.revision, employer };
};

/** The state after a command that was taken, now or before. @throws Refused */
export const taken = <State>(
  outcome: Outcome<State | null, unknown>,
): { readonly state: State; readonly revision: number } => {
  if (outcome.type === 'refused') throw refused(outcome.refusal);
  if (outcome.state === null) throw new Error('a command that was taken left nothing');
  return { state: outcome.state, revision: outcome.revision };
};
