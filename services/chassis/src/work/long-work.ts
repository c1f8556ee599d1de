import type { LongWorkReply } from '@huji/contracts/shared/long-work.ts';
import { instantOf, type Instant } from '@huji/contracts/shared/instant.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type AggregateDefinition, AggregateStore } from '../aggregate/aggregate-store.ts';
import { keptUntil } from '../aggregate/command-memory.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import { KeyedTurns } from '../aggregate/keyed-turns.ts';
import { accepted, obeyed, unlessRefused } from '../aggregate/outcome.ts';
import { refused, TooBusy } from '../http/refused.ts';
import type { CollectionDeclaration, JsonValue } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { Unavailable } from '../resilience/unavailable.ts';
import type { BusinessClock } from '../runtime/business-clock.ts';
import {
  longWorkDecider,
  type LongWorkCommand,
  type LongWorkRefusal,
  type LongWorkState,
} from './long-work-decider.ts';
import { type HandObserver, type Job, WorkInHand } from './work-in-hand.ts';

/** Where services share a database they share the collection. Works are remembered as long as their keys: 31 days. */
export const LONG_WORK: CollectionDeclaration = {
  name: 'long-work',
  type: 'documents',
  indexes: ['lane', 'keptUntil'],
  shards: 1,
  prunedBy: 'keptUntil',
};

/** Version 1 knew neither lanes nor who holds the work: what runs since then is held by nobody. */
export const upcastLongWork = (stored: JsonValue): JsonValue => {
  if (stored === null || typeof stored !== 'object' || Array.isArray(stored)) return stored;
  const { begunAt } = stored as { readonly begunAt: Instant };
  return { ...stored, lane: null, heldUntil: begunAt, keptUntil: keptUntil(begunAt) };
};

const definition: AggregateDefinition<LongWorkState, LongWorkCommand, LongWorkCommand, LongWorkRefusal> = {
  collection: LONG_WORK.name,
  shards: LONG_WORK.shards,
  schemaVersion: 2,
  upcast: upcastLongWork,
  decider: longWorkDecider,
  indexes: LONG_WORK.indexes,
  index: (work) => ({
    lane: work !== null && work.state === 'running' ? work.lane : null,
    keptUntil: work?.keptUntil ?? null,
  }),
  prunedBy: 'keptUntil',
  messages: () => [],
};

/** Works side by side of one kind and one owner; more are refused for a while. */
export interface WorkLane {
  readonly name: string;
  readonly max: number;
  /** The registered problem of status 429 that says so. */
  readonly code: string;
}

export interface BegunWork {
  /** From `idFor` of the request that begins it. */
  readonly workId: string;
  /** What is done, e.g. `read-roster-file`. */
  readonly type: string;
  /** Steps there are, where that is known. */
  readonly of?: number;
  readonly lane?: WorkLane;
}

/** Who asks: whoever began the work, or somebody who may see all of it. */
export interface WorkViewer {
  readonly subject: string;
  readonly seesAll: boolean;
}

/** What long work needs of the process. */
export interface WorkParts {
  readonly clock: BusinessClock;
  readonly observer?: HandObserver;
}

/** Whoever does the work is taken to have died when they said nothing for so long. */
const HELD_MS = 30_000;
/** Works a process has in hand at once; each waits for its turn with little in memory. */
const IN_HAND_MAX = 8;
const RETRY_SECONDS = 10;
const LANE_PAGE = 100;

/**
 * Progress of long work of one service. Whoever does the work tells each step, and stops when the answer is false; the
 * steps themselves must be safe to do twice, for the process may die between a step and its telling. `carryOut` tells by
 * itself that the work is held; other work tells a step at least every half minute.
 */
export class LongWork {
  readonly #works: AggregateStore<LongWorkState, LongWorkCommand, LongWorkCommand, LongWorkRefusal>;
  readonly #service: string;
  readonly #parts: WorkParts;
  readonly #turns = new KeyedTurns();
  readonly #inHand = new Map<string, WorkInHand>();

  constructor(store: DocumentStore, service: string, parts: WorkParts) {
    this.#works = new AggregateStore(store, definition, { service });
    this.#service = service;
    this.#parts = parts;
  }

