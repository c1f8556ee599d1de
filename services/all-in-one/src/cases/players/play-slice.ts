import { CaseFault } from '../format/case-fault.ts';
import { playStory } from '../play/play-story.ts';
import { type BooksRead, compileReleasedBooks } from '../play/released-books.ts';
import { jsonReport } from '../report/json-report.ts';
import type { Report } from '../report/report.ts';
import { textReport } from '../report/text-report.ts';
import { type ReadCase, readCases, type Slice } from '../source/read-cases.ts';

/** How what comes of a case is shown. */
export interface Shown {
  readonly json: boolean;
  readonly trace: boolean;
}

export const reportOf = ({ json }: Shown): Report => (json ? jsonReport : textReport);

/** A slice of a file, or of standard input: `-`. */
export interface NamedSlice extends Slice {
  readonly file: string;
}

/** What came of a case, as its report says it. */
export interface PlayedWell {
  readonly ok: true;
  readonly asExpected: boolean;
  readonly text: string;
}

/** Or what is not valid, with its line. */
export type PlayedCase = PlayedWell | { readonly ok: false; readonly line: number; readonly message: string };

export type SlicePlayer = (slice: NamedSlice) => readonly PlayedCase[];

/** Reads, plays and reports the cases of a slice one after the other. */
export const openSlicePlayer = (shown: Shown, read: BooksRead): SlicePlayer => {
  const { words, repertoire } = compileReleasedBooks(read);
  const report = reportOf(shown);
  const play = (one: ReadCase, file: string): PlayedCase => {
    if (!one.ok) return one;
    try {
      const result = playStory(one.story, repertoire, shown.trace);
      return { ok: true, asExpected: result.ok, text: report.result(result, file) };
    } catch (error) {
      const fault = error instanceof CaseFault ? error : new CaseFault(`cannot be played: ${String(error)}`, null);
      return { ok: false, line: one.lineOf(fault), message: fault.message };
    }
  };
  // One after the other: what a case was read into is garbage before the next one is read.
  return (slice) => Array.from(readCases(slice, words), (one) => play(one, slice.file));
};
