import { FirstFaults } from '../observability/first-faults.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { type KeptDocument } from '../persistence/document-driver.ts';
import { eachRow, eachScanned } from '../persistence/each-row.ts';
import { BEGINNING, entryFaults, type AuditFault, type ChainPosition } from './audit-chain.ts';
import {
  AUDIT,
  AUDIT_HEADS,
  AUDIT_ROOTS,
  positionAfter,
  rootOf,
  segmentId,
  segmentNumberOf,
  segmentOf,
  type AuditSegment,
} from './audit-documents.ts';
import { pageOfHeads } from './audit-closing.ts';
import { headPageHash, isSigned, rootFaults, type DailyRoot, type StreamHead } from './audit-root.ts';

type AuditDocuments = Pick<DocumentStore, 'declare' | 'load' | 'loadMany' | 'commit' | 'find' | 'scan'>;

/** What somebody kept outside the system of a day's root; with its signature, whoever has the file can check that nobody wrote it anew. */
export interface KeptRoot extends Pick<DailyRoot, 'on' | 'root'> {
  /** Ed25519 over `root`, base64, and the key to check it with (SubjectPublicKeyInfo, DER, base64). */
  readonly signature?: string | undefined;
  readonly publicKey?: string | undefined;
}

const keptOf = (root: DailyRoot, publicKey: string | null): KeptRoot => {
  const { on, root: digest } = root;
  return isSigned(root) && publicKey !== null
    ? { on, root: digest, signature: root.signature, publicKey }
    : { on, root: digest };
};

export interface AuditReport {
  readonly streams: number;
  readonly entries: number;
  readonly roots: number;
  readonly signedRoots: number;
  /** The newest root, to be kept outside; null: no day was closed yet. */
  readonly latest: KeptRoot | null;
  /** The first of them. */
  readonly faults: readonly AuditFault[];
  /** How many there are. */
  readonly found: number;
}

const SEGMENTS_PER_READ = 100;

/** Heads that a root names and that the segments do not show. */
const headFaults = async (
  documents: AuditDocuments,
  on: string,
  heads: readonly StreamHead[],
): Promise<readonly AuditFault[]> => {
  const faults: AuditFault[] = [];
  for (let at = 0; at < heads.length; at += SEGMENTS_PER_READ) {
    const some = heads.slice(at, at + SEGMENTS_PER_READ);
    const ids = some.map(({ stream, sequence }) => segmentId(stream, segmentNumberOf(sequence)));
    const segments = await documents.loadMany(AUDIT.name, ids);
    some.forEach(({ stream, sequence, hash }, index) => {
      const document = segments[index];
      const entry = document ? segmentOf(document).entries.find((each) => each.sequence === sequence) : undefined;
      if (entry?.hash !== hash)
        faults.push({ where: `${stream} #${String(sequence)}`, what: `is not what root ${on} saw` });
    });
  }
  return faults;
};

const contentFaults = async (documents: AuditDocuments, root: DailyRoot): Promise<readonly AuditFault[]> => {
  if ('heads' in root) return headFaults(documents, root.on, root.heads);
  const faults: AuditFault[] = [];
  let streams = 0;
  for (const hash of root.pages) {
    const page = await pageOfHeads(documents, hash);
    if (page === null || headPageHash(page) !== hash) {
      faults.push({ where: `root ${root.on}`, what: 'names a page of heads that is gone or was changed' });
      continue;
    }
    streams += page.heads.length;
    faults.push(...(await headFaults(documents, root.on, page.heads)));
  }
  if (faults.length === 0 && streams !== root.streams)
    faults.push({
      where: `root ${root.on}`,
      what: `counts ${String(root.streams)} heads and names ${String(streams)}`,
    });
  return faults;
};

/** A segment that is found by another stream, or by none, is seen by nobody who reads its stream. */
const keptFaults = ({ id, index }: KeptDocument, { stream, number }: AuditSegment): readonly AuditFault[] => [
  ...(id === segmentId(stream, number) ? [] : [{ where: id, what: 'is kept under another id than its own' }]),
  ...(index['stream'] === stream ? [] : [{ where: id, what: 'is not found by its stream' }]),
];

