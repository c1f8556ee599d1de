import { actorOf, type Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Parts } from './parts.ts';

interface AdmissionDecision {
  readonly employerId: string;
  readonly society: string;
  readonly admitted: boolean;
  readonly reason: string;
}

/** A society that has no released rule book sells nothing: nobody is admitted to it. @throws Refused */
export const decideAdmission = async (
  { documents, planNames }: Parts,
  { employerId, society, admitted, reason }: AdmissionDecision,
  envelope: Envelope,
) => {
  if (planNames(society, envelope.on).length === 0)
    throw refused({ code: 'society_unknown', detail: `${society} has no released rule book` });
  const command = {
    type: 'decide-admission',
    society,
    admitted,
    reason,
    by: actorOf(envelope),
    on: envelope.on,
  } as const;
  const heard = withAudit(envelope, {
    stream: `employer/${employerId}`,
    action: 'employer-admission-decided',
    data: { society, admitted },
  });
  return accepted(await documents.employers.execute(employerId, command, heard));
};
