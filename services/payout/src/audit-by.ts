import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { AuditEntry } from '@huji/chassis/security/audit-chain.ts';

export const auditBy = ({ actor, at, commandId }: Envelope, stream: string, action: string): AuditEntry => ({
  stream,
  action,
  actor,
  at,
  commandId,
});
