import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { newKey } from '@huji/chassis/security/aes-gcm.ts';
import { newRootKey } from '@huji/chassis/security/audit-signing.ts';
import { createDataKeys, type DataKeys } from '@huji/chassis/security/data-keys.ts';
import { readMasterKeys } from '@huji/chassis/security/master-keys.ts';
import { temporaryStore, type TemporaryStore } from '@huji/chassis/testing/temporary-store.ts';
import type { ApiServer } from '../api-server.ts';
import { ROOT } from '../programs.ts';
import { eventually } from './control-plane.ts';
import { faultOf, forAll, keeping, type Life, REPLICAS } from './life.ts';
import { linesBelow, typed } from './operations.ts';
import { type ToldPod, toldToPods } from './told-to-pods.ts';

const base64 = (): string => newKey().toString('base64');
/** What has to have a form; everything else that is secret is told nobody here. */
const FORMED: Readonly<Record<string, () => string>> = {
  MONGODB_URI: () => 'mongodb://somebody:something@mongodb.example.org/office?tls=true',
  HUJI_AUDIT_SIGNING_KEY: newRootKey,
};

interface Facts {
  readonly secrets: readonly { readonly name: string; readonly required: boolean }[];
}
const secretsOf = (service: string): Facts['secrets'] =>
  (JSON.parse(readFileSync(join(ROOT, 'charts', service, 'files/facts.json'), 'utf8')) as Facts).secrets;

type Secret = Readonly<Record<string, string>>;
const asSecret = (name: string, stringData: Secret): unknown => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name },
  stringData,
});

/** Of the Secrets that services are moved to. */
const OTHER = '-2';

/** Two Secrets for each service, with all it must have, made before the release as `infra/OPERATIONS.md` says. */
export interface Secrets {
  /** Makes the Secrets anew, `changed` for each; named `<service>-secrets<suffix>`. */
  readonly put: (changed: (service: string, held: Secret) => Secret, suffix?: string) => Promise<void>;
}

export const layOutSecrets = async (
  server: ApiServer,
  namespace: string,
  services: readonly string[],
): Promise<Secrets> => {
  const held = new Map(
    services.map((service) => [
      service,
      Object.fromEntries(
        secretsOf(service)
          .filter(({ required }) => required)
          .map(({ name }): [string, string] => [name, (FORMED[name] ?? base64)()]),
      ),
    ]),
  );
  const put: Secrets['put'] = async (changed, suffix = '') => {
    for (const [service, secret] of held) held.set(service, { ...changed(service, secret) });
    const items = [...held].map(([service, secret]) => asSecret(`${service}-secrets${suffix}`, secret));
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
    const made = await server.admin('kubectl', ['--namespace', namespace, 'apply', '--filename', '-'], list);
    if (!made.ok) throw new Error(made.errors);
  };
  // Both are there before the release, and stay when it is gone.
  for (const suffix of ['', OTHER]) await put((_, secret) => secret, suffix);
  return { put };
};

/** What the services' own code makes of the environments of a revision, over one database. */
const keysOf = (documents: TemporaryStore['store'], told: readonly ToldPod[]): readonly DataKeys[] =>
  told.map(({ environment }) =>
    createDataKeys(documents, readMasterKeys(readRuntimeConfig({ ...environment })), Date.now),
  );

/** Whoever seals under one opens under the other. */
const opens = async (
  { store }: TemporaryStore,
  sealing: readonly ToldPod[],
  reading: readonly ToldPod[],
): Promise<boolean> => {
  const [sealers, readers] = [keysOf(store, sealing), keysOf(store, reading)];
  for (const sealer of sealers) {
    const person = randomUUID();
    const key = await sealer.obtain(person);
    for (const reader of readers) {
      const found = await reader.find(person).catch(() => null);
      if (key === null || found === null || !found.equals(key)) return false;
    }
  }
  return sealers.length > 0 && readers.length > 0;
};

type Told = ReadonlyMap<string, readonly ToldPod[]>;
const toldToAll = async ({ release, keeping: kept }: Life): Promise<Told> => {
  const told = new Map<string, readonly ToldPod[]>();
  for (const service of kept) told.set(service, await toldToPods(release, service));
  return told;
};

/** Both ways between two revisions, since pods of both serve while one replaces the other; null when it holds. */
const understood = async (store: TemporaryStore, before: Told, after: Told): Promise<string | null> => {
  const faults: string[] = [];
  for (const [service, old] of before) {
    const young = after.get(service) ?? [];
    const left = young.filter(({ pod }) => old.some((each) => each.pod === pod)).map(({ pod }) => pod);
    if (left.length > 0) faults.push(`not replaced: ${left.join(', ')}`);
    if (!(await opens(store, old, young))) faults.push(`${service}: the new do not open what the old sealed`);
    if (!(await opens(store, young, old))) faults.push(`${service}: the old do not open what the new sealed`);
  }
  return faults.length === 0 ? null : faults.join('; ');
};

