import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

/** Languages that many files are written in, and formats; every other library stands in one file of its package. */
const IN_MANY = [...['zod', 'express', 'commander', 'yaml'], ...['react', 'wouter', '@tanstack/react-query']];

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const isProduction = (file: string): boolean => !/\.test\.tsx?$|\/testing\/|\/dist/.test(file);
const packages = globSync(['contracts/package.json', 'services/*/package.json']).map((path) => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const folder = dirname(path);
  const files = globSync([join(folder, 'src/**/*.ts'), join(folder, 'web/**/*.{ts,tsx}'), join(folder, '*.ts')])
    .filter(isProduction)
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  return { folder, libraries: Object.keys({ ...dependencies, ...devDependencies }), files };
});

const importedIn = (library: string, files: (typeof packages)[number]['files']): readonly string[] =>
  files
    .filter(({ text }) => new RegExp(`(?:from|import\\()\\s*'${library}(?:/[^']*)?'`).test(text))
    .map(({ file }) => file);

test('a library stands in one file of the package that needs it, so that it can be replaced', () => {
  const spread = packages.flatMap(({ files, libraries }) =>
    libraries
      .filter((library) => !library.startsWith('@huji/') && !IN_MANY.includes(library))
      .map((library) => [library, importedIn(library, files)] as const)
      .filter(([, found]) => found.length > 1),
  );
  expect(packages.length).toBeGreaterThan(7);
  expect(spread).toEqual([]);
});
