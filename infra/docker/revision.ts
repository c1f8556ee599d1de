import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTPUT_BYTES_MAX = 1 << 28;
const SHORT = 12;

/** What is built: a commit, and what was changed since. */
export interface Revision {
  /** All 40 digits; null where there is no history. */
  readonly commit: string | null;
  /** Of what differs from the commit, hexadecimal; null where nothing does. */
  readonly changes: string | null;
}

export const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

/**
 * A tag under which nothing else is ever built: `0.1.0-e97aff2b03c1`, of a tree that was changed `0.1.0-e97aff2b03c1-5d41402abc4b`. A tag
 * that moved would leave each node with whatever it pulled first.
 * @throws Error without a commit: nobody could say what the image holds
 */
export const tagOf = (version: string, { commit, changes }: Revision): string => {
  if (commit === null)
    throw new Error('images are tagged by their commit, and git knows none here: name one by IMAGE_TAG');
  return [version, commit.slice(0, SHORT), ...(changes === null ? [] : [changes.slice(0, SHORT)])].join('-');
};

const git = async (...args: readonly string[]): Promise<string> => {
  const safe = ['-c', `safe.directory=${ROOT.replace(/\/$/, '')}`];
  return (await run('git', [...safe, ...args], { cwd: ROOT, maxBuffer: OUTPUT_BYTES_MAX })).stdout;
};

/** Of the tree that images are made of. */
export const readRevision = async (): Promise<Revision> => {
  let commit: string;
  try {
    commit = (await git('rev-parse', 'HEAD')).trim();
  } catch {
    return { commit: null, changes: null };
  }
  const untracked = (await git('ls-files', '--others', '--exclude-standard', '-z'))
    .split('\0')
    .filter((path) => path !== '');
  const differs = await git('diff', 'HEAD', '--binary');
  if (differs === '' && untracked.length === 0) return { commit, changes: null };
  const hash = createHash('sha256').update(differs);
  for (const path of untracked) hash.update(path).update(readFileSync(join(ROOT, path)));
  return { commit, changes: hash.digest('hex') };
};

/** The tag of what is built of a revision, or the one that was ordered. */
export const imageTag = (revision: Revision): string => process.env['IMAGE_TAG'] ?? tagOf(packageVersion(), revision);
