import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { SURFACES } from '@huji/contracts/surfaces.ts';

/** What reads the duties, and what holds somebody's post against that of whoever proposed. */
const READS_ROLES = ['services/console/web/office/duties.ts', 'services/console/web/office/proposal-card.tsx'];

test('pages of the office ask which operation somebody may take, and compare no roles', () => {
  const comparing = globSync('services/console/web/office/**/*.{ts,tsx}').filter(
    (path) => /roles\s*\??\.(includes|some)|useHolds/.test(readFileSync(path, 'utf8')) && !READS_ROLES.includes(path),
  );
  expect(comparing).toEqual([]);
});

test('entries of the navigation are for whoever may do what their page reads first, and name no role', () => {
  const source = readFileSync('services/console/web/office/main.tsx', 'utf8');
  expect(source).not.toMatch(/\broles\b/);
  const known = SURFACES.flatMap(({ operations }) => operations).map(({ operationId }) => operationId);
  const read = [...source.matchAll(/reads: '(\w+)'/g)].map(([, operationId]) => operationId);
  expect(read.length).toBeGreaterThan(5);
  expect(read.filter((operationId) => !known.includes(operationId ?? ''))).toEqual([]);
});

test('no service names in code who confirms what two people decide', () => {
  const naming = globSync('services/*/src/**/*.ts').filter((path) => /CONFIRMED_BY/.test(readFileSync(path, 'utf8')));
  expect(naming).toEqual([]);
});
