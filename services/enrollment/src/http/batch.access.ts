import type { Principal } from '@huji/contracts/shared/roles.ts';
import { requireSociety } from '@huji/chassis/security/authorization.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { OpenBatch } from '../domain/batch.ts';
import type { RegisteredEmployer } from '../domain/employer.ts';
import type { Parts } from '../use-cases/parts.ts';
import { type Access, isClerkOf, requireAdmitted, requireEmployer } from './employer.access.ts';

interface KnownBatch {
  readonly batch: OpenBatch;
  readonly revision: number;
  readonly employer: RegisteredEmployer;
}

/** @throws Refused `batch_unknown`, `employer_not_yours`, `society_not_granted` */
export const requireBatch = async (
  parts: Parts,
  batchId: string,
  principal: Principal,
  access: Access,
): Promise<KnownBatch> => {
  const snapshot = await parts.documents.batches.read(batchId);
  if (snapshot === null || snapshot.state === null) throw refused({ code: 'batch_unknown', detail: 'no such batch' });
  const { employerId, society } = snapshot.state;
  const { employer } = await requireEmployer(parts, employerId, principal, access);
  if (!isClerkOf(employerId, employer, principal)) requireSociety(principal, society);
  return { batch: snapshot.state, revision: snapshot.revision, employer };
};

/** For what brings people: the employer's own clerk, and the office has admitted it. @throws Refused */
export const requireAdmittedBatch = async (
  parts: Parts,
  batchId: string,
  principal: Principal,
): Promise<KnownBatch> => {
  const known = await requireBatch(parts, batchId, principal, 'act');
  requireAdmitted(known.employer, known.batch.society);
  return known;
};
