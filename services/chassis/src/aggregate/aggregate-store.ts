import type { Decider, Refusal, Result } from '@huji/contracts/shared/decider.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  CountQuery,
  CollectionDeclaration,
  KeptDocument,
  IndexFields,
  JsonValue,
  OutboxRecord,
  Query,
} from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { eachScanned } from '../persistence/each-row.ts';
import { Contention } from '../persistence/faults.ts';
import { auditRecords } from '../events/audit-record.ts';
import { type OutgoingEvent, toOutbox } from '../events/cloud-event-binding.ts';
import type { Envelope } from './envelope.ts';
import type { Outcome } from './outcome.ts';
import { CommandMemory } from './command-memory.ts';
import { readableOrNull, readableRows, type ReadablePage } from './readable-rows.ts';
import { Companions } from './companions.ts';
import { nameOfWrite } from './name-of-write.ts';
import { plainCodec, remember, type RememberedCommand, type StateCodec, type StoredState } from './stored-state.ts';
import type { Loaded } from './loaded-state.ts';
import { presentForm, requireKnownForm } from '../persistence/stored-form.ts';
import { indexAnew, ofForm } from './index-anew.ts';
import { proveKept, type SaysOfItself } from './prove-kept.ts';

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
  /** Brings an older state to the present form, opened where it is sealed at rest. Required once `schemaVersion` > 1. */
  readonly upcast?: (opened: JsonValue, from: number) => JsonValue;
  readonly decider: Decider<State, Command, Event, Code>;
  /** Index fields `find` may ask by. */
  readonly indexes: readonly string[];
  readonly index: (state: State, id: string) => IndexFields;
  /** The id that is a state's own, where it follows from what the state holds; null: nothing was stored. */
  readonly idOf?: (state: State, id: string) => string | null;
  /** Raised when a field that was there before means something else, so that documents of before are indexed anew; default 1. */
  readonly indexForm?: number;
  /** Index field with the last day of a document: what is forgotten after it says nothing to others. */
  readonly prunedBy?: string;
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
const WALKED_TOGETHER = 200;
const LOST_RACE_PAUSE_MS = 5;
const KEY_REUSED = {
  code: 'idempotency_key_reused',
  detail: 'the idempotency key was used for another request',
} as const satisfies Refusal;

type OutcomeOf<State, Event, Code extends string> = Outcome<State, Event, Code | typeof KEY_REUSED.code>;
const REUSED = { type: 'refused', refusal: KEY_REUSED } as const;

/** A command, or how it is made of the state it is decided against. */
interface GivenCommand<State, Command, Code extends string> {
  readonly gather: (state: State, revision: number) => Promise<Result<Command, Code>>;
  readonly envelope: Envelope;
}

/** A command that changes something, with the state after it. */
interface Decided<State, Event> {
  readonly envelope: Envelope;
  readonly events: readonly Event[];
  readonly state: State;
}

interface Concluded<State, Event, Code extends string> {
  readonly envelope: Envelope;
  readonly commandType?: string;
  readonly outcome: OutcomeOf<State, Event, Code>;
}

