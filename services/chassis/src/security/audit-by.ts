import { present } from '@huji/contracts/shared/present.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import type { AuditEntry, AuditStep } from './audit-chain.ts';

/** What an entry holds beside its codes where it was done for somebody who is away. */
export const dataFor = (
  { actingFor }: Pick<Envelope, 'actingFor'>,
  data: AuditStep['data'],
): Pick<AuditStep, 'data'> => {
  if (actingFor === undefined) return present({ data });
  return { data: { ...data, for: actingFor } };
};

/** What the person who gave a command leaves in the audit log: an event's entry knows what happened, this one knows by whom. */
export const auditBy = (envelope: Envelope, stream: string, action: string, data?: AuditStep['data']): AuditEntry => {
  const { actor, at, commandId } = envelope;
  return { stream, action, actor, at, commandId, ...dataFor(envelope, data) };
};

/** The command tells the audit log what it changes, in the same atom; a command that changes nothing tells nothing. */
export const withAudit = (envelope: Envelope, audit: AuditStep | (() => AuditStep)): Envelope => ({
  ...envelope,
  audit,
});
