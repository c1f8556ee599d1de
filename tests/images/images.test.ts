import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { collect } from '../../infra/docker/content.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_WITHIN_MS = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'huji-images-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const services = readdirSync(join(ROOT, 'services')).filter(
  (name) => name !== 'all-in-one' && existsSync(join(ROOT, 'services', name, 'src/main.ts')),
);
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
const served = ['contracts', 'services/chassis', ...services.map((name) => `services/${name}`)].flatMap((folder) =>
  Object.keys(manifest(folder).dependencies ?? {}),
);
/** What the repository's own scripts and tests need and no service does. */
const testsOnly = Object.keys(manifest('.').devDependencies ?? {}).filter((name) => !served.includes(name));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** In an environment of its own, as in a container. */
const start = (content: string, args: readonly string[], settings: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [...args], {
    cwd: content,
    env: settings,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return { child, ended, errors: () => errors };
};

test.each(services)(
  'what the image of %s holds starts by itself, answers, and ends when it is told',
  async (service) => {
    const content = join(folder, service);
    collect(service, content);
    const port = await freePort();
    const settings = {
      HUJI_DATA: join(folder, `${service}-data`),
      HUJI_PORT: String(port),
      OIDC_ISSUER: 'http://127.0.0.1:1',
    };
    const { child, ended, errors } = start(content, ['main.ts'], settings);
    const tooLate = Date.now() + READY_WITHIN_MS;
    const ready = async (): Promise<boolean> =>
      fetch(`http://127.0.0.1:${String(port)}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await ready())) {
      if (Date.now() > tooLate || child.exitCode !== null)
        throw new Error(`${service} does not become ready: ${errors()}`);
      await sleep(200);
    }
    expect((await fetch(`http://127.0.0.1:${String(port)}/docs/`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  },
  120_000,
);

test.each(services)(
  'the image of %s holds the drivers of a cluster, and nothing that only tests need',
  async (service) => {
    const content = join(folder, service);
    const drivers = ['persistence/mongoose-driver.ts', 'events/kafkajs-driver.ts'];
    const imports = drivers.map((path) => `await import('./services/chassis/src/${path}');`).join('');
    const { ended, errors } = start(content, ['--input-type=module', '--eval', `${imports}process.exit(0)`]);
    expect({ code: await ended, errors: errors() }).toMatchObject({ code: 0 });
    const packages = readdirSync(join(content, 'node_modules'));
    expect(testsOnly).toContain('jest');
    expect(packages.filter((name) => testsOnly.includes(name))).toEqual([]);
    expect(readdirSync(join(content, 'services')).sort()).toEqual(['chassis', service].sort());
  },
  120_000,
);

test('no test, fixture or other service’s source is in an image', () => {
  for (const service of services) {
    const sources = readdirSync(join(folder, service, 'services'), { recursive: true, encoding: 'utf8' });
    expect(sources.filter((path) => path.endsWith('.test.ts') || path.includes('/testing/'))).toEqual([]);
  }
});
