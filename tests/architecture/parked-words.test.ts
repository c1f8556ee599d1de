import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/** Words of the pages, which another programme of types holds. */
const WORDS = '../../services/console/web/office/dead-letters-words.ts';

test('every consumer that may park an event has its words, and no other', async () => {
  const groups = globSync('charts/*/files/facts.json').flatMap((file) => {
    const facts = JSON.parse(readFileSync(file, 'utf8')) as { readonly partitionsOfGroups?: object };
    return Object.keys(facts.partitionsOfGroups ?? {});
  });
  const { CONSUMERS } = (await import(WORDS)) as { readonly CONSUMERS: Readonly<Record<string, unknown>> };
  expect(groups.length).toBeGreaterThan(10);
  expect(Object.keys(CONSUMERS).sort()).toEqual(groups.sort());
});