/** Every segment by its id: those of a stream come one after the other. */
async function* eachSegment(documents: Pick<AuditDocuments, 'scan'>): AsyncGenerator<KeptDocument, void, undefined> {
  const scan = (after: string | null, max: number) => documents.scan(AUDIT.name, after, max);
  for await (const segments of eachScanned(scan, SEGMENTS_PER_READ)) yield* segments;
}

/** Goes along all segments, in the order of streams and of a stream's segments; remembers one position. */
class SegmentWalk {
  readonly #faults: FirstFaults<AuditFault>;
  #stream: string | null = null;
  #number = 0;
  #position: ChainPosition = BEGINNING;
  streams = 0;
  segments = 0;
  entries = 0;

  constructor(faults: FirstFaults<AuditFault>) {
    this.#faults = faults;
  }

  visit(segment: AuditSegment): void {
    if (segment.stream !== this.#stream) {
      this.#stream = segment.stream;
      this.#number = 0;
      this.#position = BEGINNING;
      this.streams += 1;
    }
    const { stream, number, entries } = segment;
    const { sequence, hash } = this.#position;
    if (number !== this.#number || segment.previousSequence !== sequence || segment.previousHash !== hash)
      this.#faults.note([
        { where: `${stream} #${String(sequence + 1)}`, what: 'does not follow from what is before it' },
      ]);
    this.#faults.note(entryFaults(stream, this.#position, entries));
    this.#number = number + 1;
    this.#position = positionAfter(segment);
    this.segments += 1;
    this.entries += entries.length;
  }
}

export interface VerifyAuditOptions {
  /** Of the key that signs roots; null: there is none, so nothing may be signed. */
  readonly publicKey: string | null;
  readonly progress?: (entries: number, segments: number) => void;
}

interface RootReport {
  readonly roots: number;
  readonly signed: number;
  readonly latest: DailyRoot | null;
}

const verifyRoots = async (
  documents: AuditDocuments,
  publicKey: string | null,
  faults: FirstFaults<AuditFault>,
): Promise<RootReport> => {
  let [roots, signed] = [0, 0];
  let previous: DailyRoot | null = null;
  for await (const document of eachRow((query) => documents.find(AUDIT_ROOTS.name, query), { field: 'on' })) {
    const root = rootOf(document);
    faults.note(rootFaults(previous, root, publicKey));
    faults.note(await contentFaults(documents, root));
    previous = root;
    roots += 1;
    if (isSigned(root)) signed += 1;
  }
  return { roots, signed, latest: previous };
};

/**
 * Re-computes every chain and every daily root of one database, in bounded memory. Roots are read first: what they saw is in the
 * segments read after them. Reads only, also beside a running system.
 */
export const verifyAuditLog = async (
  documents: AuditDocuments,
  { publicKey, progress = () => undefined }: VerifyAuditOptions,
): Promise<AuditReport> => {
  for (const declaration of [AUDIT, AUDIT_ROOTS, AUDIT_HEADS]) documents.declare(declaration);
  const faults = new FirstFaults<AuditFault>();
  const { roots, signed, latest } = await verifyRoots(documents, publicKey, faults);
  const walk = new SegmentWalk(faults);
  for await (const document of eachSegment(documents)) {
    const segment = segmentOf(document);
    faults.note(keptFaults(document, segment));
    walk.visit(segment);
    progress(walk.entries, walk.segments);
  }
  return {
    streams: walk.streams,
    entries: walk.entries,
    roots,
    signedRoots: signed,
    latest: latest === null ? null : keptOf(latest, publicKey),
    faults: faults.first,
    found: faults.total,
  };
};

/** How many segments there are to be re-computed, counted in the index. */
export const countAuditSegments = (documents: Pick<DocumentStore, 'declare' | 'count'>): Promise<number> => {
  documents.declare(AUDIT);
  return documents.count(AUDIT.name, { field: 'stream', max: Number.MAX_SAFE_INTEGER });
};

/** Of the roots kept outside those that the database does not have: what came before them was changed. */
export const missingRoots = async (
  documents: AuditDocuments,
  kept: readonly KeptRoot[],
): Promise<readonly KeptRoot[]> => {
  documents.declare(AUDIT_ROOTS);
  const missing = new Set(kept);
  for await (const document of eachRow((query) => documents.find(AUDIT_ROOTS.name, query), { field: 'on' }))
    for (const each of missing) if (each.root === rootOf(document).root) missing.delete(each);
  return [...missing];
};
