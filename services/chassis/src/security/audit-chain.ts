import { createHash } from 'node:crypto';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';

/** What was looked at or done, without anything that identifies a person but opaque ids. */
export interface AuditStep {
  /** What was looked at or changed, e.g. `person/<id>`, `claim/<id>`, `payout-batch/<id>`. */
  readonly stream: string;
  /** A word for what was done, e.g. `claim-read`, `payee-changed`. */
  readonly action: string;
  /** Codes, opaque ids and sums only. */
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

/** One access or change, by whom and when. */
export interface AuditEntry extends AuditStep {
  /** Subject of the token. */
  readonly actor: string;
  readonly at: Instant;
  /** Makes a repeated request one entry. */
  readonly commandId: string;
}

export interface ChainedEntry extends AuditEntry {
  /** 1, 2, 3 … within the stream. */
  readonly sequence: number;
  /** SHA-256 over the previous entry's hash and this entry, hexadecimal. */
  readonly hash: string;
}

/** Where a stream stands: what an entry, or the first one after it, must follow from. */
export interface ChainPosition {
  readonly sequence: number;
  readonly hash: string;
}

export const BEGINNING: ChainPosition = { sequence: 0, hash: '0'.repeat(64) };

/** SHA-256 over what came before and this, hexadecimal. */
export const chainDigest = (previousHash: string, value: unknown): string =>
  createHash('sha256')
    .update(`${previousHash}\n${canonicalJson(value)}`, 'utf8')
    .digest('hex');

export const chainEntry = (previous: ChainPosition, entry: AuditEntry): ChainedEntry => {
  const sequence = previous.sequence + 1;
  return { ...entry, sequence, hash: chainDigest(previous.hash, { ...entry, sequence }) };
};

export interface AuditFault {
  readonly where: string;
  readonly what: string;
}

/** What is wrong with entries of `stream` that follow `previous`; empty: nothing was changed, removed, inserted or moved. */
export const entryFaults = (
  stream: string,
  previous: ChainPosition,
  entries: readonly ChainedEntry[],
): readonly AuditFault[] => {
  let before = previous;
  return entries.flatMap(({ hash, sequence, ...entry }) => {
    const expected = chainEntry(before, entry);
    before = { sequence: expected.sequence, hash };
    const faults = [
      ...(sequence === expected.sequence ? [] : [`has number ${String(sequence)}`]),
      ...(entry.stream === stream ? [] : ['belongs to another stream']),
      ...(hash === expected.hash ? [] : ['does not follow from what is before it']),
    ];
    return faults.map((what) => ({ where: `${stream} #${String(expected.sequence)}`, what }));
  });
};
