import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Findings } from '../findings.ts';
import { type Case, UMBRELLA } from './chart-folders.ts';
import { conform, manifestsOf, render } from './check-rendering.ts';
import type { Run } from './programs.ts';

const CHECK = 'object store';
const SECRETS = ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];

type Values = Readonly<Record<string, unknown>>;
interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Values;
  readonly spec?: { readonly egress?: unknown };
}

interface Facts {
  readonly objectStore: boolean;
  readonly secrets: readonly unknown[];
}

const factsOf = (folder: string): Facts => JSON.parse(readFileSync(join(folder, 'files/facts.json'), 'utf8')) as Facts;

/** The chart of a service as it is once the service reads the settings of an object store. */
const keepingFiles = (each: Case, folder: string): Case => {
  const copy = join(folder, each.chart);
  cpSync(each.folder, copy, { recursive: true });
  const facts = factsOf(copy);
  const secrets = [...facts.secrets, ...SECRETS.map((name) => ({ name, required: true }))];
  writeFileSync(join(copy, 'files/facts.json'), JSON.stringify({ ...facts, objectStore: true, secrets }));
  return { ...each, folder: copy, name: `${each.name}, keeping files` };
};

const settingsOf = (manifests: readonly Manifest[]): Values =>
  Object.fromEntries(
    manifests
      .filter(({ kind }) => kind === 'ConfigMap')
      .flatMap(({ data = {} }) => Object.entries(data).filter(([name]) => name.startsWith('S3_'))),
  );
/** Peers of the policy that nobody but the object store has, told by its port. */
const reaches = (manifests: readonly Manifest[], peer: string): boolean =>
  manifests.some(({ kind, spec }) => kind === 'NetworkPolicy' && JSON.stringify(spec?.egress ?? '').includes(peer));

const STORES: readonly { readonly values: string; readonly settings: Values; readonly peer: string }[] = [
  {
    values: 'external-values.yaml',
    settings: {
      S3_ENDPOINT: 'https://objects.example.org',
      S3_BUCKET: 'office',
      S3_REGION: 'us-east-1',
      S3_PATH_STYLE: 'false',
    },
    peer: '10.20.3.1/32',
  },
  {
    values: 'strimzi-scaled-by-lag-values.yaml',
    settings: {
      S3_ENDPOINT: 'http://objects.storage:7070',
      S3_BUCKET: 'office',
      S3_REGION: 'us-east-1',
      S3_PATH_STYLE: 'true',
    },
    peer: '"app":"objects"',
  },
];

/**
 * A service that keeps files is told where, may reach it and takes its keys from its Secret; one that keeps none is told
 * nothing and reaches nothing; and what is needed and not said is refused by its name.
 */
export const checkObjectStore = async (cases: readonly Case[], run: Run, findings: Findings): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-object-store-'));
  const note = (subject: string, holds: boolean, found: unknown): void =>
    findings.note(CHECK, subject, holds ? null : JSON.stringify(found));
  try {
    for (const { values, settings, peer } of STORES) {
      const each = cases.find(
        (one) => one.chart !== UMBRELLA && one.values.endsWith(`/${values}`) && !factsOf(one.folder).objectStore,
      );
      if (each === undefined) throw new Error(`no service that keeps no files has ${values}`);
      const without = manifestsOf((await render(each, run)).manifests) as readonly Manifest[];
      note(`${each.name} keeps none`, Object.keys(settingsOf(without)).length === 0, settingsOf(without));
      note(`${each.name} reaches none`, !reaches(without, peer), peer);
      const keeping = keepingFiles(each, folder);
      const rendered = await render(keeping, run);
      await conform(rendered, run, findings);
      const manifests = manifestsOf(rendered.manifests) as readonly Manifest[];
      const told = settingsOf(manifests);
      const isTold = Object.entries(settings).every(([name, value]) => told[name] === value);
      note(`${keeping.name}, is told where`, isTold && Object.keys(told).length === 4, told);
      note(`${keeping.name}, reaches it`, reaches(manifests, peer), peer);
      const keys = SECRETS.filter((name) => rendered.manifests.includes(`key: ${name}`));
      note(`${keeping.name}, has its keys from a Secret`, keys.length === SECRETS.length, keys);
      for (const [missing, says] of [
        ['objectStore.endpoint=', 'global.objectStore.endpoint must say'],
        ['objectStore.bucket=', 'global.objectStore.bucket must name'],
        ['network.objectStore=null', 'global.network.objectStore must say'],
      ] as const) {
        const options = ['--values', keeping.values, '--set', `global.${missing}`];
        const { ok, errors } = await run('helm', ['template', 'huji', keeping.folder, ...options]);
        note(`${keeping.name}, refused without ${missing}`, !ok && errors.includes(says), errors);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
