import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { artefacts } from '@huji/contracts/emit/artefacts.ts';
import { bindings } from '@huji/contracts/emit/bindings.ts';
import { compositions } from '@huji/contracts/emit/compositions.ts';
import { reactions } from '@huji/contracts/emit/reactions.ts';

const CONTRACTS = new URL('../../contracts/', import.meta.url);
const SERVICES = new URL('../../services/', import.meta.url);
const emitted = artefacts();
const lists = new Map([...bindings(), ...reactions(), ...compositions()]);

test.each([...emitted.keys()])('%s says what the contracts say (make contracts)', (path) => {
  expect(readFileSync(new URL(path, CONTRACTS), 'utf8')).toBe(emitted.get(path));
});

test.each(['openapi', 'asyncapi', 'schemas'])('nothing lies in contracts/%s that no contract says', (folder) => {
  const files = readdirSync(new URL(`${folder}/`, CONTRACTS)).map((name) => `${folder}/${name}`);
  expect(files.filter((path) => !emitted.has(path))).toEqual([]);
});

test.each([...lists.keys()])('%s lists what stands in the services (make contracts)', (path) => {
  expect(readFileSync(new URL(path, SERVICES), 'utf8')).toBe(lists.get(path));
});
