import { readBusinessDate, readDrained, setBusinessDate } from '@huji/contracts/shared/development-operations.ts';
import { handle, type BoundOperation } from '../http/operation-router.ts';
import type { BusinessClock } from './business-clock.ts';

/**
 * Only where the clock can be set. `moved` runs what has fallen due before the answer is given; `drained` waits until
 * nothing waits any more, for at most so long, and tells how much has ever been written to what is read here.
 */
export const createDevelopmentOperations = (
  clock: BusinessClock,
  moved: () => Promise<unknown>,
  drained: (withinMs: number) => Promise<number | null>,
): readonly BoundOperation[] => {
  const { set } = clock;
  if (set === undefined) return [];
  return [
    handle(setBusinessDate, async ({ body }) => {
      set(body.on);
      await moved();
      return { body: { on: clock.today() } };
    }),
    handle(readBusinessDate, async () => ({ body: { on: clock.today() } })),
    handle(readDrained, async ({ query }) => {
      const written = await drained(query.withinMs);
      return { body: written === null ? { drained: false } : { drained: true, written } };
    }),
  ];
};
