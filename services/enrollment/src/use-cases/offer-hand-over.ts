import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Parts } from './parts.ts';

interface Offer {
  readonly employerId: string;
  /** Subject of the clerk who is to act. */
  readonly to: string;
}

export const offerHandOver = async ({ documents }: Parts, { employerId, to }: Offer, envelope: Envelope) => {
  const told = withAudit(envelope, { stream: `employer/${employerId}`, action: 'hand-over-offered', data: { to } });
  return accepted(await documents.employers.execute(employerId, { type: 'offer-hand-over', to }, told));
};
