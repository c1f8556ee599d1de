import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RegisterName } from '@huji/contracts/claim-adjudication/registers.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { type WorkerRun, WorkerTask, WorkExceeded } from '@huji/chassis/work/worker-task.ts';
import type { WantedRow } from '../domain/register/register-difference.ts';
import type { ReadRegister } from '../use-cases/read-register-file.ts';

export interface RegisterFileTask {
  readonly file: Uint8Array;
  readonly register: RegisterName;
}

/** What a worker sends: some rows a piece, as text, so that no turn of the event loop reads all of them. */
type PackedRegister = Omit<ReadRegister, 'rows'> & { readonly pieces: readonly Uint8Array[] };
export type SentRegister = Result<PackedRegister>;

const ROWS_A_PIECE = 1_000;

export const packRows = ({ rows, ...read }: ReadRegister): PackedRegister => {
  const pieces = Array.from({ length: Math.ceil(rows.length / ROWS_A_PIECE) }, (_, at) =>
    new TextEncoder().encode(JSON.stringify(rows.slice(at * ROWS_A_PIECE, (at + 1) * ROWS_A_PIECE))),
  );
  return { ...read, pieces };
};

const unpackRows = async ({ pieces, ...read }: PackedRegister): Promise<ReadRegister> => {
  const rows: WantedRow[] = [];
  for (const piece of pieces) {
    rows.push(...(JSON.parse(new TextDecoder().decode(piece)) as readonly WantedRow[]));
    await nextTurn();
  }
  return { ...read, rows };
};

/**
 * Reads files of registers away from the event loop, within time and memory.
 * @throws Unavailable when too many wait · the reason of the signal
 */
export type RegisterFileReader = (task: RegisterFileTask, run?: WorkerRun) => Promise<Result<ReadRegister>>;

const LIMITS = { cpuMs: 60_000, heapMb: 320, atOnce: 1, waitingMax: 5 };

export const createRegisterFileReader = (): RegisterFileReader => {
  const task = new WorkerTask<RegisterFileTask, SentRegister>(
    new URL('./register-file-worker.ts', import.meta.url),
    LIMITS,
  );
  return async (input, run) => {
    try {
      const sent = await task.run(input, run);
      return sent.ok ? ok(await unpackRows(sent.value)) : sent;
    } catch (error) {
      if (error instanceof WorkExceeded) return refuse('register_file_too_large', error.message);
      throw error;
    }
  };
};