/** Deciders over the document store: load, decide, evolve, compare-and-set together with the events. */
export class AggregateStore<State, Command extends { readonly type: string }, Event, Code extends string = string> {
  readonly #store: DocumentStore;
  readonly #definition: AggregateDefinition<State, Command, Event, Code>;
  readonly #service: string;
  readonly #codec: StateCodec<State>;
  readonly #memory: CommandMemory;
  readonly #companions = new Companions<GivenCommand<State, Command, Code>, OutcomeOf<State, Event, Code>>(
    (id, given) => this.#executeAll(id, given),
  );

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
    if (definition.indexes.length > 0) store.indexers.set(definition.collection, () => this.indexAnew());
  }

  declaration(): CollectionDeclaration {
    const { collection, indexes, shards = SHARDS, prunedBy } = this.#definition;
    return { name: collection, type: 'documents', indexes, shards, ...present({ prunedBy }) };
  }

  /**
   * Decides and writes. The same command id again is a `duplicate`; with another body hash it is refused
   * (`idempotency_key_reused`), however many others came since. A decision without events writes nothing and is not
   * remembered. Refusals are not either. What is given to one id while another command is at work is decided one after the
   * other and written once: each has its own outcome, at the revision they make together.
   * @throws Contention · UnknownOutcome · StoreUnavailable · DocumentRefused · UnstorableValue · UnpublishableEvent
   */
  execute(id: string, command: Command, envelope: Envelope): Promise<OutcomeOf<State, Event, Code>> {
    return this.#companions.join(id, { gather: async () => ok(command), envelope });
  }

  /**
   * As `execute`; the command is made anew in every attempt, from the state and revision it will be decided against, so
   * that facts from elsewhere are never older than the state. Commands for one id take turns within a process: `gather`
   * must not execute on the same id, nor on an aggregate whose own gathering executes on this one.
   */
  async executeGathered(
    id: string,
    gather: (state: State, revision: number) => Promise<Result<Command, Code>>,
    envelope: Envelope,
  ): Promise<OutcomeOf<State, Event, Code>> {
    return this.#companions.alone(id, { gather, envelope });
  }

  async read(id: string): Promise<Snapshot<State> | null> {
    return this.#snapshot(await this.#store.load(this.#definition.collection, id));
  }

  /** In the order of `ids`; null where none exists. */
  async readMany(ids: readonly string[]): Promise<readonly (Snapshot<State> | null)[]> {
    const documents = await this.#store.loadMany(this.#definition.collection, ids);
    return Promise.all(documents.map((document) => this.#snapshot(document)));
  }

  /** Those of `ids` that exist and can be read. */
  async readableMany(ids: readonly string[]): Promise<Omit<ReadablePage<Snapshot<State>>, 'cursor'>> {
    const documents = await this.#store.loadMany(this.#definition.collection, ids);
    const { rows, erased } = await readableRows(
      { rows: documents.filter((document) => document !== null), cursor: null },
      (document) => this.#loaded(document).then((loaded) => ({ id: document.id, ...loaded })),
    );
    return { rows, erased };
  }

  async find(query: Query): Promise<ReadablePage<Snapshot<State>>> {
    const page = await this.#store.find(this.#definition.collection, query);
    return readableRows(page, async (document) => ({ id: document.id, ...(await this.#loaded(document)) }));
  }

  /** How many `find` would give over all its pages, at most `max`; no document is opened. */
  count(query: CountQuery): Promise<number> {
    return this.#store.count(this.#definition.collection, query);
  }

  /** Every document in the order of ids, for tools that walk everything; what nobody can read any more is left out. */
  async *walk(): AsyncGenerator<Snapshot<State>, void, undefined> {
    const { collection } = this.#definition;
    const scan = (after: string | null, max: number) => this.#store.scan(collection, after, max);
    for await (const documents of eachScanned(scan, WALKED_TOGETHER)) {
      const { rows } = await readableRows({ rows: documents, cursor: null }, async (document) => ({
        id: document.id,
        ...(await this.#loaded(document)),
      }));
      yield* rows;
    }
  }

  /** Documents of former programmes are found by the index fields that came since; answers how many there were. */
  indexAnew(): Promise<number> {
    const { collection: name, indexes, indexForm: form } = this.#definition;
    return indexAnew(
      this.#store,
      { name, indexes, form },
      async (each) => (await this.#saysOfItself(each))?.index ?? null,
    );
  }

  /** What speaks against how documents are kept (`proveKept`). Reads only. */
  proveKept(walkedBy?: string): AsyncGenerator<readonly string[], void, undefined> {
    const { collection: name, indexForm: form } = this.#definition;
    return proveKept(this.#store, { name, walkedBy, form }, (document) => this.#saysOfItself(document));
  }

  /** Null: nobody can read it any more. */
  async #saysOfItself(document: KeptDocument): Promise<SaysOfItself | null> {
    const { index, indexForm, idOf } = this.#definition;
    const { id } = document;
    const read = await readableOrNull(document, (each) => this.#loaded(each));
    return read && { index: ofForm(index(read.state, id), indexForm), id: idOf?.(read.state, id) ?? undefined };
  }

  /** Until nobody else wrote meanwhile; the outcomes in the order of what was given. */
  async #executeAll(
    id: string,
    given: readonly GivenCommand<State, Command, Code>[],
  ): Promise<readonly OutcomeOf<State, Event, Code>[]> {
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      const outcomes = await this.#attempt(id, given);
      if (outcomes !== 'lost') {
        for (const { outcome, commandType, envelope } of outcomes) this.#tell(id, outcome, commandType, envelope);
        return outcomes.map(({ outcome }) => outcome);
      }
      await sleep(LOST_RACE_PAUSE_MS * attempt);
    }
    throw new Contention(`${this.#definition.collection}/${id}: ${String(ATTEMPTS_MAX)} attempts lost`);
  }

  #tell(id: string, outcome: OutcomeOf<State, Event, Code>, commandType: string | undefined, envelope: Envelope): void {
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
    given: readonly GivenCommand<State, Command, Code>[],
  ): Promise<readonly Concluded<State, Event, Code>[] | 'lost'> {
    const before = await this.#loaded(await this.#store.load(this.#definition.collection, id));
    const revision = before.revision + 1;
    const decided: Decided<State, Event>[] = [];
    const concluded: Concluded<State, Event, Code>[] = [];
    let { state } = before;
    for (const { gather, envelope } of given) {
      const seen = await this.#seen(id, before, decided, envelope);
      if (seen !== null) {
        concluded.push({
          envelope,
          outcome: seen === 'reused' ? REUSED : { type: 'duplicate', state, revision: seen },
        });
        continue;
      }
      const { outcome, commandType } = await this.#decide(state, before.revision, gather);
      if (outcome.type === 'committed' && outcome.events.length > 0) {
        ({ state } = outcome);
        decided.push({ envelope, events: outcome.events, state });
      }
      concluded.push({ envelope, outcome, ...present({ commandType }) });
    }
    if (decided.length === 0) return concluded;
    if (!(await this.#write(id, before, decided))) return 'lost';
    // Several commands make one revision, and its state is the last one's.
    return concluded.map(({ outcome, ...rest }) =>
      outcome.type === 'committed' && outcome.events.length > 0
        ? { ...rest, outcome: { ...outcome, state, revision } }
        : { ...rest, outcome },
    );
  }

  async #decide(
    state: State,
    revision: number,
    gather: GivenCommand<State, Command, Code>['gather'],
  ): Promise<{ readonly outcome: OutcomeOf<State, Event, Code>; readonly commandType?: string }> {
    const { decider } = this.#definition;
    const gathered = await gather(state, revision);
    if (!gathered.ok) return { outcome: { type: 'refused', refusal: gathered.refusal } };
    const { type: commandType } = gathered.value;
    const decided = decider.decide(gathered.value, state);
    if (!decided.ok) return { commandType, outcome: { type: 'refused', refusal: decided.refusal } };
    const events = decided.value;
    const after = events.reduce((current, event) => decider.evolve(current, event), state);
    return { commandType, outcome: { type: 'committed', state: after, events, revision } };
  }

  /** The revision that the same command made before, also by one before it in the same write; null when it is new. */
  async #seen(
    id: string,
    before: Loaded<State>,
    decided: readonly Decided<State, Event>[],
    { commandId, bodyHash }: Envelope,
  ): Promise<number | 'reused' | null> {
    const companion = decided.find(({ envelope }) => envelope.commandId === commandId);
    const seen =
      companion === undefined
        ? await this.#remembered(id, before, commandId)
        : { hash: companion.envelope.bodyHash ?? null, revision: before.revision + 1 };
    if (seen === null) return null;
    return seen.hash === (bodyHash ?? null) ? seen.revision : 'reused';
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

  async #write(id: string, before: Loaded<State>, decided: readonly Decided<State, Event>[]): Promise<boolean> {
    const { collection, schemaVersion, index, indexForm } = this.#definition;
    const last = decided.at(-1);
    if (last === undefined) return true;
    const { state, envelope } = last;
    const revision = before.revision + 1;
    const outbox = this.#outboxOf(id, revision, decided);
    const leaving: RememberedCommand[] = [];
    let held = before.commands;
    for (const { envelope: of } of decided) {
      const memory = remember(held, { id: of.commandId, hash: of.bodyHash ?? null, revision });
      ({ held } = memory);
      leaving.push(...memory.leaving);
    }
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
      commandId: nameOfWrite(decided.map((each) => each.envelope.commandId)),
      atMs: Date.parse(envelope.at),
      body: { ...body, commands: held.map((each) => ({ ...each })) },
      index: ofForm(index(state, id), indexForm),
      outbox,
    });
  }

  /** What each command says to others and to the audit log, in their order. @throws UnpublishableEvent */
  #outboxOf(id: string, revision: number, decided: readonly Decided<State, Event>[]): readonly OutboxRecord[] {
    const origin = { service: this.#service, collection: this.#definition.collection, id, revision };
    let said = 0;
    return decided.flatMap(({ events, state, envelope }, commandNo) => {
      const outgoing = events.flatMap((event) => this.#definition.messages(event, { id, state, revision, envelope }));
      const records = toOutbox(origin, outgoing, envelope, said);
      said += outgoing.length;
      return [...records, ...auditRecords(origin, envelope, commandNo)];
    });
  }

  async #snapshot(document: KeptDocument | null): Promise<Snapshot<State> | null> {
    if (document === null) return null;
    const { state, revision } = await this.#loaded(document);
    return { id: document.id, state, revision };
  }

  async #loaded(document: KeptDocument | null): Promise<Loaded<State>> {
    const { collection, decider, schemaVersion, upcast } = this.#definition;
    if (document === null) return { state: decider.initial, revision: 0, commands: [], commandsLeft: false };
    const stored = document.body as unknown as StoredState;
    const form = { collection, id: document.id, schemaVersion, upcast };
    requireKnownForm(stored.schemaVersion, form);
    const opened = await this.#codec.decode(stored.state, document.id);
    const state = presentForm(opened, stored.schemaVersion, form);
    return {
      state,
      revision: document.revision,
      commands: stored.commands,
      commandsLeft: stored.commandsLeft ?? false,
    };
  }
}
