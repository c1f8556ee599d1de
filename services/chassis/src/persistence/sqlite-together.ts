import { Gathering } from './gathering.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

type Outcome = { readonly done: unknown } | { readonly error: unknown };

/** Runs a job in the next transaction of the file; resolves when it is on the disk. What the job throws is its own. */
export type Together = <Result>(job: () => Result) => Promise<Result>;

const JOBS_MAX = 1_024;

/**
 * What is asked of one file in one tick, whatever the collection, is one transaction and one fsync: the wait for the disk is
 * the same for one write as for a hundred. Each job is a savepoint, so that one that fails undoes itself alone. A fault that
 * takes the transaction with it rejects every job: none of them is known to have happened.
 */
export const together = (database: SqliteDatabase): Together => {
  const alone = database.transaction((job: () => unknown): unknown => job());
  const all = database.transaction((jobs: readonly (() => unknown)[]): Outcome[] =>
    jobs.map((job) => {
      try {
        return { done: alone(job) };
      } catch (error) {
        // A full disk or a broken file has rolled back what came before as well.
        if (!database.inTransaction) throw error;
        return { error };
      }
    }),
  );
  const gathering = new Gathering<() => unknown, Outcome>({
    run: async (jobs) => all.immediate(jobs),
    batchMax: JOBS_MAX,
    inFlightMax: 1,
  });
  return async <Result>(job: () => Result): Promise<Result> => {
    const outcome = await gathering.add(job);
    if ('error' in outcome) throw outcome.error;
    return outcome.done as Result;
  };
};
