import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import { civilDateInShanghai, instantOf } from '@huji/contracts/shared/instant.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { AggregateStore } from './aggregate-store.ts';
import { obeyed } from './outcome.ts';

/** The latest count of everything of one sort. */
export interface KeptCount<Tally> {
  readonly tally: Tally;
  /** When the count was at its end, in ms. */
  readonly countedAtMs: number;
  readonly tookMs: number;
}

export interface KeepCount<Tally> {
  readonly type: 'keep';
  readonly count: KeptCount<Tally>;
}

/** What is kept of a new count, by what was kept before. */
export type Following<Tally> = (counted: Tally, kept: Tally | null) => Tally;

/** Whoever counted last is right; a count that ended earlier changes nothing. */
const keeping = <Tally>(
  following: Following<Tally>,
): Decider<KeptCount<Tally> | null, KeepCount<Tally>, KeepCount<Tally>> => ({
  initial: null,
  decide: (command, kept) => ok(kept !== null && kept.countedAtMs >= command.count.countedAtMs ? [] : [command]),
  evolve: (kept, { count }) => ({ ...count, tally: following(count.tally, kept?.tally ?? null) }),
});

/** One document for each thing that is counted, for everybody who asks how many there are. */
export const openKeptCount = <Tally>(
  store: DocumentStore,
  collection: string,
  options: { readonly service: string; readonly following?: Following<Tally> },
) =>
  new AggregateStore<KeptCount<Tally> | null, KeepCount<Tally>, KeepCount<Tally>>(
    store,
    {
      collection,
      shards: 1,
      schemaVersion: 1,
      decider: keeping<Tally>(options.following ?? ((counted) => counted)),
      indexes: [],
      index: () => ({}),
      messages: () => [],
    },
    options,
  );
export type KeptCounts<Tally> = Pick<ReturnType<typeof openKeptCount<Tally>>, 'read' | 'execute'>;

/** As fresh as people see changes at all. */
const FRESH_MS = 10_000;
/** A count may take a hundredth of the time: of half a million documents it takes seconds, and half an hour is soon enough. */
const COUNTED_PART = 100;
/** Whoever finds the kept count too old waits for the next one no longer than this. */
const WAITED_FOR_MS = 500;

interface Counting<Tally> {
  readonly kept: KeptCounts<Tally>;
  readonly id: string;
  readonly service: string;
  readonly nowMs: () => number;
  /** Walks over all of them, some at a time. */
  readonly walk: () => Promise<Tally>;
}

const countAndKeep = async <Tally>(counting: Counting<Tally>): Promise<KeptCount<Tally>> => {
  const { kept, id, service, nowMs, walk } = counting;
  const startedAtMs = nowMs();
  const tally = await walk();
  const countedAtMs = nowMs();
  const count: KeptCount<Tally> = { tally, countedAtMs, tookMs: countedAtMs - startedAtMs };
  const at = instantOf(new Date(countedAtMs));
  const envelope = { commandId: `count-${id}:${String(countedAtMs)}`, actor: service, at, on: civilDateInShanghai(at) };
  return obeyed(await kept.execute(id, { type: 'keep', count }, envelope)).state ?? count;
};

/**
 * The kept count (0151): one document is read. What is counted is walked over only when the count is too old, by one at a time of
 * a process, and the more there are the more seldom. Who asks meanwhile waits where that takes a moment, and is told the kept one
 * where it takes longer. A count that failed is nobody's answer but theirs who waited for it.
 */
export const keptCount = <Tally>(counting: Counting<Tally>): (() => Promise<Tally>) => {
  const { kept, id, nowMs } = counting;
  let running: Promise<KeptCount<Tally>> | null = null;
  const countAnew = (): Promise<KeptCount<Tally>> => {
    running ??= countAndKeep(counting).finally(() => {
      running = null;
    });
    return running;
  };
  return async () => {
    const latest = (await kept.read(id))?.state ?? null;
    if (latest !== null && nowMs() - latest.countedAtMs <= Math.max(FRESH_MS, COUNTED_PART * latest.tookMs))
      return latest.tally;
    const next = countAnew();
    if (latest === null || latest.tookMs <= WAITED_FOR_MS) return (await next).tally;
    next.catch(() => undefined);
    return latest.tally;
  };
};
