import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import {
  type CollectionDeclaration,
  type CountQuery,
  type KeptDocument,
  type DocumentKey,
  type DocumentDriver,
  type Page,
  type PendingEvents,
  type ProjectedRow,
  type Query,
  type Write,
} from './document-driver.ts';
import { assertAsked, assertPageRows } from './cursor.ts';
import {
  AccessDenied,
  DocumentRefused,
  StorageFull,
  StoreUnavailable,
  TransientFault,
  UnknownOutcome,
} from './faults.ts';
import { Gathering } from './gathering.ts';
import { shardOf } from './shard.ts';
import type { CommandOutcome, DocumentStoreOptions } from './store-options.ts';
import { WriteGate } from './write-gate.ts';
import { assertId, assertIndex, assertStorable, assertStorableWrite } from './storable.ts';

/** A write before the store has given it its shard. */
export type DocumentWrite = Omit<Write, 'shard'>;

/** A document that is written to find out whether anything is taken: whether there is room again, whether this process may write. */
export const SPACE_PROBE: CollectionDeclaration = { name: 'space-probe', type: 'documents', indexes: [], shards: 1 };

const BATCH_MAX = 256;
const LOADS_IN_FLIGHT_MAX = 4;
const COMMITS_IN_FLIGHT_MAX = 2;
const PACE_MS = 100;
const PACE_MS_MAX = 1_000;
/** A server may deny what comes by one connection or by one cursor and take it by the next. */
const DENIALS_MAX = 2;
/** From this attempt on a write goes alone, so that one the engine cannot hold fails alone. */
const ALONE_FROM_ATTEMPT = 3;

interface Collection {
  readonly declaration: CollectionDeclaration;
  readonly loads: Gathering<string, KeptDocument | null>;
  readonly commits: Gathering<Write, boolean>;
  readonly projections: Gathering<ProjectedRow, null>;
}

/** The portable half of persistence: everything both engines would otherwise do twice. */
export class DocumentStore {
  /** What gives documents of former programmes the index fields that came since, by collection. */
  readonly indexers = new Map<string, () => Promise<number>>();
  readonly #driver: DocumentDriver;
  readonly #options: DocumentStoreOptions;
  readonly #collections = new Map<string, Collection>();
  readonly #listeners = new Set<(collection: string, shard: number) => void>();
  readonly #gate = new WriteGate(() => performance.now());
  #closed = false;
  #probing: Promise<TransientFault | null> | null = null;

  constructor(driver: DocumentDriver, options: DocumentStoreOptions = {}) {
    this.#driver = driver;
    this.#options = options;
    this.declare(SPACE_PROBE);
  }

  /** Makes a collection known to this process. The typed stores do it for theirs; twice the same is fine. */
  declare(declaration: CollectionDeclaration): void {
    const known = this.#collections.get(declaration.name);
    if (known === undefined) {
      this.#collections.set(declaration.name, this.#collection(declaration));
    } else if (JSON.stringify(known.declaration) !== JSON.stringify(declaration)) {
      throw new Error(`the collection ${declaration.name} is declared twice, differently`);
    }
  }

