/**
 * Builds the image of every service and starts it as a cluster would: no capability, no new privilege, nothing to write to, on
 * real engines. Looks at what it says of itself, what is in it, what the kernel lets it do and what it answers.
 * Last line: `N passed, N failed`. A machine that lacks what this needs is told so; with CI=true that is a failure.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { type Image, makeImages } from '../../infra/docker/images.ts';
import { versionUsed } from '../../infra/local/distribution-programs.ts';
import { missingPrograms } from '../../infra/local/missing-programs.ts';
import { enginesDown, enginesUp } from '../engines/local-engines.ts';
import { stackHindrance } from '../engines/own-stack.ts';
import { createFindings } from '../findings.ts';
import { freePort } from '../engines/free-port.ts';
import { checkAnswers, untilReady } from './check-answers.ts';
import { checkConfiguration, checkInside, checkRights, compressedBytes } from './check-image.ts';
import { type Container, openStore, type Store } from './containers.ts';
import { keepsData, ownSettingsOf } from './own.ts';

const findings = createFindings();
const folder = mkdtempSync(join(tmpdir(), 'huji-images-'));
const engines = { ...process.env, MONGODB_URI: '', KAFKA_BROKERS: '', HUJI_ENGINES_DATA: join(folder, 'engines') };

const PROGRAMS = ['buildah', 'podman', 'runc'] as const;

const hindrance = (): string | null => {
  const missing = missingPrograms(PROGRAMS);
  return missing.length === 0 ? stackHindrance() : `${missing.join(', ')} not on the PATH`;
};

const signingKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');

/** What a service is told: the engines it has rights on, and where to listen. */
const settingsOf = (service: string, port: number): Readonly<Record<string, string>> => {
  const file = join(folder, 'engines/env', `${service}.env`);
  const given = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const keys = {
    HUJI_MASTER_KEY: randomBytes(32).toString('base64'),
    HUJI_LOOKUP_KEY: randomBytes(32).toString('base64'),
    HUJI_AUDIT_SIGNING_KEY: signingKey(),
  };
  const own = {
    ...(keepsData(service) ? keys : { ...ownSettingsOf(service, port), CONSOLE_ORIGIN: 'https://office.example.org' }),
    HUJI_ENVIRONMENT: 'production',
    HUJI_HOST: '127.0.0.1',
    HUJI_PORT: String(port),
    HUJI_LOG_LEVEL: 'warn',
    // Nobody is asked there before somebody comes with a token.
    OIDC_ISSUER: 'https://issuer.invalid',
  };
  return { ...(given as Readonly<Record<string, string>>), ...own };
};

interface Started extends Image {
  readonly port: number;
  readonly container: Container;
}
const startAll = async (images: readonly Image[], store: Store): Promise<readonly Started[]> => {
  const started: Started[] = [];
  for (const image of images) {
    const port = await freePort();
    const name = `huji-${String(process.pid)}-${image.service}`;
    started.push({ ...image, port, container: await store.start(image.name, name, settingsOf(image.service, port)) });
  }
  return started;
};

const prove = async ({ service, name, port, container }: Started, store: Store): Promise<string> => {
  const [passed, failed] = [findings.passed(), findings.failed()];
  const user = await checkConfiguration(name, service, store, findings);
  const bytes = await compressedBytes(name, service, folder, store, findings);
  await untilReady(container, port);
  await checkAnswers(port, service, findings);
  await checkRights(container, service, findings);
  await checkInside(container, service, findings);
  const { code, said } = await container.stop();
  findings.note('ends when told', service, code === 0 ? null : `ended with ${String(code)}: ${said}`);
  const faults = findings.failed() - failed;
  return `images: ${name}  ${(bytes / 1e6).toFixed(1)} MB compressed  user ${user}  ${String(findings.passed() - passed)} passed${faults > 0 ? `, ${String(faults)} failed` : ''}`;
};

const proveAll = async (): Promise<readonly string[]> => {
  const startedMs = Date.now();
  const versions = await Promise.all(PROGRAMS.map((name) => versionUsed(name)));
  const store = await openStore();
  const up = enginesUp(engines);
  const images = await makeImages({
    program: 'buildah',
    prefix: 'localhost/huji',
    say: () => undefined,
    environment: store.environment,
  });
  const builtMs = Date.now();
  await up;
  const started = await startAll(images, store);
  try {
    const lines: string[] = [];
    for (const each of started) lines.push(await prove(each, store));
    const seconds = (fromMs: number, toMs: number): string => ((toMs - fromMs) / 1000).toFixed(0);
    return [
      ...lines,
      `images: ${versions.join(', ')}`,
      `images: built in ${seconds(startedMs, builtMs)} s, proven in ${seconds(builtMs, Date.now())} s`,
    ];
  } finally {
    for (const { container } of started) await store.podman('rm', '--force', '--ignore', '--time', '0', container.name);
    // Only layers that no image of today stands on go, so that the store does not grow.
    await store.podman('image', 'prune', '--force');
  }
};

const why = hindrance();
try {
  if (why === null) {
    Object.assign(engines, {
      HUJI_KAFKA_PORT: String(await freePort()),
      HUJI_KAFKA_CONTROLLER_PORT: String(await freePort()),
      HUJI_MONGO_PORT: String(await freePort()),
      HUJI_OBJECT_STORE_PORT: String(await freePort()),
    });
    console.log(`\n${(await proveAll()).join('\n')}`);
  } else {
    console.log(`images: NOT EXERCISED (${why})`);
    if (process.env['CI'] === 'true') findings.note('images', 'programs', why);
  }
} catch (error) {
  findings.note('images', 'the proof itself', error instanceof Error ? (error.stack ?? error.message) : String(error));
} finally {
  if (why === null) await enginesDown(engines);
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${String(findings.passed())} passed, ${String(findings.failed())} failed`);
process.exitCode = findings.failed() === 0 ? 0 : 1;
