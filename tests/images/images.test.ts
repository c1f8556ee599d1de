import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { collect, imageNames } from '../../infra/docker/content.ts';
import { freePort } from '../engines/free-port.ts';
import { keepsData, ownSettingsOf, pathsOf } from './own.ts';
import { testsOnly } from './packages.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_WITHIN_MS = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'huji-images-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const services = imageNames();

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
    collect(service, { shared: content, own: content });
    const port = await freePort();
    const settings = {
      HUJI_DATA: join(folder, `${service}-data`),
      HUJI_PORT: String(port),
      OIDC_ISSUER: 'http://127.0.0.1:1',
      ...ownSettingsOf(service, port),
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
    for (const { path, status } of pathsOf(service))
      expect([path, (await fetch(`http://127.0.0.1:${String(port)}${path}`)).status]).toEqual([path, status]);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  },
  120_000,
);

test.each(services)(
  'the image of %s holds the drivers of a cluster where it keeps data, and nothing that only tests need',
  async (service) => {
    const content = join(folder, service);
    const drivers = ['persistence/mongoose-driver.ts', 'events/kafkajs-driver.ts'];
    const held = drivers.filter((path) => existsSync(join(content, 'services/chassis/src', path)));
    expect(held).toEqual(keepsData(service) ? drivers : []);
    const imports = held.map((path) => `await import('./services/chassis/src/${path}');`).join('');
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

test('what Docker builds and what is built of given stages is one file and one set of programs', () => {
  const dockerfile = readFileSync(join(ROOT, 'infra/docker/Dockerfile'), 'utf8');
  const stages = dockerfile.split(/^FROM /m).slice(1);
  const [made = '', root = '', content = '', image = ''] = stages;
  expect(stages).toHaveLength(4);
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: { node: string };
  };
  expect(made).toMatch(new RegExp(`^node:${dependencies.node}-trixie AS made`));
  expect(made).toContain('infra/docker/make-root /made/root node_modules/node/bin/node');
  expect(made).toContain('infra/docker/collect.ts "${SERVICE:?');
  // What can be given holds nothing but what these two programs made …
  expect(root.trim()).toMatch(/^scratch AS root\nCOPY --from=made \/made\/root \/$/);
  expect(content.replace(/^#.*$/gm, '').trim()).toMatch(/^scratch AS content\nCOPY --from=made \/made\/content \/$/);
  // … and the image holds nothing but what can be given, and runs nothing to be made.
  const sources = [...image.matchAll(/^(?:COPY|ADD) (.*)$/gm)].map(([, what = '']) => what);
  expect(image).toMatch(/^scratch\n/);
  expect(sources).toEqual(['--from=root / /', '--from=content /shared ./', '--from=content /own ./']);
  expect(image).not.toMatch(/^RUN /m);
});