  declarations(): readonly CollectionDeclaration[] {
    return [...this.#collections.values()].map(({ declaration }) => declaration);
  }

  /** Declares these as well, and lets the driver create everything declared. From one process. */
  async migrate(declarations: readonly CollectionDeclaration[] = []): Promise<void> {
    for (const declaration of declarations) this.declare(declaration);
    await this.#driver.migrate(this.declarations());
  }

  /** @throws StoreUnavailable */
  load(collection: string, id: string): Promise<KeptDocument | null> {
    return this.#known(collection).loads.add(id);
  }

  /** In the order of `ids`; gathered with what others load in the same tick. */
  loadMany(collection: string, ids: readonly string[]): Promise<readonly (KeptDocument | null)[]> {
    const { loads } = this.#known(collection);
    return Promise.all(ids.map((id) => loads.add(id)));
  }

  /**
   * Writes the document and its events, or does neither. False when the revision is no longer current. An error of the
   * driver is an unknown outcome: the same compare-and-set is given again until it is known whether it happened.
   * @throws UnstorableValue before anything is written · StorageFull, AccessDenied, DocumentRefused: nothing was written · UnknownOutcome
   * when the database stays away
   */
  async commit(collection: string, write: DocumentWrite): Promise<boolean> {
    const { declaration, commits } = this.#known(collection);
    assertStorableWrite(write, declaration.indexes);
    if (declaration.prunedBy !== undefined && write.outbox.length > 0)
      throw new Error(`${collection} is pruned: its documents say no events`);
    this.#gate.enter();
    const sharded: Write = { ...write, shard: shardOf(write.id, declaration.shards) };
    const written = await this.#untilKnown(collection, sharded, commits);
    if (written && write.outbox.length > 0) for (const listener of this.#listeners) listener(collection, sharded.shard);
    return written;
  }

  /** @throws InvalidCursor · RangeError for an undeclared field or a page larger than `PAGE_ROWS_MAX` · StoreUnavailable */
  async find(collection: string, query: Query): Promise<Page<KeptDocument>> {
    this.#assertPaged(collection, query);
    return this.#read(collection, () => this.#driver.find(collection, query));
  }

  /** As `find`, without the bodies: for whoever reads each document anew anyway. @throws as `find` */
  async findKeys(collection: string, query: Query): Promise<Page<DocumentKey>> {
    this.#assertPaged(collection, query);
    return this.#read(collection, () => this.#driver.findKeys(collection, query));
  }

  /** Documents of a collection after an id, in the order of ids. @throws RangeError · StoreUnavailable */
  async scan(collection: string, after: string | null, max: number): Promise<readonly KeptDocument[]> {
    assertPageRows(max);
    return this.#read(collection, () => this.#driver.scan(collection, after, max));
  }

  /** As `scan`, without the bodies. @throws as `scan` */
  async scanKeys(collection: string, after: string | null, max: number): Promise<readonly DocumentKey[]> {
    assertPageRows(max);
    return this.#read(collection, () => this.#driver.scanKeys(collection, after, max));
  }

  /** How many documents a query finds, counted to at most `max`. @throws RangeError for an undeclared field · StoreUnavailable */
  async count(collection: string, query: CountQuery): Promise<number> {
    this.#assertIndexed(collection, query.field);
    return this.#read(collection, () => this.#driver.count(collection, query));
  }

  /** Forgets at most `max` documents whose last day is over; answers how many. Whoever comes does some. @throws StoreUnavailable */
  async prune(collection: string, to: CivilDate, max: number): Promise<number> {
    const { prunedBy } = this.#known(collection).declaration;
    if (prunedBy === undefined) throw new Error(`${collection} is not pruned`);
    return this.#read(collection, () => this.#driver.prune(collection, prunedBy, to, max));
  }

  #assertPaged(collection: string, query: Query): void {
    this.#assertIndexed(collection, query.field);
    assertAsked(query);
  }

  #assertIndexed(collection: string, field: string): void {
    const { indexes } = this.#known(collection).declaration;
    if (!indexes.includes(field)) throw new RangeError(`${collection} cannot be searched by ${field}`);
  }

  /** Rows of one id are projected in their order; older or repeated source revisions change nothing. Gathered like commits. */
  async project(view: string, rows: readonly ProjectedRow[]): Promise<void> {
    const { declaration, projections } = this.#known(view);
    for (const row of rows) {
      assertId(row.id);
      assertIndex(row.index, declaration.indexes);
      if (row.body !== null) assertStorable(row.body, '/body');
    }
    await Promise.all(rows.map((row) => projections.add(row)));
  }

  claimOutbox(
    collection: string,
    shard: number,
    owner: string,
    nowMs: number,
    leaseMs: number,
    max: number,
  ): Promise<readonly PendingEvents[]> {
    return this.#read(collection, () => this.#driver.claimOutbox(collection, shard, owner, nowMs, leaseMs, max));
  }

  settleOutbox(
    collection: string,
    published: readonly { readonly streamId: string; readonly eventIds: readonly string[] }[],
  ): Promise<void> {
    return this.#read(collection, () => this.#driver.settleOutbox(collection, published));
  }

