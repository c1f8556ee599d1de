import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { supervise } from './supervision.ts';

/** A thing of which each start is counted; `end` ends the latest one by itself. */
const thing = (failures = 0) => {
  const state = { starts: 0, stops: 0, failed: [] as string[], end: () => {} };
  const again = Promise.withResolvers<undefined>();
  const supervision = supervise<number>({
    start: (ended) => {
      state.starts++;
      state.end = ended;
      if (state.starts <= failures) return Promise.reject(new Error(`start ${String(state.starts)}`));
      if (state.starts === failures + 2) again.resolve(undefined);
      return Promise.resolve(state.starts);
    },
    stop: () => {
      state.stops++;
      return Promise.resolve();
    },
    failed: (error) => state.failed.push(String(error)),
  });
  return { state, supervision, again: again.promise };
};

describe('what is supervised', () => {
  test('is started once and runs until it is stopped', async () => {
    const { state, supervision } = thing();
    await supervision.started;
    await supervision.stop();
    expect(state).toMatchObject({ starts: 1, stops: 1, failed: [] });
  });

  test('is replaced when it ended by itself, after the old one was put away', async () => {
    const { state, supervision, again } = thing();
    await supervision.started;
    state.end();
    await again;
    expect(state).toMatchObject({ starts: 2, stops: 1 });
    await supervision.stop();
    expect(state.stops).toBe(2);
  });

  test('is tried again when it could not be started, and says why not', async () => {
    const { state, supervision } = thing(2);
    await supervision.started;
    expect(state.failed).toEqual(['Error: start 1', 'Error: start 2']);
    await supervision.stop();
    expect(state).toMatchObject({ starts: 3, stops: 1 });
  });

  test('can be stopped while it cannot be started', async () => {
    const { state, supervision } = thing(Number.POSITIVE_INFINITY);
    await supervision.stop();
    await supervision.started;
    expect(state.stops).toBe(0);
  });

  test('is started ever more slowly when it ends as soon as it runs, and at once when it had run for a while', async () => {
    const starts: number[] = [];
    let livesMs = 0;
    const supervision = supervise<null>(
      {
        start: (ended) => {
          starts.push(performance.now());
          setTimeout(ended, livesMs);
          return Promise.resolve(null);
        },
        stop: () => Promise.resolve(),
        failed: () => undefined,
      },
      { settledMs: 50 },
    );
    const starting = async (count: number): Promise<number> => {
      while (starts.length < count) await sleep(5);
      return starts[count - 1]! - starts[count - 2]!;
    };
    expect(await starting(2)).toBeGreaterThan(350);
    livesMs = 100;
    expect(await starting(3)).toBeGreaterThan(750);
    expect(await starting(4)).toBeLessThan(650);
    await supervision.stop();
  });

  test('is told that it need not start any more', async () => {
    const told = Promise.withResolvers<undefined>();
    const supervision = supervise<never>({
      start: (_ended, stopping) =>
        new Promise((_resolve, reject) => {
          stopping.addEventListener('abort', () => {
            told.resolve(undefined);
            reject(new Error('stopped'));
          });
        }),
      stop: () => Promise.resolve(),
      failed: (error) => {
        throw error;
      },
    });
    await supervision.stop();
    await told.promise;
    await supervision.started;
  });
});
