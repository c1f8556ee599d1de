import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { types } from 'node:util';
import { ConfigurationFault } from '../runtime/config.ts';

/** Whole or not at all, and never over an existing file: the first of two processes that start at once wins. */
const writeOnce = (path: string, text: string): void => {
  const written = `${path}.${String(process.pid)}`;
  rmSync(written, { force: true });
  const file = openSync(written, 'wx', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(written, path);
  } catch (error) {
    if (!(types.isNativeError(error) && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(written);
  }
};

/** Keys for a folder that has none of this name yet; a folder that has some keeps them. */
export const layKeyFile = (directory: string, name: string, makeKeys: () => unknown): void => {
  const path = join(directory, name);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) writeOnce(path, JSON.stringify(makeKeys()));
};

/** @throws ConfigurationFault when others than its owner may read it */
export const readKeyFile = (directory: string, name: string): unknown => {
  const path = join(directory, name);
  if ((statSync(path).mode & 0o077) !== 0) throw new ConfigurationFault(`${path} must be readable by its owner alone`);
  return JSON.parse(readFileSync(path, 'utf8'));
};
