import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Parts } from './parts.ts';

interface PoolingDecision {
  readonly employerId: string;
  readonly approved: boolean;
  readonly reason: string;
}

export const decidePooling = async (
  { documents }: Parts,
  { employerId, approved, reason }: PoolingDecision,
  envelope: Envelope,
) => {
  const told = withAudit(envelope, {
    stream: `employer/${employerId}`,
    action: 'employer-pooling-decided',
    data: { approved },
  });
  return accepted(await documents.employers.execute(employerId, { type: 'decide-pooling', approved, reason }, told));
};
