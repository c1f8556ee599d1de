import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A case file: `name` as messages call it, `path` as it is opened. */
export interface CaseFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

export class FileFault extends Error {
  override readonly name = 'FileFault';
}

const EXTENSIONS = ['.yaml', '.yml', '.json', '.jsonl'];

const statOf = (path: string, name: string) => {
  try {
    return statSync(path);
  } catch {
    throw new FileFault(`${name}: no such file`);
  }
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A file, or the case files of a directory and all below it, sorted by path. @throws FileFault when there is none. */
export const findFiles = (name: string, directory: string): readonly CaseFile[] => {
  const path = resolve(directory, name);
  const found = statOf(path, name);
  if (!found.isDirectory()) return [{ name, path, bytes: found.size }];
  return (readdirSync(path, { recursive: true }) as string[])
    .filter((file) => EXTENSIONS.some((extension) => file.endsWith(extension)))
    .map((file) => ({ name: join(name, file), path: join(path, file) }))
    .flatMap((file): CaseFile[] => {
      const stat = statOf(file.path, file.name);
      return stat.isFile() ? [{ ...file, bytes: stat.size }] : [];
    })
    .sort((a, b) => compareText(a.name, b.name));
};
