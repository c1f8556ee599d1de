import { stripVTControlCharacters } from 'node:util';

/** What a stage printed about what failed, kept so that the end of a long run can say it again. */
export interface ToldFaults {
  readonly read: (printed: string) => void;
  /** Each once, in the order they came: its heading and what stood under it. */
  readonly list: () => readonly string[];
}

/** A check of ours (`✕ check: subject`), a test of jest (`  ● story › test`). */
const HEADING = /^(✕| {2}●) \S/;
const LINES_MAX = 14;
const FAULTS_MAX = 20;

export const createToldFaults = (): ToldFaults => {
  const faults = new Map<string, string[]>();
  let open: string[] | null = null;
  let rest = '';
  const readLine = (line: string): void => {
    if (HEADING.test(line)) {
      // Jest says every fault twice: beside its file and once more at its end.
      open = faults.has(line) || faults.size === FAULTS_MAX ? null : [line];
      if (open !== null) faults.set(line, open);
    } else if (open !== null && open.length < LINES_MAX && line.trim() !== '') open.push(line);
  };
  return {
    read: (printed) => {
      const lines = (rest + printed).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) readLine(stripVTControlCharacters(line));
    },
    list: () => [...faults.values()].map((lines) => lines.join('\n')),
  };
};
