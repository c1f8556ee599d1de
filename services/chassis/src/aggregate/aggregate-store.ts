import type { Decider, Refusal, Result } from '@huji/contracts/shared/decider.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CollectionDeclaration, Doc, IndexFields, JsonValue, Query } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { Contention } from '../persistence/faults.ts';
import { auditRecords } from '../events/audit-record.ts';
import { type OutgoingEvent, toOutbox } from '../events/cloud-event-binding.ts';
import type { Envelope } from './envelope.ts';
import type { Outcome } from './outcome.ts';
import { CommandMemory } from './command-memory.ts';
import { readableRows, type ReadablePage } from './readable-rows.ts';
import { KeyedTurns } from './keyed-turns.ts';
import { plainCodec, remember, type RememberedCommand, type StateCodec, type StoredState } from './stored-state.ts';

export interface MessageContext<State> {
  readonly id: string;
  /** The state after all events of the decision. */
  readonly state: State;
  /** The revision the decision makes. */
  readonly revision: number;
  readonly envelope: Envelope;
}

export interface AggregateDefinition<
  State,
  Command extends { readonly type: string },
  Event,
  Code extends string = string,
> {
  readonly collection: string;
  /** Outbox shards: how many relays can publish this collection at once (default 4). Drain the outbox before changing. */
  readonly shards?: number;
  /** Version of the stored state's form. */
  readonly schemaVersion: number;
  /** Brings an older stored state (before `codec.decode`) to the present form. Required once `schemaVersion` > 1. */
  readonly upcast?: (stored: JsonValue, from: number) => JsonValue;
  readonly decider: Decider<State, Command, Event, Code>;
  /** Index fields `find` may ask by. */
  readonly indexes: readonly string[];
  readonly index: (state: State, id: string) => IndexFields;
  /** What others are told of an event; [] keeps it inside. */
  readonly messages: (event: Event, context: MessageContext<State>) => readonly OutgoingEvent[];
  readonly codec?: StateCodec<State>;
}

export interface Snapshot<State> {
  readonly id: string;
  readonly state: State;
  readonly revision: number;
}

const SHARDS = 4;
const ATTEMPTS_MAX = 12;
const LOST_RACE_PAUSE_MS = 5;
const KEY_REUSED = {
  code: 'idempotency_key_reused',
  detail: 'the idempotency key was used for another request',
} as const satisfies Refusal;

interface Loaded<State> {
  readonly state: State;
  readonly revision: number;
  readonly commands: readonly RememberedCommand[];
  readonly commandsLeft: boolean;
}

/** Deciders over the document store: load, decide, evolve, compare-and-set together with the events. */
export class AggregateStore<State, Command extends { readonly type: string }, Event, Code extends string = string> {
  readonly #store: DocumentStore;
  readonly #definition: AggregateDefinition<State, Command, Event, Code>;
  readonly #service: string;
  readonly #codec: StateCodec<State>;
  readonly #memory: CommandMemory;
  readonly #turns = new KeyedTurns();

  constructor(
    store: DocumentStore,
    definition: AggregateDefinition<State, Command, Event, Code>,
    options: { readonly service: string },
  ) {
    this.#store = store;
    this.#definition = definition;
    this.#service = options.service;
    this.#codec = definition.codec ?? plainCodec<State>();
    this.#memory = new CommandMemory(store);
    store.declare(this.declaration());
  }

  declaration(): CollectionDeclaration {
    const { collection, indexes, shards = SHARDS } = this.#definition;
    return { name: collection, type: 'documents', indexes, shards };
  }

  /**
   * Decides and writes. The same command id again is a `duplicate`; with another body hash it is refused
   * (`idempotency_key_reused`), however many others came since. A decision without events writes nothing and is not
   * remembered. Refusals are not either.
   * @throws Contention · UnknownOutcome · StoreUnavailable · UnstorableValue · UnpublishableEvent
   */
  execute(
    id: string,
    command: Command,
    envelope: Envelope,
  ): Promise<Outcome<State, Event, Code | typeof KEY_REUSED.code>> {
    return this.executeGathered(id, async () => ok(command), envelope);
  }

