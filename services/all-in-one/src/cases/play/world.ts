import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Decider, Refusal } from '@huji/contracts/shared/decider.ts';

/** What a collection does with its documents beside deciding. */
interface Telling<State, Event> {
  /** What a document says of an event, in the words of its service; it is told when the command is done. */
  readonly announce?: (event: Event, after: State, id: string) => void;
  /** The day on which the clock gives a document a command; null: never, as it stands. */
  readonly dueOn?: (state: State) => CivilDate | null;
}

/** The documents of one collection, over a Map: decided and evolved by the decider that serves the live ones. */
class Collection<State, Command, Event, Code extends string> {
  readonly #decider: Decider<State, Command, Event, Code>;
  readonly #telling: Telling<State, Event>;
  readonly #states = new Map<string, State>();
  /** The index of the clock; null: it never comes for these. */
  readonly #due: Map<string, CivilDate> | null;
  /** Nothing is due before this day. */
  #firstDue: CivilDate | null = null;

  constructor(decider: Decider<State, Command, Event, Code>, telling: Telling<State, Event>) {
    this.#decider = decider;
    this.#telling = telling;
    this.#due = telling.dueOn === undefined ? null : new Map();
  }

  /** As it stands; a document nobody wrote stands as its decider's initial state. */
  read(id: string): State {
    return this.#states.get(id) ?? this.#decider.initial;
  }

  get size(): number {
    return this.#states.size;
  }

  entries(): Iterable<readonly [id: string, state: State]> {
    return this.#states;
  }

  /** What the clock has to do something about by that day. */
  due(until: CivilDate): readonly (readonly [id: string, on: CivilDate])[] {
    if (this.#due === null || this.#firstDue === null || this.#firstDue > until) return NOTHING;
    const due = [...this.#due].filter(([, on]) => on <= until);
    if (due.length === 0) this.#firstDue = addDays(until, 1);
    return due;
  }

  /** A document that begins as another one stands. */
  begin(id: string, state: State): void {
    this.#states.set(id, state);
  }

  /** The refusal, or null when the command was obeyed. */
  execute(id: string, command: Command): Refusal<Code> | null {
    const { decide, evolve } = this.#decider;
    const before = this.read(id);
    const decided = decide(command, before);
    if (!decided.ok) return decided.refusal;
    if (decided.value.length === 0) return null;
    let after = before;
    for (const event of decided.value) after = evolve(after, event);
    this.#states.set(id, after);
    this.#keepDue(id, after);
    const { announce } = this.#telling;
    if (announce !== undefined) for (const event of decided.value) announce(event, after, id);
    return null;
  }

  /** As events and the clock give commands: a refusal is a fault. @throws Error */
  obey(id: string, command: Command): void {
    const refusal = this.execute(id, command);
    if (refusal !== null) throw new Error(`${id}: ${refusal.code}`);
  }

  #keepDue(id: string, state: State): void {
    const { dueOn } = this.#telling;
    if (dueOn === undefined || this.#due === null) return;
    const on = dueOn(state);
    if (on === null) {
      this.#due.delete(id);
      return;
    }
    this.#due.set(id, on);
    if (this.#firstDue === null || on < this.#firstDue) this.#firstDue = on;
  }
}

/** What a case takes for granted. @throws Error where it is refused after all */
export const granted = (refusal: Refusal | null): void => {
  if (refusal !== null) throw new Error(`${refusal.code}: ${refusal.detail}`);
};

const NOTHING: readonly (readonly [string, CivilDate])[] = [];

export type CollectionOf<Deciding> =
  Deciding extends Decider<infer State, infer Command, infer Event, infer Code>
    ? Collection<State, Command, Event, Code>
    : never;

export const openCollection = <State, Command, Event, Code extends string>(
  decider: Decider<State, Command, Event, Code>,
  telling: Telling<State, Event> = {},
): Collection<State, Command, Event, Code> => new Collection(decider, telling);

/** What was announced and is not heard yet: the log of the live system, in memory. */
export interface Announced<Announcement> {
  readonly tell: (announcements: readonly Announcement[]) => void;
  /** Hands on what was told, and what is told meanwhile, in its order, until nothing is left. */
  readonly settle: (hear: (announcement: Announcement) => void) => void;
}

export const openAnnounced = <Announcement>(): Announced<Announcement> => {
  const told: Announcement[] = [];
  return {
    tell: (announcements) => {
      for (const announcement of announcements) told.push(announcement);
    },
    settle: (hear) => {
      for (const announcement of told) hear(announcement);
      told.length = 0;
    },
  };
};
