import { createReadStream } from 'node:fs';
import { readReleasedBooks } from './play/released-books.ts';
import { type NamedSlice, type PlayedWell, reportOf, type Shown } from './players/play-slice.ts';
import { type Helpers, type PlayedSlice, Players } from './players/players.ts';
import { type CaseFile, FileFault, findFiles } from './source/find-files.ts';
import { type CaseStream, slicesOf } from './source/read-cases.ts';
import { openSpool } from './source/spool.ts';

/** What the command touches of the world. */
export interface CaseIo {
  /** The directory the command was typed in; names of files are relative to it. */
  readonly directory: string;
  readonly input: AsyncIterable<Buffer | string>;
  /** Resolves when more may be written. */
  readonly write: (text: Buffer | string) => Promise<void>;
  readonly writeError: (text: string) => void;
  readonly helpers: Helpers;
}

interface Asked extends Shown {
  readonly names: readonly string[];
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

/** The operating system does not give what was asked of a file (EACCES, EIO). */
const isReadingFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** @throws FileFault for what cannot be read */
async function* namedSlicesOf(file: string, stream: CaseStream): AsyncGenerator<NamedSlice> {
  try {
    for await (const slice of slicesOf(stream)) yield { ...slice, file };
  } catch (error) {
    if (!isReadingFault(error)) throw error;
    throw new FileFault(`${file}: ${error.message}`);
  }
}

async function* slicesOfFiles(files: readonly CaseFile[]): AsyncGenerator<NamedSlice> {
  for (const { name, path } of files) {
    const notation = name.endsWith('.jsonl') ? 'json-lines' : 'yaml';
    yield* namedSlicesOf(name, { chunks: createReadStream(path), notation, precision: 'value' });
  }
}

/** Of standard input nobody knows how much will come. */
async function* slicesOfInput(input: CaseIo['input'], players: Players): AsyncGenerator<NamedSlice> {
  const counted = async function* () {
    for await (const chunk of input) {
      players.expect(chunk.length);
      yield chunk;
    }
  };
  yield* namedSlicesOf('-', { chunks: counted(), notation: null, precision: 'case' });
}

/** Tells of what is not valid and takes what came of the rest; false when something was not valid. */
const reportSlices = async (
  slices: AsyncIterable<PlayedSlice>,
  io: CaseIo,
  take: (played: PlayedWell) => Promise<void> | void,
): Promise<boolean> => {
  let valid = true;
  for await (const { file, cases } of slices)
    for (const played of cases) {
      if (played.ok) await take(played);
      else {
        valid = false;
        io.writeError(`${file}:${String(played.line)}: ${played.message}\n`);
      }
    }
  return valid;
};

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

const report = async ({ names, ...shown }: Asked, io: CaseIo, players: Players): Promise<number> => {
  const files = readFiles(names, io.directory);
  const { begin, between, end } = reportOf(shown);
  const totals = { cases: 0, failed: 0 };
  const textOf = ({ text, asExpected }: PlayedWell): string => {
    totals.cases += 1;
    if (!asExpected) totals.failed += 1;
    return totals.cases === 1 ? text : between + text;
  };
  // Named files say nothing before all of them are known to be valid; what they would say waits in the spool.
  const spool = openSpool();
  try {
    spool.write(begin);
    for (const { bytes } of files) players.expect(bytes);
    const valid = await reportSlices(players.play(slicesOfFiles(files)), io, (played) => {
      spool.write(textOf(played));
    });
    if (!valid) return EXIT.notValid;
    for (const text of spool.read()) await io.write(text);
  } finally {
    spool.close();
  }
  let valid = true;
  if (names.includes('-')) {
    const { put, flush } = gathering(io.write);
    const slices = players.play(slicesOfInput(io.input, players));
    valid = await reportSlices(slices, io, (played) => put(textOf(played)));
    await flush();
  }
  await io.write(end(totals));
  return valid ? (totals.failed === 0 ? EXIT.asExpected : EXIT.differs) : EXIT.notValid;
};

const runAsked = async (asked: Asked, io: CaseIo): Promise<number> => {
  const players = new Players(asked, readReleasedBooks(), io.helpers);
  try {
    return await report(asked, io, players);
  } finally {
    await players.close();
  }
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
