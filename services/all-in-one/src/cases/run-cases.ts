import { createReadStream } from 'node:fs';
import { CaseFault } from './format/case-fault.ts';
import { playStory, type StoryResult } from './play/play-story.ts';
import { loadReleasedBooks, type ReleasedBooks } from './play/released-books.ts';
import { jsonReport } from './report/json-report.ts';
import type { Report } from './report/report.ts';
import { textReport } from './report/text-report.ts';
import { type CaseFile, FileFault, findFiles } from './source/find-files.ts';
import { type CaseStream, readCases } from './source/read-cases.ts';
import { openSpool } from './source/spool.ts';

/** What the command touches of the world. */
export interface CaseIo {
  /** The directory the command was typed in; names of files are relative to it. */
  readonly directory: string;
  readonly input: AsyncIterable<Buffer | string>;
  /** Resolves when more may be written. */
  readonly write: (text: Buffer | string) => Promise<void>;
  readonly writeError: (text: string) => void;
}

interface Asked {
  readonly names: readonly string[];
  readonly json: boolean;
  readonly trace: boolean;
}

const USAGE = `usage: huji case FILE... [--json] [--trace]
FILE is a case file, a directory of them, or - for standard input.
`;
const EXIT = { asExpected: 0, differs: 1, notValid: 2 } as const;

/** Null for an option nobody knows, or nothing to read. */
const readArguments = (argv: readonly string[]): Asked | { readonly fault: string } => {
  const names: string[] = [];
  const options = new Set<string>();
  let onlyNames = false;
  for (const argument of argv) {
    if (onlyNames || argument === '-' || !argument.startsWith('-')) names.push(argument);
    else if (argument === '--') onlyNames = true;
    else if (argument === '--json' || argument === '--trace') options.add(argument);
    else return { fault: `unknown option ${argument}` };
  }
  if (names.length === 0) return { fault: 'no file is named' };
  return { names, json: options.has('--json'), trace: options.has('--trace') };
};

export type CaseOutcome =
  | { readonly ok: true; readonly result: StoryResult }
  | { readonly ok: false; readonly line: number; readonly message: string };

/** Reads and plays the cases of a stream one after the other; what is not valid comes with its line. */
export async function* playCases(
  stream: CaseStream,
  books: ReleasedBooks,
  withTrace: boolean,
): AsyncGenerator<CaseOutcome> {
  for await (const read of readCases(stream, books.words)) {
    if (!read.ok) {
      yield read;
      continue;
    }
    try {
      yield { ok: true, result: playStory(read.story, books.repertoire, withTrace) };
    } catch (error) {
      const fault = error instanceof CaseFault ? error : new CaseFault(`cannot be played: ${String(error)}`, null);
      yield { ok: false, line: read.lineOf(fault), message: fault.message };
    }
  }
}

/** The operating system does not give what was asked of a file (EACCES, EIO). */
const isReadingFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** Counts and reports the cases of one stream; false when one of them was not valid. */
const reportStream = async (
  name: string,
  outcomes: AsyncIterable<CaseOutcome>,
  io: CaseIo,
  take: (result: StoryResult) => Promise<void> | void,
): Promise<boolean> => {
  let valid = true;
  try {
    for await (const outcome of outcomes) {
      if (outcome.ok) await take(outcome.result);
      else {
        valid = false;
        io.writeError(`${name}:${String(outcome.line)}: ${outcome.message}\n`);
      }
    }
  } catch (error) {
    if (!isReadingFault(error)) throw error;
    throw new FileFault(`${name}: ${error.message}`);
  }
  return valid;
};

const notationOf = (file: CaseFile) => (file.name.endsWith('.jsonl') ? 'json-lines' : 'yaml');
const OUTPUT_CHUNK = 1 << 16;

/** Gathers small texts into larger writes. */
const gathering = (write: CaseIo['write']) => {
  let texts: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (length > 0) await write(texts.join(''));
    texts = [];
    length = 0;
  };
  const put = (text: string): Promise<void> | void => {
    texts.push(text);
    length += text.length;
    return length > OUTPUT_CHUNK ? flush() : undefined;
  };
  return { put, flush };
};

const readFiles = (names: readonly string[], directory: string): readonly CaseFile[] =>
  names.filter((name) => name !== '-').flatMap((name) => findFiles(name, directory));

const runAsked = async ({ names, json, trace }: Asked, io: CaseIo): Promise<number> => {
  const files = readFiles(names, io.directory);
  const books = loadReleasedBooks();
  const report: Report = json ? jsonReport() : textReport();
  const totals = { cases: 0, failed: 0 };
  const textOf = (result: StoryResult, file: string): string => {
    totals.cases += 1;
    if (!result.ok) totals.failed += 1;
    return report.result(result, file);
  };
  // Named files say nothing before all of them are known to be valid; what they would say waits in the spool.
  const spool = openSpool();
  let valid = true;
  try {
    spool.write(report.begin());
    for (const file of files) {
      const stream = { chunks: createReadStream(file.path), notation: notationOf(file), precision: 'value' } as const;
      const take = (result: StoryResult): void => {
        if (valid) spool.write(textOf(result, file.name));
      };
      valid = (await reportStream(file.name, playCases(stream, books, trace), io, take)) && valid;
    }
    if (!valid) return EXIT.notValid;
    for (const text of spool.read()) await io.write(text);
  } finally {
    spool.close();
  }
  if (names.includes('-')) {
    const { put, flush } = gathering(io.write);
    const stream: CaseStream = { chunks: io.input, notation: null, precision: 'case' };
    valid = await reportStream('-', playCases(stream, books, trace), io, (result) => put(textOf(result, '-')));
    await flush();
  }
  await io.write(report.end(totals));
  return valid ? (totals.failed === 0 ? EXIT.asExpected : EXIT.differs) : EXIT.notValid;
};

/** `huji case`: 0 when every outcome is as expected, 1 when one differs, 2 when something could not be read or is not valid. */
export const runCaseCommand = async (argv: readonly string[], io: CaseIo): Promise<number> => {
  if (argv.includes('--help') || argv.includes('-h')) {
    await io.write(USAGE);
    return EXIT.asExpected;
  }
  const asked = readArguments(argv);
  if ('fault' in asked) {
    io.writeError(`${asked.fault}\n${USAGE}`);
    return EXIT.notValid;
  }
  try {
    return await runAsked(asked, io);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    io.writeError(`${error.message}\n`);
    return EXIT.notValid;
  }
};
