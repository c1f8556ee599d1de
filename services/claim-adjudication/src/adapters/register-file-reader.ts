import type { RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import { WorkerTask, WorkExceeded } from '@huji/chassis/work/worker-task.ts';
import type { ReadRegister, UnreadRegister } from '../use-cases/read-register-file.ts';

export interface RegisterFileTask {
  readonly file: Uint8Array;
  readonly register: RegisterName;
}
export type RegisterFileRead = ReadRegister | UnreadRegister;

/** Reads files of registers away from the event loop, within time and memory. @throws Unavailable when too many wait */
export type RegisterFileReader = (task: RegisterFileTask) => Promise<RegisterFileRead>;

const LIMITS = { timeoutMs: 60_000, heapMb: 320, atOnce: 1, waitingMax: 5 };

export const createRegisterFileReader = (): RegisterFileReader => {
  const task = new WorkerTask<RegisterFileTask, RegisterFileRead>(
    new URL('./register-file-worker.ts', import.meta.url),
    LIMITS,
  );
  return async (input) => {
    try {
      return await task.run(input);
    } catch (error) {
      if (error instanceof WorkExceeded) return { ok: false, code: 'register_file_too_large', detail: error.message };
      throw error;
    }
  };
};
