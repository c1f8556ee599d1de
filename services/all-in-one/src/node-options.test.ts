import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { NODE_OPTIONS } from './node-options.ts';

const root = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const COMMAND = `${NODE_OPTIONS.join(' ')} services/all-in-one/src/main.ts`;

test('whatever starts a system on one machine bounds the heaps of its processes alike', () => {
  const { scripts } = JSON.parse(root('package.json')) as { scripts: Record<string, string> };
  expect(scripts['huji']).toBe(`node ${COMMAND}`);
  const makefile = root('Makefile').split('\n');
  expect(makefile.filter((line) => line.includes('all-in-one/src/main.ts'))).toEqual([`HUJI := $(NODE) ${COMMAND}`]);
  expect(makefile.filter((line) => line.includes('$(HUJI)'))).toEqual([
    '\t@exec $(HUJI) start --sample',
    '\t@exec $(HUJI) stack',
  ]);
});
