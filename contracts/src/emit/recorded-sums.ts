import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const EXAMPLES = new URL('../../examples/', import.meta.url);
const SUMS = 'SHA256SUMS';

const pathOf = (line: string): string => line.split(/\s+/)[1] ?? '';

/** The record of golden messages with those that are new; what was recorded stays, so that an edited one is found out. */
export const exampleSums = (): string => {
  const recorded = readFileSync(new URL(SUMS, EXAMPLES), 'utf8').trim().split('\n');
  const known = new Set(recorded.map(pathOf));
  const added = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && !known.has(path))
    .map(
      (path) =>
        `${createHash('sha256')
          .update(readFileSync(new URL(path, EXAMPLES)))
          .digest('hex')}  ${path}`,
    );
  const lines = [...recorded, ...added].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  return `${lines.join('\n')}\n`;
};

export const EXAMPLE_SUMS = `examples/${SUMS}`;
