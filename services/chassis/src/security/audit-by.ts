import type { Envelope } from '../aggregate/envelope.ts';
import type { AuditEntry, AuditStep } from './audit-chain.ts';

/** What the person who gave a command leaves in the audit log: an event's entry knows what happened, this one knows by whom. */
export const auditBy = ({ actor, at, commandId }: Envelope, stream: string, action: string): AuditEntry => ({
  stream,
  action,
  actor,
  at,
  commandId,
});

/** The command tells the audit log what it changes, in the same atom; a command that changes nothing tells nothing. */
export const withAudit = (envelope: Envelope, audit: AuditStep | (() => AuditStep)): Envelope => ({
  ...envelope,
  audit,
});
