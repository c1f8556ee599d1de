import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerMessage } from '@huji/chassis/work/worker-task.ts';
import { readRegisterFile } from '../use-cases/read-register-file.ts';
import type { RegisterFileRead, RegisterFileTask } from './register-file-reader.ts';

/** Runs in a thread of its own: see `register-file-reader.ts`. */
const { file, register } = workerData as RegisterFileTask;
const made: WorkerMessage<RegisterFileRead> = { type: 'made', result: readRegisterFile(file, register) };
parentPort?.postMessage(made);
