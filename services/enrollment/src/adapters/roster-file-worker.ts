import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerMessage } from '@huji/chassis/work/worker-task.ts';
import { readRosterFile, type ReadRosterFile } from '../use-cases/read-roster-file.ts';
import type { RosterFileTask } from './roster-file-reader.ts';

/** Runs in a thread of its own: see `roster-file-reader.ts`. */
const { file, facts } = workerData as RosterFileTask;
const say = (message: WorkerMessage<ReadRosterFile>): void => {
  parentPort?.postMessage(message);
};
const result = readRosterFile(file, {
  ...facts,
  onRows: (done) => {
    say({ type: 'advanced', done });
  },
});
say({ type: 'made', result });
