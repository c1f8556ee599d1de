import type { Instant } from '@huji/contracts/shared/instant.ts';

/** One access or change, without anything that identifies a person but opaque ids. */
export interface AuditEntry {
  /** What was looked at or changed, e.g. `person/<id>`, `claim/<id>`, `payout-batch/<id>`. */
  readonly stream: string;
  /** Registered word, e.g. `claim-read`, `payee-changed`. */
  readonly action: string;
  /** Subject of the token. */
  readonly actor: string;
  readonly at: Instant;
  /** Makes a repeated request one entry. */
  readonly commandId: string;
  /** Codes and opaque ids only. */
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

export interface ChainedEntry extends AuditEntry {
  /** 1, 2, 3 … within the stream. */
  readonly sequence: number;
  /** SHA-256 over the previous entry's hash and this entry. */
  readonly hash: string;
}

export interface AuditLog {
  /** Resolves when durable. */
  readonly record: (entry: AuditEntry) => Promise<void>;
  readonly entries: (stream: string) => Promise<readonly ChainedEntry[]>;
}
