import { present } from '@huji/contracts/shared/present.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { BEGINNING, chainDigest, type AuditFault } from './audit-chain.ts';
import { isSignedBy, type RootSigner } from './audit-signing.ts';

/** State of one stream when a day was closed. */
export interface StreamHead {
  readonly stream: string;
  readonly sequence: number;
  readonly hash: string;
}

/** Some heads of a day: a root names as many pages as the day needs, and no document grows with it. */
export interface HeadPage {
  readonly on: CivilDate;
  readonly heads: readonly StreamHead[];
}

export const HEADS_PER_PAGE = 1_000;

/** Of a page: its content, hexadecimal. */
export const headPageHash = ({ on, heads }: HeadPage): string => chainDigest(BEGINNING.hash, { on, heads });

interface RootFacts {
  readonly on: CivilDate;
  readonly previousRoot: string;
  readonly root: string;
}

/** Until 2026-11: every head in the root itself, in the order of their names, and no signature. */
export interface RootOfHeads extends RootFacts {
  readonly heads: readonly StreamHead[];
}

export interface RootOfPages extends RootFacts {
  /** Hashes of its pages, in their order. */
  readonly pages: readonly string[];
  readonly streams: number;
  /** When it was closed: what was recorded later belongs to the next root. */
  readonly closedAt: Instant;
  readonly keyId: string;
  /** Ed25519 over `root`, base64. */
  readonly signature: string;
}

/** What is published once a day: whoever keeps one root can tell whether anything before it was changed. */
export type DailyRoot = RootOfHeads | RootOfPages;

export const isSigned = (root: DailyRoot): root is RootOfPages => 'signature' in root;

export const signedRoot = (
  facts: Pick<RootOfPages, 'on' | 'previousRoot' | 'pages' | 'streams' | 'closedAt'>,
  signer: RootSigner,
): RootOfPages => {
  const root = rootHash(facts);
  return { ...facts, root, keyId: signer.keyId, signature: signer.sign(root) };
};

type Rooted = Omit<RootOfHeads, 'root'> | Omit<RootOfPages, 'root' | 'keyId' | 'signature'>;

const rootHash = (root: Rooted): string => {
  const { on, previousRoot } = root;
  if ('heads' in root) return chainDigest(previousRoot, { on, heads: root.heads });
  const { pages, streams, closedAt } = root;
  return chainDigest(previousRoot, { on, pages, streams, closedAt });
};

const signatureFault = (root: DailyRoot, publicKey: string | null): string | null => {
  if (!isSigned(root)) return null;
  if (publicKey === null) return 'is signed, and there is no key to check it with';
  return isSignedBy(publicKey, root.root, root.signature) ? null : 'is not signed by the key of the audit log';
};

/**
 * What is wrong with a root that follows `previous` (null: it is the first). `publicKey`: of the key that signs; a root without
 * a signature is from before there were any, so it follows none that has one.
 */
export const rootFaults = (
  previous: DailyRoot | null,
  root: DailyRoot,
  publicKey: string | null,
): readonly AuditFault[] => {
  const follows = root.previousRoot === (previous?.root ?? BEGINNING.hash) && root.root === rootHash(root);
  const unsigned = previous !== null && isSigned(previous) && !isSigned(root) ? 'is not signed' : undefined;
  const faults = present({
    chain: follows ? undefined : 'does not follow from the root before it',
    unsigned,
    signature: signatureFault(root, publicKey) ?? undefined,
  });
  return Object.values(faults).map((what) => ({ where: `root ${root.on}`, what }));
};
