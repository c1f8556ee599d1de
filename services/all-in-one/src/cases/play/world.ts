import type { Decider, Refusal } from '@huji/contracts/shared/decider.ts';

/** The documents of one collection, over a Map: decided and evolved by the decider that serves the live ones. */
export interface Collection<State, Command, Code extends string> {
  /** As it stands; a document nobody wrote stands as its decider's initial state. */
  readonly read: (id: string) => State;
  readonly entries: () => Iterable<readonly [id: string, state: State]>;
  /** A document that begins as another one stands. */
  readonly begin: (id: string, state: State) => void;
  /** The refusal, or null when the command was obeyed. */
  readonly execute: (id: string, command: Command) => Refusal<Code> | null;
  /** As events and the clock give commands: a refusal is a fault. @throws Error */
  readonly obey: (id: string, command: Command) => void;
}

export type CollectionOf<Deciding> =
  Deciding extends Decider<infer State, infer Command, infer _Event, infer Code>
    ? Collection<State, Command, Code>
    : never;

/** @param announce What a document says of an event, in the words of its service; it is told when the command is done. */
export const openCollection = <State, Command, Event, Code extends string>(
  decider: Decider<State, Command, Event, Code>,
  announce: (event: Event, after: State, id: string) => void,
): Collection<State, Command, Code> => {
  const states = new Map<string, State>();
  const read = (id: string): State => states.get(id) ?? decider.initial;
  const execute = (id: string, command: Command): Refusal<Code> | null => {
    const before = read(id);
    const decided = decider.decide(command, before);
    if (!decided.ok) return decided.refusal;
    if (decided.value.length === 0) return null;
    let after = before;
    for (const event of decided.value) after = decider.evolve(after, event);
    states.set(id, after);
    for (const event of decided.value) announce(event, after, id);
    return null;
  };
  return {
    read,
    entries: () => states,
    begin: (id, state) => {
      states.set(id, state);
    },
    execute,
    obey: (id, command) => {
      const refusal = execute(id, command);
      if (refusal !== null) throw new Error(`${id}: ${refusal.code}`);
    },
  };
};

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
