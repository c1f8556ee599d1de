import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerMessage } from '@huji/chassis/work/worker-task.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { readRegisterFile } from '../use-cases/read-register-file.ts';
import { packRows, type RegisterFileTask, type SentRegister } from './register-file-reader.ts';

/** Runs in a thread of its own: see `register-file-reader.ts`. */
const { file, register } = workerData as RegisterFileTask;
const say = (message: WorkerMessage<SentRegister>): void => {
  parentPort?.postMessage(message);
};
const read = readRegisterFile(file, register, (done, of) => {
  say({ type: 'advanced', done, of });
});
say({ type: 'made', result: read.ok ? ok(packRows(read.value)) : read });
