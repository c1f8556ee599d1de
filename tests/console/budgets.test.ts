import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from '@jest/globals';
import { buildPages } from './browser.ts';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

const DIST = 'services/console/dist';
let manifest: Readonly<Record<string, Chunk>>;
beforeAll(() => {
  buildPages();
  manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as typeof manifest;
}, 60_000);

/** Every file that a page loads before it can be used. */
const filesOf = (entries: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const files = new Set<string>();
  const walk = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the build has no ${name}`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(walk);
  };
  entries.forEach(walk);
  return files;
};

const kilobytes = (files: ReadonlySet<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0) / 1_000;

/** Scripts and styles of a first load, packed, in kB; of a list, what draws its rows as well. */
test.each([
  ['a member’s start', ['member.html'], 110],
  ['a claim', ['member.html', 'member/new-claim-page.tsx'], 115],
  ['where a claim stands', ['member.html', 'member/claim-page.tsx'], 115],
  ['an employer’s start', ['employer.html', 'employer/start-page.tsx'], 110],
  [
    'a roster',
    ['employer.html', 'employer/employer-page.tsx', 'employer/batch-page.tsx', 'employer/roster-rows.tsx'],
    130,
  ],
  ['the office’s queue', ['office.html', 'office/queue-page.tsx'], 200],
  ['the figures', ['office.html', 'office/figures-page.tsx'], 115],
] as const)('%s loads within its budget', (_, entries, most) => {
  expect(kilobytes(filesOf(entries))).toBeLessThanOrEqual(most);
});

/** A public page has this one style and no script (`public.test.ts`). */
test('a public page loads within its budget', () => {
  expect(kilobytes(new Set(['assets/plain.css']))).toBeLessThanOrEqual(10);
});
