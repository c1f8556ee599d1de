import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../programs.ts';
import { ROOT } from '../programs.ts';
import type { Life } from './life.ts';

const TEXT = readFileSync(join(ROOT, 'infra/OPERATIONS.md'), 'utf8');
const IN_THE_OFFICE = 'kubectl -n office ';
/** Lines of that kind concern whoever scales by consumer lag. */
const BY_LAG = '`autoscaling.by: lag`';

/** What stands below a heading of `infra/OPERATIONS.md`, until the next of its level or a higher one. @throws Error when there is none */
const partOf = (heading: string): string => {
  const from = TEXT.indexOf(`\n${heading}\n`);
  if (from === -1) throw new Error(`infra/OPERATIONS.md has no ${heading}`);
  const below = TEXT.slice(from + heading.length + 1);
  const level = heading.indexOf(' ');
  const until = below.search(new RegExp(`^#{1,${String(level)}} [A-Z]`, 'm'));
  return until === -1 ? below : below.slice(0, until);
};

/** The lines for `kubectl` below a heading, as somebody types them: what follows `kubectl -n office`, without what is remarked. */
export const linesBelow = (heading: string): readonly string[] =>
  partOf(heading)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith(IN_THE_OFFICE) && !line.includes(BY_LAG))
    .map((line) => line.slice(IN_THE_OFFICE.length).replace(/ +#.*$/, ''));

/** Types it, in the namespace of the release. */
export const typed = ({ server, namespace }: Pick<Life, 'server' | 'namespace'>, line: string): Promise<Outcome> =>
  server.admin('kubectl', ['--namespace', namespace, ...line.split(/ +/)]);
