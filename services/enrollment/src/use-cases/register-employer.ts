import { actorOf, type Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { EmployerCommand } from '../domain/employer.ts';
import type { Parts } from './parts.ts';

type Registration = Omit<Extract<EmployerCommand, { type: 'register' }>, 'type' | 'on' | 'by'>;

/** The id follows from the USCC, so that one employer cannot be registered twice. */
export const registerEmployer = async ({ documents, ids }: Parts, registration: Registration, envelope: Envelope) => {
  const employerId = ids.derivedId('employer', registration.uscc);
  const command = { type: 'register', ...registration, on: envelope.on, by: actorOf(envelope) } as const;
  const { society } = registration;
  const told = withAudit(envelope, {
    stream: `employer/${employerId}`,
    action: 'employer-registered',
    data: { society },
  });
  return { employerId, ...accepted(await documents.employers.execute(employerId, command, told)) };
};
