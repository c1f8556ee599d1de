import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { readRuntimeConfig, readSettings, RuntimeConfigSchema } from '@huji/chassis/runtime/config.ts';
import { readRootSigner } from '@huji/chassis/security/audit-signing.ts';
import { ROLES } from '@huji/contracts/shared/roles.ts';
import { ConsoleProcessSettings, readConsoleConfiguration } from '@huji/console/process-settings.ts';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { imageNames } from '../../infra/docker/content.ts';
import { ownSettings } from '../../infra/emit/own-settings.ts';
import { serviceFacts } from '../../infra/emit/service-facts.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly image: string;
  readonly environment: Readonly<Record<string, string | number>>;
  readonly env_file?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly read_only?: boolean;
  readonly stop_grace_period?: string;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
}
const FILES = ['infra/compose/compose.yaml', 'infra/compose/services.yaml'];
const documents = FILES.map((path) => [path, parse(read(path)) as Compose] as const);
const [engines, office] = documents.map(([, document]) => document) as [Compose, Compose];
const all = { ...engines.services, ...office.services };
const facts = await serviceFacts();

/** `${NAME:-default}` as whoever sets nothing gets it; what must be set gets something. */
const substituted = (text: string): string =>
  text
    .replace(/\$\{PAYOUT_BANK_URL:\?[^}]*\}/g, 'http://host.docker.internal:8090/')
    .replace(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1');

/** The shell functions that write what is secret, run as compose-up runs them. */
const data = mkdtempSync(join(tmpdir(), 'huji-compose-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));
const script = `
  source infra/local/lib/settings.sh; source "$LOCAL/lib/credentials.sh"; source "$LOCAL/lib/services.sh"
  credentials_make; services_environment_write mongodb:27017`;
execFileSync('bash', ['-euo', 'pipefail', '-c', script], {
  cwd: ROOT,
  env: { ...process.env, HUJI_ENGINES_DATA: data },
});
const secretsOf = (service: string): Readonly<Record<string, string>> =>
  parseEnv(readFileSync(join(data, 'services', `${service}.env`), 'utf8')) as Readonly<Record<string, string>>;
const environmentOf = (service: string): Readonly<Record<string, string>> => {
  const written = Object.entries(office.services[service]!.environment);
  return {
    ...Object.fromEntries(written.map(([key, value]) => [key, substituted(String(value))])),
    ...secretsOf(service),
  };
};

test.each(documents)('%s is what the Compose specification says', (_path, document) => {
  // Its dialect is named by an address that Ajv does not know as draft 7's.
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false });
  addFormats.default(ajv);
  const valid = ajv.compile(JSON.parse(read('tests/compose/compose-spec.schema.json')) as object);
  expect({ valid: valid(document), errors: valid.errors }).toMatchObject({ valid: true });
  const misspelt = { ...document, services: { one: { imagee: 'x' } } };
  expect(valid(misspelt)).toBe(false);
});

test('every service that has an image runs, and nothing else of ours does', () => {
  expect(Object.keys(office.services).sort()).toEqual(facts.map(({ service }) => service).sort());
  for (const service of Object.keys(office.services)) {
    expect(imageNames()).toContain(service);
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(substituted(office.services[service]!.image)).toBe(`localhost/huji/${service}:${version}`);
  }
});

test.each(Object.keys(office.services))(
  '%s is told what it knows, all it needs, and starts with it',
  async (service) => {
    const own = await ownSettings(service);
    const { keepsData } = facts.find((each) => each.service === service)!;
    const process = keepsData ? RuntimeConfigSchema : ConsoleProcessSettings;
    const known = [...Object.keys(process.shape), ...Object.keys(own.shape)];
    const environment = environmentOf(service);
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    const needed = facts.find((each) => each.service === service)!.secrets.filter(({ required }) => required);
    expect(needed.map(({ name }) => name).filter((name) => !(name in secretsOf(service)))).toEqual([]);
    expect(Object.keys(office.services[service]!.environment).filter((name) => name in secretsOf(service))).toEqual([]);
    expect(() => readSettings(own, environment)).not.toThrow();
    if (!keepsData) {
      expect(readConsoleConfiguration(environment).own.CONSOLE_SESSION_KEY).toHaveLength(64);
      return;
    }
    const config = readRuntimeConfig(environment);
    expect(Buffer.from(config.HUJI_MASTER_KEY!, 'base64')).toHaveLength(32);
    expect(config.HUJI_MASTER_KEY).not.toBe(config.HUJI_LOOKUP_KEY);
    expect(readRootSigner(config).publicKey).not.toBe('');
  },
);

test('addresses that services are told are those of the other containers', () => {
  const inside = [...read('infra/docker/Dockerfile').matchAll(/^EXPOSE (\d+)$/gm)].map(([, port]) => port);
  const listeners = String(all['kafka']!.environment['KAFKA_LISTENERS']);
  const answers: Readonly<Record<string, readonly (string | undefined)[]>> = {
    ...Object.fromEntries(Object.keys(office.services).map((name) => [name, inside])),
    issuer: ['8080'],
    kafka: [/SERVICES:\/\/:(\d+)/.exec(listeners)?.[1]],
    mongodb: ['27017'],
    objects: (all['objects']!.ports ?? []).map((published) => substituted(published).split(':').at(-1)),
  };
  const OUTSIDE = ['127.0.0.1', '0.0.0.0', 'host.docker.internal'];
  for (const service of Object.keys(office.services)) {
    const told = Object.values(environmentOf(service)).flatMap((value) => [
      // A name and a password stand before an `@`: they are no address.
      ...value.matchAll(/(?:^|@|\/\/|,)([a-z.-]+):(\d+)(?=[/,?]|$)/g),
    ]);
    const within = told.filter(([, host = '']) => !OUTSIDE.includes(host));
    expect(within.length).toBeGreaterThan(2);
    for (const [, host = '', port] of within)
      expect({ host, port: answers[host] }).toEqual({ host, port: expect.arrayContaining([port]) });
    for (const other of Object.keys(office.services[service]!.depends_on ?? {}))
      expect(Object.keys(all)).toContain(other);
  }
});

test.each(Object.keys(office.services))(
  '%s runs as on a cluster: a root nobody writes, no capability, no new right',
  (name) => {
    const { read_only: isReadOnly, cap_drop: dropped, security_opt: options } = office.services[name]!;
    expect({ isReadOnly, dropped, options }).toEqual({
      isReadOnly: true,
      dropped: ['ALL'],
      options: ['no-new-privileges:true'],
    });
  },
);

test('ports of the machine are on the loopback interface, and no two are one', () => {
  const ports = Object.values(all).flatMap(({ ports: published = [] }) => published.map(substituted));
  const taken = ports.map((each) => /^127\.0\.0\.1:(\d+):\d+$/.exec(each)?.[1]);
  expect(taken).not.toContain(undefined);
  expect(new Set(taken).size).toBe(taken.length);
});

test('the issuer’s realm has the roles of the contracts, and its tokens say what the services read', () => {
  interface Mapper {
    readonly config: Readonly<Record<string, string>>;
  }
  const realm = JSON.parse(read('infra/compose/realm.json')) as {
    readonly realm: string;
    readonly defaultSignatureAlgorithm: string;
    readonly roles: { readonly realm: readonly { readonly name: string }[] };
    readonly clients: readonly { readonly protocolMappers: readonly Mapper[] }[];
  };
  expect(realm.roles.realm.map(({ name }) => name)).toEqual([...ROLES]);
  expect(realm.defaultSignatureAlgorithm).toBe('ES256');
  const mappers = realm.clients[0]!.protocolMappers.map(({ config }) => config);
  const schema = /const ClaimsSchema = z\.object\(\{(.*?)\}\);/s.exec(
    read('services/chassis/src/security/tokens.ts'),
  )![1]!;
  const claims = [...schema.matchAll(/^\s+([a-z_]+):/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'sub' && name !== 'exp');
  expect(mappers.flatMap((config) => config['claim.name'] ?? []).sort()).toEqual(claims.sort());
  const { OIDC_AUDIENCE } = readRuntimeConfig({});
  expect(mappers.map((config) => config['included.custom.audience'])).toContain(OIDC_AUDIENCE);
  for (const service of Object.keys(office.services)) {
    expect(environmentOf(service)['OIDC_ISSUER']).toMatch(new RegExp(`/realms/${realm.realm}$`));
  }
});

test('every file that is mounted is here', () => {
  const mounts = Object.values(all).flatMap((service) => (service as { volumes?: string[] }).volumes ?? []);
  const files = mounts.map((mount) => mount.split(':')[0]!).filter((source) => source.startsWith('./'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(readdirSync(join(ROOT, 'infra/compose'))).toContain(file.slice(2));
});

test('whoever is stopped has the time that its chart gives it, and more than it takes', () => {
  for (const { service } of facts) {
    const { HUJI_UNREADY_MS: unready, HUJI_DRAIN_MS: drain } = office.services[service]!.environment;
    const grace = Number(/^(\d+)s$/.exec(office.services[service]!.stop_grace_period ?? '')?.[1]);
    expect({ service, grace }).toEqual({ service, grace: (Number(unready) + Number(drain)) / 1_000 + 15 });
  }
  expect(office.services['payout']!.environment['HUJI_DRAIN_MS']).toBe('30000');
  expect(office.services['premium']!.environment['HUJI_DRAIN_MS']).toBe('20000');
});