  /**
   * In the request: its answer names `workId`. Begun again, it goes on, and the answer is false: somebody has it in hand.
   * @throws TooBusy when its lane is full · Unavailable when this process has enough in hand
   */
  async begin(begun: BegunWork, envelope: Envelope): Promise<boolean> {
    const { lane } = begun;
    if (lane === undefined) return this.#begin(begun, envelope);
    // One process counts exactly; two that begin in the same moment may both find room.
    return this.#turns.take(lane.name, async () => {
      if ((await this.#works.read(begun.workId)) !== null) return false;
      if (this.#inHand.size >= IN_HAND_MAX) throw new Unavailable('enough long work is in hand', RETRY_SECONDS);
      if ((await this.#runningIn(lane)) >= lane.max) {
        const detail = `at most ${String(lane.max)} at once; wait until it has ended, or cancel it`;
        throw new TooBusy({ code: lane.code, detail }, RETRY_SECONDS);
      }
      return this.#begin(begun, envelope);
    });
  }

  async #begin({ workId, type, of, lane }: BegunWork, envelope: Envelope): Promise<boolean> {
    const work: NonNullable<LongWorkState> = {
      type,
      service: this.#service,
      begunBy: envelope.actor,
      state: 'running',
      done: 0,
      of: of ?? null,
      begunAt: envelope.at,
      endedAt: null,
      code: null,
      lane: lane === undefined ? null : this.#laneOf(lane),
      heldUntil: this.#heldUntil(),
      keptUntil: keptUntil(envelope.at),
    };
    const taken = accepted(await this.#works.execute(workId, { type: 'begin', work }, envelope));
    return taken.type === 'committed' && taken.events.length > 0;
  }

  #laneOf = ({ name }: Pick<WorkLane, 'name'>): string => `${this.#service}/${name}`;
  #heldUntil = (): Instant => instantOf(new Date(this.#parts.clock.nowMs() + HELD_MS));

  /** Those that nobody holds any more fail, and make room. */
  async #runningIn(lane: WorkLane): Promise<number> {
    const { rows } = await this.#works.find({ field: 'lane', equals: this.#laneOf(lane), max: LANE_PAGE });
    const states = await Promise.all(rows.map(({ id }) => this.#look(id)));
    return states.filter((work) => work?.state === 'running').length;
  }

  /** So many steps are done. False: it was cancelled, or has ended otherwise; do no more. */
  async advance(
    workId: string,
    steps: { readonly done: number; readonly of?: number },
    envelope: Envelope,
  ): Promise<boolean> {
    const { done, of } = steps;
    const command: LongWorkCommand = { type: 'advance', done, heldUntil: this.#heldUntil(), ...present({ of }) };
    return unlessRefused(await this.#works.execute(workId, command, envelope), 'work_ended') !== null;
  }

  /** All is done. False: it ended otherwise before, by a cancellation that came between the last step and this; it stays so. */
  async finish(workId: string, envelope: Envelope): Promise<boolean> {
    const outcome = await this.#works.execute(workId, { type: 'finish', at: envelope.at }, envelope);
    return unlessRefused(outcome, 'work_ended') !== null;
  }

  /** `code` is one of the registered problems. False: it ended otherwise before, and stays so. */
  async fail(workId: string, code: string, envelope: Envelope): Promise<boolean> {
    const outcome = await this.#works.execute(workId, { type: 'fail', at: envelope.at, code }, envelope);
    return unlessRefused(outcome, 'work_ended') !== null;
  }

  /**
   * Does work that was begun here, after its request was answered: how far it is is told about once a second, it is stopped
   * within a second of its cancellation, and it always ends: `done`, `failed` with the code of a refusal, or interrupted.
   */
  carryOut(work: Pick<BegunWork, 'workId' | 'type'>, envelope: Envelope, job: Job): void {
    const hand = new WorkInHand({ works: this, work, envelope, ...this.#parts });
    this.#inHand.set(work.workId, hand);
    this.#parts.observer?.inHand?.(this.#inHand.size);
    void hand.run(job).finally(() => {
      this.#inHand.delete(work.workId);
      this.#parts.observer?.inHand?.(this.#inHand.size);
    });
  }

  /** The process ends: what it has in hand is told as interrupted. */
  async stop(): Promise<void> {
    await Promise.all([...this.#inHand.values()].map((hand) => hand.interrupt()));
  }

  /** Work of which nobody has said for half a minute that they do it has failed: nobody waits for it for ever. */
  async #look(workId: string): Promise<LongWorkState> {
    const state = (await this.#works.read(workId))?.state ?? null;
    const at = this.#parts.clock.now();
    if (state === null || state.state !== 'running' || at <= state.heldUntil) return state;
    const envelope: Envelope = {
      commandId: `look:${workId}`,
      actor: `${this.#service}.long-work`,
      at,
      on: this.#parts.clock.today(),
    };
    return obeyed(await this.#works.execute(workId, { type: 'look', at }, envelope)).state;
  }

  /** Null: it was never begun, or is forgotten. @throws Refused `work_unknown` for work the viewer may not see */
  async find(workId: string, viewer: WorkViewer): Promise<LongWorkReply | null> {
    const state = await this.#look(workId);
    return state === null ? null : this.#seen(workId, state, viewer);
  }

  /** @throws Refused `work_unknown`, also for work the viewer may not see */
  async read(workId: string, viewer: WorkViewer): Promise<LongWorkReply> {
    return this.#seen(workId, await this.#look(workId), viewer);
  }

  /** @throws Refused `work_unknown` · `work_ended` */
  async cancel(workId: string, viewer: WorkViewer, envelope: Envelope): Promise<LongWorkReply> {
    await this.read(workId, viewer);
    const { state } = accepted(await this.#works.execute(workId, { type: 'cancel', at: envelope.at }, envelope));
    this.#inHand.get(workId)?.cancelled();
    return this.#seen(workId, state, viewer);
  }

  #seen(workId: string, state: LongWorkState, { subject, seesAll }: WorkViewer): LongWorkReply {
    if (state === null || state.service !== this.#service || (state.begunBy !== subject && !seesAll))
      throw refused({ code: 'work_unknown', detail: 'no such work, or it is somebody else’s' });
    const { service: _s, begunBy: _b, lane: _l, heldUntil: _h, keptUntil: _k, ...told } = state;
    return { workId, ...told };
  }
}
