import { ok } from '@huji/contracts/shared/decider.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { EmployerFacts } from '../domain/employer.ts';
import type { Parts } from './parts.ts';

interface Revision {
  readonly employerId: string;
  readonly facts: EmployerFacts;
  /** The revision the caller saw. */
  readonly seen: number | undefined;
}

/** @throws Refused `stale` */
export const reviseEmployer = async (
  { documents }: Parts,
  { employerId, facts, seen }: Revision,
  envelope: Envelope,
) => {
  const reviseSeen = async (_state: unknown, current: number) => {
    requireRevision(seen, current);
    return ok({ type: 'revise', facts, on: envelope.on } as const);
  };
  const told = withAudit(envelope, { stream: `employer/${employerId}`, action: 'employer-revised' });
  return accepted(await documents.employers.executeGathered(employerId, reviseSeen, told));
};
