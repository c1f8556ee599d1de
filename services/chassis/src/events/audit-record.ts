import type { Envelope } from '../aggregate/envelope.ts';
import type { OutboxRecord } from '../persistence/document-driver.ts';
import { dataFor } from '../security/audit-by.ts';
import type { AuditEntry } from '../security/audit-chain.ts';
import type { Origin } from './cloud-event-binding.ts';

/** No topic of the log: the relay gives such a record to the audit log of its own service, and to nobody else. */
const AUDIT_TOPIC = 'audit-log';

/**
 * What a command leaves in the audit log, in the outbox of the document it changed: both are written, or neither is.
 * `commandNo` is its place among the commands of one write.
 */
export const auditRecords = (
  { service, collection, id, revision }: Origin,
  envelope: Envelope,
  commandNo = 0,
): readonly OutboxRecord[] => {
  const { audit, actor, at, commandId } = envelope;
  if (audit === undefined) return [];
  const { stream, action, data } = typeof audit === 'function' ? audit() : audit;
  const entry: AuditEntry = { stream, action, actor, at, commandId, ...dataFor(envelope, data) };
  const nth = commandNo === 0 ? '' : `.${String(commandNo)}`;
  const eventId = `${service}/${collection}/${id}.${String(revision)}.audit${nth}`;
  return [{ eventId, topic: AUDIT_TOPIC, key: stream, headers: {}, value: JSON.stringify(entry) }];
};

export const isAuditRecord = ({ topic }: OutboxRecord): boolean => topic === AUDIT_TOPIC;

/** The outbox gives back what `auditRecords` wrote. */
export const auditEntryOf = ({ value }: OutboxRecord): AuditEntry => JSON.parse(value) as AuditEntry;
