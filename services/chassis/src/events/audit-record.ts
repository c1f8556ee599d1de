import { present } from '@huji/contracts/shared/present.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import type { OutboxRecord } from '../persistence/document-driver.ts';
import type { AuditEntry } from '../security/audit-chain.ts';
import type { Origin } from './cloud-event-binding.ts';

/** No topic of the log: the relay gives such a record to the audit log of its own service, and to nobody else. */
const AUDIT_TOPIC = 'audit-log';

/** What a command leaves in the audit log, in the outbox of the document it changed: both are written, or neither is. */
export const auditRecords = (
  { service, collection, id, revision }: Origin,
  { audit, actor, at, commandId }: Envelope,
): readonly OutboxRecord[] => {
  if (audit === undefined) return [];
  const { stream, action, data } = typeof audit === 'function' ? audit() : audit;
  const entry: AuditEntry = { stream, action, actor, at, commandId, ...present({ data }) };
  const eventId = `${service}/${collection}/${id}.${String(revision)}.audit`;
  return [{ eventId, topic: AUDIT_TOPIC, key: stream, headers: {}, value: JSON.stringify(entry) }];
};

export const isAuditRecord = ({ topic }: OutboxRecord): boolean => topic === AUDIT_TOPIC;

/** The outbox gives back what `auditRecords` wrote. */
export const auditEntryOf = ({ value }: OutboxRecord): AuditEntry => JSON.parse(value) as AuditEntry;
