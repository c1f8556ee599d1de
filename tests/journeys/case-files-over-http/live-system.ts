import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Desk } from '@huji/all-in-one/sample/desk.ts';
import type { Story } from '@huji/all-in-one/cases/format/story.ts';
import type { FreshIdentities } from './fresh-identities.ts';

/** The running system as a case plays on it. */
export interface LiveSystem {
  readonly desk: Desk;
  readonly identities: FreshIdentities;
  /** Whose plan it is: a batch is of one society. */
  readonly societyOf: (plan: string) => string;
  /** Everything that was said before is acted on, by whichever case it was said. */
  readonly settled: () => Promise<void>;
}

/** What one case has built up on the running system: its own people, employers, batches and claims. */
export interface LiveStage {
  readonly system: LiveSystem;
  readonly story: Story;
  readonly idNumbers: ReadonlyMap<string, string>;
  readonly employerIds: Map<string, string>;
  readonly batches: Map<string, LiveBatch>;
  readonly personIds: Map<string, string>;
  readonly claimIds: Map<string, string>;
  /** Stands before every receipt number of the case: other cases have the same numbers. */
  readonly receiptsOf: string;
}

/** A batch of a case; where it names plans of several societies it is one batch of each. */
export interface LiveBatch {
  /** By society. */
  readonly parts: Map<string, string>;
  readonly employer: string;
  /** People on its rows, of whatever version. */
  readonly people: Set<string>;
}

export const openLiveStage = (system: LiveSystem, story: Story): LiveStage => ({
  system,
  story,
  idNumbers: new Map([...story.people].map(([who, person]) => [who, system.identities.idNumberOf(person)])),
  employerIds: new Map(),
  batches: new Map(),
  personIds: new Map(),
  claimIds: new Map(),
  receiptsOf: `case ${String(system.identities.next())}`,
});

/** Somebody who never stood on a roster is in no register; a member of that id has nothing. */
export const personIdOf = ({ personIds }: LiveStage, who: string): string => {
  const known = personIds.get(who) ?? randomUUID();
  personIds.set(who, known);
  return known;
};

export const batchNamed = ({ batches }: LiveStage, name: string): LiveBatch => {
  const batch = batches.get(name);
  if (batch === undefined) throw new Error(`batch ${name} is unknown`);
  return batch;
};

const LOOK_MS = 5;
const PATIENCE_MS = 30_000;

/** Asks until the answer will do. */
export const until = async <Answer>(
  ask: () => Promise<Answer>,
  does: (answer: Answer) => boolean,
  what: string,
): Promise<Answer> => {
  const untilMs = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (does(answer)) return answer;
    if (performance.now() > untilMs) throw new Error(`${what}: not after ${String(PATIENCE_MS)} ms`);
    await sleep(LOOK_MS);
  }
};

/** One drain for all who ask while another runs: who asks now waits for one that begins now or later. */
export const sharedDrain = (drain: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    running = drain().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return begin();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  };
};
