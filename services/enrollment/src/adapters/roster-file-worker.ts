import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerMessage } from '@huji/chassis/work/worker-task.ts';
import { annotateRosterFile } from '../use-cases/annotate-roster-file.ts';
import { readRosterFile } from '../use-cases/read-roster-file.ts';
import type { RosterFileMade, RosterFileTask } from './roster-file-reader.ts';

/** Runs in a thread of its own: see `roster-file-reader.ts`. */
const { file, facts, language, foreseen } = workerData as RosterFileTask;
const say = (message: WorkerMessage<RosterFileMade>): void => {
  parentPort?.postMessage(message);
};
const whole = {
  ...facts,
  onRows: (done: number, of: number): void => {
    say({ type: 'advanced', done, of });
  },
};
say({
  type: 'made',
  result: language === undefined ? readRosterFile(file, whole) : annotateRosterFile(file, whole, language, foreseen),
});
