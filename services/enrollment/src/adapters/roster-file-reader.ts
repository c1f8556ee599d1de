import { WorkerTask, type WorkerRun, WorkExceeded } from '@huji/chassis/work/worker-task.ts';
import { refusedFile } from '../domain/roster-file.ts';
import type { ReadRosterFile, RosterFileFacts } from '../use-cases/read-roster-file.ts';

export interface RosterFileTask {
  readonly file: Uint8Array;
  readonly facts: Omit<RosterFileFacts, 'onRows'>;
}

/** Reads a file away from the event loop, within time and memory. */
export type RosterFileReader = (task: RosterFileTask, run?: WorkerRun) => Promise<ReadRosterFile>;

const LIMITS = { timeoutMs: 60_000, heapMb: 320, atOnce: 1, waitingMax: 20 };

export const createRosterFileReader = (): RosterFileReader => {
  const task = new WorkerTask<RosterFileTask, ReadRosterFile>(
    new URL('./roster-file-worker.ts', import.meta.url),
    LIMITS,
  );
  return async (input, run) => {
    try {
      return await task.run(input, run);
    } catch (error) {
      if (error instanceof WorkExceeded) return refusedFile('roster_file_too_large', error.message);
      throw error;
    }
  };
};
