import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { tellEngine } from './engine-flags.ts';
import { runCaseCommand } from './run-cases.ts';

const writeOut = async (text: Buffer | string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
};

/** Each takes some 100 MB. */
const THREADS_MAX = 4;
/** Some six thousand cases. A thread starts and compiles for itself, half a second of a processor: less are played before it has caught up. */
const HELPED_FROM_BYTES = 8_000_000;

/** The word on the command line. */
export const CASE = 'case';

/** Registers `huji case FILE... [--json] [--trace]`. `directory`: where the command was typed. */
export const caseCommand = (program: Command, directory: string): void => {
  program
    .command(CASE)
    .summary('plays case files through the rules and compares what comes of them')
    .argument('[files...]', 'case files, directories of them, or - for standard input')
    .helpOption(false)
    .allowUnknownOption()
    .action(async (_files: readonly string[], _options: unknown, command: Command) => {
      tellEngine('compileLate');
      // A reader that has seen enough (head) ends the report, not with an error.
      process.stdout.on('error', (error: NodeJS.ErrnoException) => {
        process.exit(error.code === 'EPIPE' ? 0 : 2);
      });
      process.exitCode = await runCaseCommand(command.args, {
        directory,
        input: process.stdin,
        write: writeOut,
        writeError: (text) => process.stderr.write(text),
        helpers: {
          most: Math.min(availableParallelism(), THREADS_MAX) - 1,
          fromBytes: HELPED_FROM_BYTES,
          begin: () => {
            tellEngine('leaveProcessors');
          },
        },
      });
    });
};
