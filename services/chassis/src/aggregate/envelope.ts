import type { Actor } from '@huji/contracts/shared/actor.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { AuditStep } from '../security/audit-chain.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';

/** What surrounds a command. The domain sees `on` at most; ids and instants are for the record. */
export interface Envelope {
  /** Of a person's command derived from the person and the Idempotency-Key, `<consumer>:<event id>` of an event's, `clock:<type>:<id>:<dueOn>` of the clock's. */
  readonly commandId: string;
  /** Present for commands from people: SHA-256 of the body. Same id and other hash → `idempotency_key_reused`. */
  readonly bodyHash?: string;
  /** Subject of the token, or the consumer's name. Never a person's name. */
  readonly actor: string;
  /** The person behind the account, where the token names one. */
  readonly actorPersonId?: string;
  /** Account of whoever is away and is stood in for. */
  readonly actingFor?: string;
  readonly at: Instant;
  /** The business day. Differs from the day of `at` only where a development clock is set. */
  readonly on: CivilDate;
  readonly traceparent?: string;
  /**
   * What the audit log is told of the command: written in the same atom as what it changes, or not at all. A function is asked
   * when the command was gathered.
   */
  readonly audit?: AuditStep | (() => AuditStep);
}

/** A command of its own beside the one of a request: the same when it is repeated. */
export const beside = ({ audit: _, bodyHash: __, ...envelope }: Envelope, what: string): Envelope => ({
  ...envelope,
  commandId: `${envelope.commandId}:${what}`,
});

/** Who gave the command, as it is stored and compared. */
export const actorOf = ({ actor: subject, actorPersonId: personId, actingFor }: Envelope): Actor => ({
  subject,
  ...present({ personId, for: actingFor }),
});
