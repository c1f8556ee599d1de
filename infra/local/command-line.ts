import { parseArgs, type ParseArgsConfig } from 'node:util';

const EXIT_USAGE = 2;

/** Ends a command that was not told what it needs: one line that says so, no stack. */
export const endWithUsage = (line: string): never => {
  process.stderr.write(`${line}\n`);
  process.exit(EXIT_USAGE);
};

/** One of the known words; of another, or none, the usage is told. */
export const wordOf = <Word extends string>(what: string, known: readonly Word[], given: string | undefined): Word =>
  known.find((word) => word === given) ?? endWithUsage(`${what} is one of ${known.join(', ')}`);

/** A whole number from 1 on; of anything else the usage is told. */
export const countOf = (what: string, given: string): number => {
  const count = Number(given);
  return Number.isSafeInteger(count) && count > 0 ? count : endWithUsage(`${what} is a whole number from 1 on`);
};

/** The options of a command; of one that it does not know the usage is told. */
export const optionsOf = <Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> => {
  try {
    return parseArgs(config);
  } catch (error) {
    return endWithUsage((error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '');
  }
};
