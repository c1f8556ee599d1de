import { createHash } from 'node:crypto';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';

/** One access or change, without anything that identifies a person but opaque ids. */
export interface AuditEntry {
  /** What was looked at or changed, e.g. `person/<id>`, `claim/<id>`, `payout-batch/<id>`. */
  readonly stream: string;
  /** A word for what was done, e.g. `claim-read`, `payee-changed`. */
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
  /** SHA-256 over the previous entry's hash and this entry, hexadecimal. */
  readonly hash: string;
}

/** State of one stream when a day was closed. */
export interface StreamHead {
  readonly stream: string;
  readonly sequence: number;
  readonly hash: string;
}

/** What is published once a day: whoever keeps one root can tell whether anything before it was changed. */
export interface DailyRoot {
  readonly on: CivilDate;
  readonly previousRoot: string;
  /** Heads of the streams that changed since the previous root, in the order of their names. */
  readonly heads: readonly StreamHead[];
  readonly root: string;
}

export const BEGINNING = '0'.repeat(64);

const digest = (previous: string, value: unknown): string =>
  createHash('sha256')
    .update(`${previous}\n${canonicalJson(value)}`, 'utf8')
    .digest('hex');

export const chainEntry = (previousHash: string, sequence: number, entry: AuditEntry): ChainedEntry => ({
  ...entry,
  sequence,
  hash: digest(previousHash, { ...entry, sequence }),
});

export const chainRoot = (previousRoot: string, on: CivilDate, heads: readonly StreamHead[]): DailyRoot => {
  const ordered = [...heads].sort((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0));
  return { on, previousRoot, heads: ordered, root: digest(previousRoot, { on, heads: ordered }) };
};

export interface AuditFault {
  readonly where: string;
  readonly what: string;
}

const entryFaults = (stream: string, entries: readonly ChainedEntry[]): AuditFault[] => {
  let previous = BEGINNING;
  return entries.flatMap(({ hash, sequence, ...entry }, index) => {
    const expected = chainEntry(previous, index + 1, entry).hash;
    previous = hash;
    const faults = [
      ...(sequence === index + 1 ? [] : [`has number ${String(sequence)}`]),
      ...(entry.stream === stream ? [] : ['belongs to another stream']),
      ...(hash === expected ? [] : ['does not follow from what is before it']),
    ];
    return faults.map((what) => ({ where: `${stream} #${String(index + 1)}`, what }));
  });
};

const rootFaults = (roots: readonly DailyRoot[]): AuditFault[] => {
  let previous = BEGINNING;
  return roots.flatMap((root) => {
    const expected = chainRoot(previous, root.on, root.heads).root;
    const follows = root.previousRoot === previous && root.root === expected;
    previous = root.root;
    return follows ? [] : [{ where: `root ${root.on}`, what: 'does not follow from the root before it' }];
  });
};

/** Re-computes every chain; whoever has the export needs nothing else. Empty: nothing was changed, removed or inserted. */
export const verifyAudit = (
  streams: ReadonlyMap<string, readonly ChainedEntry[]>,
  roots: readonly DailyRoot[],
): readonly AuditFault[] => [
  ...[...streams].flatMap(([stream, entries]) => entryFaults(stream, entries)),
  ...rootFaults(roots),
  ...roots.flatMap(({ on, heads }) =>
    heads
      .filter(({ stream, sequence, hash }) => streams.get(stream)?.[sequence - 1]?.hash !== hash)
      .map(({ stream, sequence }) => ({ where: `${stream} #${String(sequence)}`, what: `is not what root ${on} saw` })),
  ),
];
