import type { Envelope } from '../aggregate/envelope.ts';
import type { AuditEntry } from './audit-chain.ts';

/** What the person who gave a command leaves in the audit log: an event's entry knows what happened, this one knows by whom. */
export const auditBy = ({ actor, at, commandId }: Envelope, stream: string, action: string): AuditEntry => ({
  stream,
  action,
  actor,
  at,
  commandId,
});
