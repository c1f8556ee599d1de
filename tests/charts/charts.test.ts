import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse, parseDocument, visit, isMap, isScalar } from 'yaml';
import { ACCESS_RIGHTS } from '../../infra/local/access-rights.ts';
import { serviceFacts } from '../../infra/emit/service-facts.ts';
import { chartNames, UMBRELLA } from './chart-folders.ts';
import { ROOT } from './programs.ts';

interface Chart {
  readonly dependencies?: readonly { readonly name: string; readonly condition?: string }[];
}
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const chart = (name: string): Chart => parse(read(`charts/${name}/Chart.yaml`)) as Chart;

/** What runs as a process of its own on a cluster; all-in-one is the laptop's. */
const processes = readdirSync(join(ROOT, 'services')).filter(
  (name) => name !== 'all-in-one' && existsSync(join(ROOT, 'services', name, 'src/main.ts')),
);
const facts = await serviceFacts();

test('every service with a main.ts has a chart, the umbrella installs it, and no chart is without a service', () => {
  expect(processes.length).toBeGreaterThan(0);
  expect([...chartNames()].sort()).toEqual([...processes, UMBRELLA].sort());
  const installed = chart(UMBRELLA).dependencies ?? [];
  expect(installed.map(({ name }) => name).sort()).toEqual([...processes].sort());
  for (const { name, condition } of installed) expect(condition).toBe(`${name}.enabled`);
});

test.each(processes)('the chart of %s takes its values and objects from the library', (name) => {
  expect(chart(name).dependencies).toEqual([
    expect.objectContaining({ name: 'service', 'import-values': ['defaults'] }),
  ]);
  expect(read(`charts/${name}/templates/objects.yaml`)).toBe('{{- include "service.objects" . }}\n');
});

test.each(['service', ...chartNames()])('every value of %s says what it is for', (name) => {
  const undocumented: string[] = [];
  const source = read(`charts/${name}/values.yaml`);
  visit(parseDocument(source), {
    Pair: (_key, pair) => {
      if (!isScalar(pair.key) || (isMap(pair.value) && pair.value.items.length > 0)) return undefined;
      const start = pair.key.range?.[0] ?? 0;
      const before = source.slice(0, start).split('\n').at(-2) ?? '';
      if (!/^ *# -- \S/.test(before)) undocumented.push(String(pair.key.value));
      return visit.SKIP;
    },
  });
  expect(undocumented).toEqual([]);
});

test.each(chartNames())('%s has more than one set of values to be tried with', (name) => {
  expect(readdirSync(join(ROOT, 'charts', name, 'ci')).length).toBeGreaterThan(1);
});

test('what a service reads and writes is what the event contracts let it', () => {
  const rights = new Map(ACCESS_RIGHTS.map((each) => [each.service, each]));
  for (const { service, keepsData, reads, topics, partitionsOfGroups } of facts) {
    if (!keepsData) {
      expect({ service, rights: rights.get(service), reads, topics }).toEqual({ service, reads: [], topics: [] });
      continue;
    }
    const allowed = rights.get(service)!;
    expect({ service, refused: reads.filter((topic) => !allowed.reads.includes(topic)) }).toEqual({
      service,
      refused: [],
    });
    expect({ service, writes: topics.map(({ name }) => name) }).toEqual({ service, writes: allowed.writes });
    for (const group of Object.keys(partitionsOfGroups)) expect(group.startsWith(allowed.groupPrefix)).toBe(true);
  }
});

test('a gateway can tell by the path whom to ask', () => {
  const paths = facts.flatMap((each) => [...each.paths, ...each.pages]);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

test('the console answers the pages of people and every service’s interface below /api, and a gateway shows nothing of it but these', () => {
  const { keepsData, paths, pages, calls, secrets } = facts.find(({ service }) => service === 'console')!;
  expect({ keepsData, pages }).toEqual({ keepsData: false, pages: ['/'] });
  expect(paths).toEqual(expect.arrayContaining(['/api', '/auth', '/m', '/e', '/o']));
  expect(paths.filter((path) => /health|metrics|docs/.test(path))).toEqual([]);
  expect(calls.map(({ service }) => service)).toEqual(
    facts.filter((each) => each.keepsData).map(({ service }) => service),
  );
  expect(secrets.filter(({ required }) => required).map(({ name }) => name)).toEqual([
    'CONSOLE_CLIENT_SECRET',
    'CONSOLE_SESSION_KEY',
  ]);
});

test('who is called knows who calls', () => {
  const calls = facts.flatMap(({ service, calls: called }) => called.map((each) => `${service} → ${each.service}`));
  const heard = facts.flatMap(({ service, calledBy }) => calledBy.map((by) => `${by} → ${service}`));
  expect(calls.length).toBeGreaterThan(0);
  expect(heard.sort()).toEqual(calls.sort());
});