  outboxBacklog(collection: string, nowMs: number): Promise<{ readonly pending: number; readonly oldestMs: number }> {
    return this.#read(collection, () => this.#driver.outboxBacklog(collection, nowMs));
  }

  /** The typed stores say what became of each command; who observes the store hears it. */
  commanded(collection: string, outcome: CommandOutcome): void {
    this.#options.observer?.commanded?.(collection, outcome);
  }

  /** Called with the collection and the shard whenever this process committed events. Returns how to stop. */
  onCommitted(listener: (collection: string, shard: number) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  describe(): Promise<string> {
    return this.#driver.describe();
  }

  /** @throws StoreUnavailable when the database does not answer · StorageFull, AccessDenied when it answers and takes nothing */
  async ping(): Promise<void> {
    await this.#read(SPACE_PROBE.name, () => this.#driver.ping());
    // Requests stay away from a process that is not ready: somebody must notice that writes are taken again.
    if (this.#gate.mustBeTried) await this.#probe();
  }

  /** Writes a document of nobody's. @throws StorageFull, AccessDenied when nothing is taken, with the gate closed · as `commit` */
  async #probe(): Promise<void> {
    const { name } = SPACE_PROBE;
    const revision = await this.#revisionOfProbe();
    const write = { id: name, revision, commandId: `probe:${String(revision)}`, atMs: 0 };
    await this.commit(name, { ...write, body: { schemaVersion: 1 }, index: {}, outbox: [] });
  }

  /** Who may read nothing is let write nothing. */
  async #revisionOfProbe(): Promise<number> {
    try {
      return (await this.load(SPACE_PROBE.name, SPACE_PROBE.name))?.revision ?? 0;
    } catch (error) {
      if (error instanceof AccessDenied) this.#gate.close(error);
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#driver.close();
  }

  async #untilKnown(collection: string, write: Write, commits: Gathering<Write, boolean>): Promise<boolean> {
    const { unknownOutcomePaceMs = PACE_MS, unknownOutcomeAttemptsMax = 20, observer } = this.#options;
    let alone = false;
    let denials = 0;
    for (let attempt = 1; ; attempt++) {
      alone ||= attempt >= ALONE_FROM_ATTEMPT;
      try {
        const [won] = alone ? await this.#commitMany(collection, [write]) : [await commits.add(write)];
        this.#gate.open();
        if (won === true) return true;
        return attempt > 1 && (await this.#wasWritten(collection, write));
      } catch (error) {
        if (error instanceof UnknownOutcome) throw error;
        if (this.#driver.isStorageFull(error)) {
          observer?.turnedAway?.(collection, error);
          throw this.#close(new StorageFull('the database has no room left', { cause: error }));
        }
        if (this.#driver.isDenied(error)) {
          observer?.turnedAway?.(collection, error);
          const denied = new AccessDenied('the database denies it', { cause: error });
          const closedBy = collection === SPACE_PROBE.name ? this.#close(denied) : await this.#whatKeepsAllOut();
          denials += 1;
          if (closedBy !== null || denials >= DENIALS_MAX) throw closedBy ?? denied;
          // It may have been said of another write of the same call.
          alone = true;
          continue;
        }
        if (this.#driver.isRefusal(error)) {
          if (alone)
            throw new DocumentRefused(`${collection}: the database does not take a document`, { cause: error });
          // It may have been said of another write of the same call.
          alone = true;
          continue;
        }
        observer?.outcomeUnknown?.(collection, attempt, error);
        if (this.#closed || attempt >= unknownOutcomeAttemptsMax)
          throw new UnknownOutcome(`${collection}/${write.id}: it is not known whether it was written`, {
            cause: error,
          });
        await sleep(Math.min(unknownOutcomePaceMs * 2 ** (attempt - 1), Math.max(PACE_MS_MAX, unknownOutcomePaceMs)));
      }
    }
  }

  /**
   * After an unknown outcome a lost compare-and-set means: somebody wrote at this revision, perhaps we. Either way our
   * write can no longer happen later, so what the document says now is final. @throws Error when it shows no such write
   * yet: a read may lag behind the writes it is asked about, and is asked again
   */
  async #wasWritten(collection: string, write: Write): Promise<boolean> {
    const [document] = await this.#driver.loadMany(collection, [write.id]);
    if (document === undefined || document === null || document.revision <= write.revision)
      throw new Error(`${collection}/${write.id}: what was read is older than the write that won`);
    const since = document.revision - write.revision;
    // An older write of the same command does not count.
    if (document.commandIds.slice(-since).includes(write.commandId)) return true;
    if (since > document.commandIds.length)
      throw new UnknownOutcome(`${collection}/${write.id}: too many others wrote since; the document no longer tells`);
    return false;
  }

  #close<Fault extends TransientFault>(fault: Fault): Fault {
    this.#gate.close(fault);
    return fault;
  }

