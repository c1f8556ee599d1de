import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const CONTRACTS = new URL('../../', import.meta.url);
const SUMS = 'SHA256SUMS';

const pathOf = (line: string): string => line.split(/\s+/)[1] ?? '';

/** The record of a folder with the files that are new; what was recorded stays, so that an edited one is found out. */
const recordedSums = (folder: string, isRecorded: (path: string) => boolean): string => {
  const place = new URL(`${folder}/`, CONTRACTS);
  const recorded = readFileSync(new URL(SUMS, place), 'utf8').trim().split('\n');
  const known = new Set(recorded.map(pathOf));
  const added = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((path) => isRecorded(path) && !known.has(path))
    .map((path) => {
      const sum = createHash('sha256').update(readFileSync(new URL(path, place)));
      return `${sum.digest('hex')}  ${path}`;
    });
  const lines = [...recorded, ...added].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  return `${lines.join('\n')}\n`;
};

/** Golden messages, duties of staff, words of rosters, and books and lists that are named by their first day: none is ever edited. */
export const sums = (): ReadonlyMap<string, string> =>
  new Map([
    [`examples/${SUMS}`, recordedSums('examples', (path) => path.endsWith('.json'))],
    [`duties/${SUMS}`, recordedSums('duties', (path) => path.endsWith('.yaml'))],
    [`rosters/${SUMS}`, recordedSums('rosters', (path) => path.endsWith('.yaml'))],
    [`rulebooks/${SUMS}`, recordedSums('rulebooks', (path) => /^[a-z-]+\/\d{4}-\d{2}-\d{2}(\.\d+)?\.yaml$/.test(path))],
  ]);
