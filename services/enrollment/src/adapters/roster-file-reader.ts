import { type WorkerRun, WorkerTask, WorkExceeded } from '@huji/chassis/work/worker-task.ts';
import type { FileLanguage, ForeseenTexts } from '../domain/roster/roster-annotation.ts';
import { type RefusedRosterFile, refusedFile } from '../domain/roster/roster-file.ts';
import type { AnnotatedFile } from '../use-cases/annotate-roster-file.ts';
import type { ReadRosterFile, RosterFileFacts } from '../use-cases/read-roster-file.ts';

interface FileToRead {
  /** A function: it is loaded when its turn has come. */
  readonly file: Uint8Array | (() => Promise<Uint8Array>);
  readonly facts: Omit<RosterFileFacts, 'onRows'>;
}
export interface RosterFileTask extends Omit<FileToRead, 'file'> {
  readonly file: Uint8Array;
  /** The file goes back, with findings in words of this language. */
  readonly language?: FileLanguage;
  /** What its rows would come to, in that language. */
  readonly foreseen?: ForeseenTexts;
}
export type RosterFileMade = ReadRosterFile | AnnotatedFile | RefusedRosterFile;

/** Reads files away from the event loop, within time and memory. */
export interface RosterFileReader {
  readonly read: (task: FileToRead, run?: WorkerRun) => Promise<ReadRosterFile>;
  readonly annotate: (
    task: FileToRead & { readonly language: FileLanguage; readonly foreseen?: ForeseenTexts },
  ) => Promise<AnnotatedFile | RefusedRosterFile>;
}

const LIMITS = { cpuMs: 60_000, heapMb: 320, atOnce: 1, waitingMax: 20 };

export const createRosterFileReader = (): RosterFileReader => {
  const task = new WorkerTask<RosterFileTask, RosterFileMade>(
    new URL('./roster-file-worker.ts', import.meta.url),
    LIMITS,
  );
  const run = async (
    { file, ...input }: FileToRead & Pick<RosterFileTask, 'language' | 'foreseen'>,
    how?: WorkerRun,
  ): Promise<RosterFileMade> => {
    try {
      return await task.run(async () => ({ ...input, file: typeof file === 'function' ? await file() : file }), how);
    } catch (error) {
      if (error instanceof WorkExceeded) return refusedFile('roster_file_too_large', error.message);
      throw error;
    }
  };
  // What is made follows from what was asked: with a language a file, without it a reading.
  return {
    read: async (input, how) => (await run(input, how)) as ReadRosterFile,
    annotate: async (input) => (await run(input)) as AnnotatedFile | RefusedRosterFile,
  };
};