  /**
   * Something was denied. Was it this alone, because of its document, its connection or its cursor? A document of nobody's
   * is tried, once for all who ask meanwhile; what denies it too keeps everybody out. Null: others get through, or it is not known.
   */
  #whatKeepsAllOut(): Promise<TransientFault | null> {
    this.#probing ??= sleep(this.#options.unknownOutcomePaceMs ?? PACE_MS)
      .then(() => this.#probe())
      .then(
        () => null,
        (error: unknown) => (error instanceof AccessDenied || error instanceof StorageFull ? error : null),
      )
      .finally(() => {
        this.#probing = null;
      });
    return this.#probing;
  }

  async #commitMany(collection: string, writes: readonly Write[]): Promise<readonly boolean[]> {
    const startedAt = performance.now();
    const won = await this.#driver.commitMany(collection, writes);
    const lost = won.filter((each) => !each).length;
    const durationMs = performance.now() - startedAt;
    this.#options.observer?.committed?.(collection, { writes: writes.length, lost, durationMs });
    return won;
  }

  #collection(declaration: CollectionDeclaration): Collection {
    const { name } = declaration;
    const { observer } = this.#options;
    return {
      declaration,
      loads: new Gathering<string, KeptDocument | null>({
        batchMax: BATCH_MAX,
        inFlightMax: LOADS_IN_FLIGHT_MAX,
        run: async (ids) => {
          const startedAt = performance.now();
          const documents = await this.#read(name, () => this.#driver.loadMany(name, ids));
          observer?.loaded?.(name, { documents: ids.length, durationMs: performance.now() - startedAt });
          return documents;
        },
      }),
      commits: new Gathering<Write, boolean>({
        keyOf: ({ id }) => id,
        batchMax: BATCH_MAX,
        inFlightMax: COMMITS_IN_FLIGHT_MAX,
        run: (writes) => this.#commitMany(name, writes),
      }),
      projections: new Gathering<ProjectedRow, null>({
        keyOf: ({ id }) => id,
        batchMax: BATCH_MAX,
        // One at a time: rows of one id keep their order.
        inFlightMax: 1,
        run: async (rows) => {
          await this.#read(name, () => this.#driver.project(name, rows));
          return rows.map(() => null);
        },
      }),
    };
  }

  #known(collection: string): Collection {
    const known = this.#collections.get(collection);
    if (known === undefined) throw new Error(`the collection ${collection} is not declared`);
    return known;
  }

  /** What is asked here may be asked twice. @throws AccessDenied when it is denied twice · StoreUnavailable */
  async #read<Answer>(collection: string, call: () => Promise<Answer>): Promise<Answer> {
    this.#known(collection);
    const { observer, unknownOutcomePaceMs = PACE_MS } = this.#options;
    for (let denials = 1; ; denials++)
      try {
        return await call();
      } catch (error) {
        if (error instanceof TransientFault) throw error;
        if (!this.#driver.isDenied(error)) throw new StoreUnavailable('the database did not answer', { cause: error });
        observer?.turnedAway?.(collection, error);
        this.#gate.doubt();
        if (denials >= DENIALS_MAX) throw new AccessDenied('the database denies it', { cause: error });
        await sleep(unknownOutcomePaceMs);
      }
  }
}
