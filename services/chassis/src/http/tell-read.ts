import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import { auditBy } from '../security/audit-by.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import type { AuditEntry } from '../security/audit-chain.ts';
import type { AuditLog } from '../security/audit-log.ts';

/** Whose data an answer opens: the stream that remembers it, and a word for what was read. */
export interface Opened {
  readonly stream: string;
  readonly action: string;
  readonly data?: AuditEntry['data'];
  /** What was opened, where it is sent in many answers: all of an hour to one reader are one look, and one entry. */
  readonly lookedAt?: string;
}

const HOUR_CHARACTERS = 'yyyy-mm-ddThh'.length;

/** The same for everything that is sent to a reader of one thing within an hour. */
const lookOf = ({ actor, at, actingFor }: Envelope, lookedAt: string): string =>
  `look:${JSON.stringify([actor, actingFor ?? null, lookedAt, at.slice(0, HOUR_CHARACTERS)])}`;

/** What somebody read of many at once stands in a stream of theirs. */
export const readerStream = (subject: string): string => `reader/${subject}`;

const rowsIn = (body: unknown): number | undefined =>
  typeof body === 'object' && body !== null
    ? (Object.values(body) as unknown[]).find((value) => Array.isArray(value))?.length
    : undefined;

/**
 * Whoever reads what is personal is written down, the person themselves too: of one person in that person's stream, of many
 * with one entry in the reader's. Before the answer leaves: nothing is read that is not told.
 * @throws Error where a contract discloses a person and the handler does not say whom: our fault
 */
export const tellRead = async (
  audit: Pick<AuditLog, 'record'>,
  { operationId, discloses = 'nobody' }: Operation,
  envelope: Envelope,
  { opened, body, role }: { readonly opened?: Opened; readonly body: unknown; readonly role?: Role | undefined },
): Promise<void> => {
  if (discloses === 'nobody') return;
  if (discloses === 'person') {
    if (opened === undefined) throw new Error(`${operationId} does not say whose data it opened`);
    const { stream, action, data, lookedAt } = opened;
    const commandId = lookedAt === undefined ? envelope.commandId : lookOf(envelope, lookedAt);
    // A person who asks who looked is told in which role, and not who it was.
    await audit.record(auditBy({ ...envelope, commandId }, stream, action, present({ ...data, role })));
    return;
  }
  const shown = rowsIn(body);
  const action = discloses === 'many' ? 'list-read' : 'export-read';
  const told = present({ operation: operationId, ...opened?.data, shown });
  await audit.record(auditBy(envelope, readerStream(envelope.actor), action, told));
};
