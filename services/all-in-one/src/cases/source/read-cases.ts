import { CaseFault, pathOf } from '../format/case-fault.ts';
import { readStory } from '../format/read-story.ts';
import type { Story } from '../format/story.ts';
import type { Vocabulary } from '../format/vocabulary.ts';
import { type CaseText, linesOf, splitDocuments, splitLines } from './split-documents.ts';
import { lineInYaml, readYamlDocument, YamlFault } from './yaml-document.ts';

export type Notation = 'json-lines' | 'yaml';

export type ReadCase =
  | { readonly ok: true; readonly story: Story; readonly lineOf: (fault: CaseFault) => number }
  | { readonly ok: false; readonly line: number; readonly message: string };

/** On standard input the line is the case's; in a file it is that of what is wrong. */
export type Precision = 'case' | 'value';

/** Some cases of a stream that follow each other, and how they are read. */
export interface Slice {
  readonly notation: Notation;
  readonly precision: Precision;
  readonly texts: readonly CaseText[];
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new YamlFault(`not JSON: ${error instanceof Error ? error.message : ''}`, 1);
  }
};

const readOne = (
  { text, firstLine, caseLine }: CaseText,
  { notation, precision }: Slice,
  words: Vocabulary,
): ReadCase => {
  const exact = notation === 'yaml' && precision === 'value';
  const lineOf = (fault: CaseFault): number =>
    exact ? firstLine - 1 + lineInYaml(text, pathOf(fault.place), fault.onKey) : caseLine;
  try {
    const value = notation === 'json-lines' ? readJson(text) : readYamlDocument(text);
    return { ok: true, story: readStory(value, words), lineOf };
  } catch (error) {
    if (error instanceof CaseFault) return { ok: false, line: lineOf(error), message: error.message };
    if (error instanceof YamlFault)
      return { ok: false, line: exact ? firstLine - 1 + error.line : caseLine, message: error.message };
    throw error;
  }
};

/** Looks at the first character that is not blank: `{` means one JSON case per line. */
const notationOf = async (
  chunks: AsyncIterable<Buffer | string>,
): Promise<{ readonly notation: Notation; readonly chunks: AsyncIterable<Buffer | string> }> => {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: (Buffer | string)[] = [];
  let first: string | undefined;
  while (first === undefined) {
    const next = await iterator.next();
    if (next.done === true) break;
    seen.push(next.value);
    first = /[^\s\ufeff]/.exec(String(next.value))?.[0];
  }
  const rest = async function* (): AsyncGenerator<Buffer | string> {
    yield* seen;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return { notation: first === '{' ? 'json-lines' : 'yaml', chunks: rest() };
};

export interface CaseStream {
  readonly chunks: AsyncIterable<Buffer | string>;
  /** Null: told from the first character. */
  readonly notation: Notation | null;
  readonly precision: Precision;
}

/** Some tens of ordinary cases; a case that is longer is a slice by itself. */
const SLICE_LETTERS = 1 << 16;

/** A stream cut into slices as it comes; memory holds one of them. */
export async function* slicesOf(stream: CaseStream): AsyncGenerator<Slice> {
  const { notation, chunks } =
    stream.notation === null ? await notationOf(stream.chunks) : { notation: stream.notation, chunks: stream.chunks };
  const { precision } = stream;
  const lines = linesOf(chunks);
  let texts: CaseText[] = [];
  let letters = 0;
  for await (const text of notation === 'json-lines' ? splitLines(lines) : splitDocuments(lines)) {
    texts.push(text);
    letters += text.text.length;
    if (letters < SLICE_LETTERS) continue;
    yield { notation, precision, texts };
    texts = [];
    letters = 0;
  }
  if (texts.length > 0) yield { notation, precision, texts };
}

/** The cases of a slice, valid or not. */
export function* readCases(slice: Slice, words: Vocabulary): Generator<ReadCase> {
  for (const text of slice.texts) yield readOne(text, slice, words);
}