const rotatesMasterKeys = async (life: Life, secrets: Secrets, store: TemporaryStore): Promise<void> => {
  const { keeping: kept, witness, note } = life;
  const lines = linesBelow('### The master key');
  const restarted = async (what: string): Promise<Told> => {
    for (const line of lines) {
      const seen = await witness.during(typed(life, line));
      note(`${what}: ${line.split(' ').slice(0, 2).join(' ')}, none missing`, keeping(REPLICAS, seen));
    }
    // `rollout status` does not wait for pods that end.
    await eventually('none is about to go', async () => witness.ready() === REPLICAS);
    return toldToAll(life);
  };
  const only = (service: string): boolean => kept.includes(service);
  const young = new Map(kept.map((service) => [service, base64()]));
  const first = await toldToAll(life);
  await secrets.put((service, held) =>
    only(service) ? { ...held, HUJI_MASTER_KEYS_RETIRED: young.get(service) ?? '' } : held,
  );
  const known = await restarted('a new master key is known');
  note('a new master key is known before it is used', await understood(store, first, known));
  await secrets.put((service, held) =>
    only(service)
      ? { ...held, HUJI_MASTER_KEY: young.get(service) ?? '', HUJI_MASTER_KEYS_RETIRED: held['HUJI_MASTER_KEY'] ?? '' }
      : held,
  );
  const used = await restarted('a new master key is used');
  note('a new master key is used, and the old one opens', await understood(store, known, used));
  const wrong: string[] = [];
  for (const [service, old] of first) {
    const now = used.get(service) ?? [];
    if (now.some(({ environment }) => environment['HUJI_MASTER_KEY'] !== young.get(service))) wrong.push(service);
    if (!(await opens(store, old, now))) wrong.push(`${service} lost what was sealed at first`);
    // The step between is no ceremony, and what is told here can fail.
    if (await opens(store, now, old)) wrong.push(`${service} at first knew what came later`);
  }
  note('every pod has the new key, and opens what was sealed at first', wrong.length === 0 ? null : wrong.join('; '));
};

/** Whoever never edits a Secret makes another and names it. */
const movesToOtherSecrets = async (life: Life, secrets: Secrets): Promise<void> => {
  const { chart, keeping: kept, release, services, witness, note } = life;
  const PASSWORD = 'KAFKA_PASSWORD';
  await secrets.put((_, held) => (PASSWORD in held ? { ...held, [PASSWORD]: 'changed' } : held), OTHER);
  const named = services.map((service) => `${service}.secrets.name=${service}-secrets${OTHER}`).join(',');
  const seen = await witness.during(release.upgrade(chart, '--reuse-values', '--set', named));
  note('another Secret is named, with none missing', keeping(REPLICAS, seen));
  await eventually('none is about to go', async () => witness.ready() === REPLICAS);
  const told = await toldToAll(life);
  const wrong = kept.filter((service) =>
    (told.get(service) ?? []).some(({ environment }) => environment[PASSWORD] !== 'changed'),
  );
  note('every pod reads the Secret that is named', wrong.length === 0 ? null : wrong.join(', '));
};

/** The lines below a heading, of which the last brings back what the others ended. */
const standsStill = async (life: Life, what: string, heading: string, services: readonly string[]): Promise<void> => {
  const { release, note } = life;
  const lines = linesBelow(heading);
  const back = lines.findLastIndex((line) => line.startsWith('scale'));
  for (const [index, line] of lines.slice(0, back + 1).entries()) {
    if (index === back) {
      const left = (await Promise.all(services.map((service) => toldToPods(release, service)))).flat();
      note(`${what}: nobody runs then`, left.length === 0 ? null : left.map(({ pod }) => pod).join(', '));
    }
    note(`${what}: ${line.split(' ').slice(0, 2).join(' ')}`, faultOf(await typed(life, line)));
  }
  const count = Number(/--replicas=(\d+)/.exec(lines[back] ?? '')?.[1]);
  await eventually('as many are back', async () => {
    for (const service of services) if ((await release.endpoints(service)) !== count) return false;
    return true;
  });
};

/**
 * Keys are rotated, and the office is stopped to be copied, by the very lines of `infra/OPERATIONS.md`. What pods are told is read as a
 * kubelet reads it, and what it opens is tried with the services' own code.
 */
export const checkKeys = async (life: Life, secrets: Secrets): Promise<void> => {
  const { chart, services, release, witness, note } = life;
  const store = temporaryStore();
  try {
    createDataKeys(store.store, { current: newKey(), retired: [], lookup: newKey() }, Date.now);
    await store.store.migrate();
    await rotatesMasterKeys(life, secrets, store);
  } finally {
    await store.remove();
  }
  await movesToOtherSecrets(life, secrets);
  await standsStill(life, 'a look-up key is rotated', '### The look-up key', ['enrollment']);
  await standsStill(life, 'a backup at rest', '## Backup and restore', services);
  note(
    'an upgrade after somebody scaled by hand',
    faultOf(await release.upgrade(chart, '--reuse-values', ...forAll(services, 'replicas', REPLICAS))),
  );
  await eventually('all are ready again', async () => witness.ready() === REPLICAS);
};
