import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Actor } from '@huji/contracts/shared/actor.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from './parts.ts';

interface Acceptance {
  readonly employerId: string;
  /** The clerk who accepts. */
  readonly by: Actor;
}

export const acceptHandOver = async ({ documents }: Parts, { employerId, by }: Acceptance, envelope: Envelope) => {
  const command = { type: 'accept-hand-over', ...present({ by: by.subject, personId: by.personId }) } as const;
  const told = withAudit(envelope, { stream: `employer/${employerId}`, action: 'hand-over-accepted' });
  return accepted(await documents.employers.execute(employerId, command, told));
};
