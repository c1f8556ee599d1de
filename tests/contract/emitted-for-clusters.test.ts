import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { STACK_SERVERS, stackPorts } from '@huji/all-in-one/addresses.ts';
import { artefacts } from '../../infra/emit/artefacts.ts';
import { replicaVariable } from '../../infra/emit/proxy.ts';

const ROOT = new URL('../../', import.meta.url);
const emitted = await artefacts();

interface Facts {
  readonly topics: readonly { readonly partitions: number }[];
}

test('the operations manual counts the partitions that the services declare', () => {
  const topics = globSync('charts/*/files/facts.json').flatMap(
    (file) => (JSON.parse(readFileSync(file, 'utf8')) as Partial<Facts>).topics ?? [],
  );
  const partitions = topics.map((topic) => topic.partitions);
  const sum = partitions.reduce((a, b) => a + b, 0);
  const manual = readFileSync('infra/OPERATIONS.md', 'utf8');
  const spread = `${String(Math.min(...partitions))} to ${String(Math.max(...partitions))} each`;
  expect(manual).toContain(`${String(sum)} in ${String(topics.length)} topics, ${spread}`);
  expect(manual).toContain(`with three copies ${String(3 * sum)} on the brokers`);
});

test('the operations manual tells the proxy two replicas of every server, on the ports that a stack has', () => {
  const ports = stackPorts({});
  const manual = readFileSync('infra/OPERATIONS.md', 'utf8');
  const told = [...manual.matchAll(/\b([A-Z_]+_[1-9]=)[0-9.]+:([0-9]+)/g)].map(([, name, port]) => `${name}${port}`);
  const owed = STACK_SERVERS.flatMap((server) =>
    [1, 2].map((replica) => `${replicaVariable(server, replica)}=${String(ports[server])}`),
  );
  expect(told.sort()).toEqual(owed.sort());
  expect(manual).toContain(`the console (${String(ports.console)})`);
});

test.each([...emitted.keys()])('%s says what the services say (make contracts)', (path) => {
  expect(existsSync(new URL(path, ROOT))).toBe(true);
  expect(readFileSync(new URL(path, ROOT), 'utf8')).toBe(emitted.get(path));
});

test('no line for a file of settings ends in a remark, which would belong to the value', () => {
  const manual = readFileSync('infra/OPERATIONS.md', 'utf8');
  const lines = manual.split('\n').filter((line) => /^[A-Z][A-Z0-9_]*=/.test(line));
  expect(lines).toContain('HUJI_MASTER_KEY=…');
  expect(lines.filter((line) => line.includes(' #'))).toEqual([]);
});

test('the manual says on how many partitions claims are decided, and which group bounds whom', () => {
  const manual = readFileSync('infra/OPERATIONS.md', 'utf8');
  const facts = JSON.parse(readFileSync('charts/claim-adjudication/files/facts.json', 'utf8')) as {
    readonly partitionsOfGroups: Readonly<Record<string, number>>;
  };
  const decision = facts.partitionsOfGroups['claim-adjudication.decision']!;
  expect(decision).toBe(Math.min(...Object.values(facts.partitionsOfGroups)));
  expect(manual).toContain(`on ${String(decision)} partitions, so beyond ${String(decision)} replicas`);
});