  /**
   * As `execute`; the command is made anew in every attempt, from the state and revision it will be decided against, so
   * that facts from elsewhere are never older than the state. Commands for one id take turns within a process: `gather`
   * must not execute on the same id, nor on an aggregate whose own gathering executes on this one.
   */
  executeGathered(
    id: string,
    gather: (state: State, revision: number) => Promise<Result<Command, Code>>,
    envelope: Envelope,
  ): Promise<Outcome<State, Event, Code | typeof KEY_REUSED.code>> {
    return this.#turns.take(id, async () => {
      for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
        let commandType: string | undefined;
        const outcome = await this.#attempt(
          id,
          async (state, revision) => {
            const gathered = await gather(state, revision);
            if (gathered.ok) commandType = gathered.value.type;
            return gathered;
          },
          envelope,
        );
        if (outcome !== 'lost') {
          this.#tell(id, outcome, commandType, envelope);
          return outcome;
        }
        await sleep(LOST_RACE_PAUSE_MS * attempt);
      }
      throw new Contention(`${this.#definition.collection}/${id}: ${String(ATTEMPTS_MAX)} attempts lost`);
    });
  }

  async read(id: string): Promise<Snapshot<State> | null> {
    return this.#snapshot(await this.#store.load(this.#definition.collection, id));
  }

  /** In the order of `ids`; null where none exists. */
  async readMany(ids: readonly string[]): Promise<readonly (Snapshot<State> | null)[]> {
    const docs = await this.#store.loadMany(this.#definition.collection, ids);
    return Promise.all(docs.map((doc) => this.#snapshot(doc)));
  }

  /** Those of `ids` that exist, without what nobody can read any more. */
  async readableMany(ids: readonly string[]): Promise<Omit<ReadablePage<Snapshot<State>>, 'cursor'>> {
    const docs = await this.#store.loadMany(this.#definition.collection, ids);
    const { rows, erased } = await readableRows({ rows: docs.filter((doc) => doc !== null), cursor: null }, (doc) =>
      this.#loaded(doc).then((loaded) => ({ id: doc.id, ...loaded })),
    );
    return { rows, erased };
  }

  async find(query: Query): Promise<ReadablePage<Snapshot<State>>> {
    const page = await this.#store.find(this.#definition.collection, query);
    return readableRows(page, async (doc) => ({ id: doc.id, ...(await this.#loaded(doc)) }));
  }

  #tell(
    id: string,
    outcome: Outcome<State, Event, Code | typeof KEY_REUSED.code>,
    commandType: string | undefined,
    envelope: Envelope,
  ): void {
    const { traceparent } = envelope;
    const unchanged = outcome.type === 'committed' && outcome.events.length === 0;
    this.#store.commanded(this.#definition.collection, {
      streamId: id,
      outcome: unchanged ? 'unchanged' : outcome.type,
      ...(outcome.type === 'refused' ? { code: outcome.refusal.code } : { revision: outcome.revision }),
      ...present({ commandType, traceparent }),
    });
  }

  async #attempt(
    id: string,
    gather: (state: State, revision: number) => Promise<Result<Command, Code>>,
    envelope: Envelope,
  ): Promise<Outcome<State, Event, Code | typeof KEY_REUSED.code> | 'lost'> {
    const { collection, decider } = this.#definition;
    const before = await this.#loaded(await this.#store.load(collection, id));
    const hash = envelope.bodyHash ?? null;
    const seen = await this.#remembered(id, before, envelope.commandId);
    if (seen !== null) {
      if (seen.hash === hash) return { type: 'duplicate', state: before.state, revision: seen.revision };
      return { type: 'refused', refusal: KEY_REUSED };
    }
    const gathered = await gather(before.state, before.revision);
    if (!gathered.ok) return { type: 'refused', refusal: gathered.refusal };
    const decided = decider.decide(gathered.value, before.state);
    if (!decided.ok) return { type: 'refused', refusal: decided.refusal };
    const events = decided.value;
    if (events.length === 0) return { type: 'committed', state: before.state, events, revision: before.revision };
    const state = events.reduce((current, event) => decider.evolve(current, event), before.state);
    const revision = before.revision + 1;
    const written = await this.#write(id, state, before, { id: envelope.commandId, hash, revision }, events, envelope);
    return written ? { type: 'committed', state, events, revision } : 'lost';
  }

  /**
   * Looked for in the document first: what has left it was kept elsewhere before, and what is written after this look
   * takes the revision from us.
   */
  async #remembered(id: string, before: Loaded<State>, commandId: string): Promise<RememberedCommand | null> {
    const held = before.commands.find((command) => command.id === commandId);
    if (held !== undefined || !before.commandsLeft) return held ?? null;
    return this.#memory.find(this.#definition.collection, id, commandId);
  }

  async #write(
    id: string,
    state: State,
    before: Loaded<State>,
    command: RememberedCommand,
    events: readonly Event[],
    envelope: Envelope,
  ): Promise<boolean> {
    const { collection, schemaVersion, index, messages } = this.#definition;
    const { revision } = command;
    const origin = { service: this.#service, collection, id, revision };
    const outgoing = events.flatMap((event) => messages(event, { id, state, revision, envelope }));
    const { held, leaving } = remember(before.commands, command);
    await this.#memory.keep(collection, id, leaving, envelope.at);
    const body: StoredState = {
      schemaVersion,
      state: await this.#codec.encode(state, id),
      commands: held,
      ...present({ commandsLeft: before.commandsLeft || leaving.length > 0 ? (true as const) : undefined }),
    };
    return this.#store.commit(collection, {
      id,
      revision: before.revision,
      commandId: envelope.commandId,
      atMs: Date.parse(envelope.at),
      body: { ...body, commands: held.map((each) => ({ ...each })) },
      index: index(state, id),
      outbox: [...toOutbox(origin, outgoing, envelope), ...auditRecords(origin, envelope)],
    });
  }

  async #snapshot(doc: Doc | null): Promise<Snapshot<State> | null> {
    if (doc === null) return null;
    const { state, revision } = await this.#loaded(doc);
    return { id: doc.id, state, revision };
  }

  async #loaded(doc: Doc | null): Promise<Loaded<State>> {
    const { collection, decider, schemaVersion, upcast } = this.#definition;
    if (doc === null) return { state: decider.initial, revision: 0, commands: [], commandsLeft: false };
    const stored = doc.body as unknown as StoredState;
    if (stored.schemaVersion > schemaVersion || (stored.schemaVersion < schemaVersion && upcast === undefined))
      throw new Error(
        `${collection}/${doc.id} has schema version ${String(stored.schemaVersion)}; this programme reads ${String(schemaVersion)}`,
      );
    const current =
      stored.schemaVersion < schemaVersion && upcast !== undefined
        ? upcast(stored.state, stored.schemaVersion)
        : stored.state;
    return {
      state: await this.#codec.decode(current, doc.id),
      revision: doc.revision,
      commands: stored.commands,
      commandsLeft: stored.commandsLeft ?? false,
    };
  }
}
