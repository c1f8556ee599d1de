import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { type Call, operationClient, ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { readDrained, setBusinessDate } from '@huji/contracts/shared/development-operations.ts';
import type { SignIn, Who } from './sign-in.ts';

/** Where the office is served: one address for everything, or one per service. */
export interface Addresses {
  readonly of: (operation: Operation) => string;
  /** Where sample people sign in. */
  readonly issuer: string;
  /** Every process that has queues of its own. */
  readonly processes: readonly string[];
  /** Every process that has a business clock: those, and a bank of its own. */
  readonly clocks: readonly string[];
}

/** What the player needs of a running system, and nothing that a client elsewhere could not have. */
export interface Desk {
  readonly call: <Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Reply extends z.ZodType>(
    who: Who,
    operation: Operation<Params, Query, Body, Reply>,
    call?: Omit<Call<Params, Query, Body>, 'token'>,
  ) => Promise<z.output<Reply>>;
  /** Development only: the business day of every process. */
  readonly beginDay: (on: CivilDate) => Promise<void>;
  /** Resolves when every message that was sent has been acted on, and so have those it caused. */
  readonly drain: () => Promise<void>;
}

/** A service that is restarted answers again within this time; commands carry keys, so that asking again is safe. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 200;

const isPassing = (error: unknown): boolean =>
  error instanceof ProblemAnswer ? error.status === 503 || error.status === 429 : error instanceof TypeError;

const patiently = async <Result>(patienceMs: number, attempt: () => Promise<Result>): Promise<Result> => {
  const untilMs = performance.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error) || performance.now() > untilMs) throw error;
      await sleep(PAUSE_MS);
    }
  }
};

const DRAIN_MS_MAX = 300_000;
const DRAIN_LOOK_MS = 5_000;

export const openDesk = (
  addresses: Addresses,
  signIn: SignIn,
  {
    patienceMs = PATIENCE_MS,
    drainMs = DRAIN_MS_MAX,
  }: { readonly patienceMs?: number; /** How long messages may be in hand. */ readonly drainMs?: number } = {},
): Desk => {
  const client = operationClient(addresses.of);
  const processes = addresses.processes.map((base) => operationClient(() => base));
  const clocks = addresses.clocks.map((base) => operationClient(() => base));

  /** How much every process has been sent when none of them has anything to do; null when one has. */
  const look = async (): Promise<readonly (number | undefined)[] | null> => {
    const looks = await Promise.all(
      processes.map((each) =>
        patiently(patienceMs, () => each.call(readDrained, { query: { withinMs: DRAIN_LOOK_MS } })),
      ),
    );
    return looks.every(({ drained }) => drained) ? looks.map(({ written }) => written) : null;
  };

  return {
    call: (who, operation, call = {}) =>
      patiently(patienceMs, async () => client.call(operation, { ...call, token: await signIn(who) })),
    beginDay: async (on) => {
      await Promise.all(
        clocks.map((each) => patiently(patienceMs, () => each.call(setBusinessDate, { body: { on } }))),
      );
    },
    drain: async () => {
      const untilMs = performance.now() + drainMs;
      // A message may travel between two questions, but not without somebody having been sent more by the next time.
      for (let before = await look(); ;) {
        if (before !== null && processes.length === 1) return;
        const now = await look();
        if (now !== null && isDeepStrictEqual(now, before)) return;
        if (performance.now() > untilMs) throw new Error(`messages were in hand after ${String(drainMs)} ms`);
        before = now;
      }
    },
  };
};
