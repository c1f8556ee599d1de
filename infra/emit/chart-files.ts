import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { parse, stringify } from 'yaml';
import { ofEveryChart, ofUmbrella } from './chart-values.ts';
import type { ServiceFacts } from './service-facts.ts';

const CHARTS = new URL('../../charts/', import.meta.url);
const LIBRARY = 'service';
const UMBRELLA = 'mutual-aid';
const EMITTED = '# Emitted by `make contracts`.';
/** A moment that is nobody's: a lock says what was locked, not when. */
const LOCKED_AT = '2026-01-01T00:00:00Z';

type File = readonly [path: string, text: string];

interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly repository: string;
  readonly condition?: string;
  readonly 'import-values'?: readonly string[];
}

/** In the style of the formatter. */
export const yaml = (value: unknown): string => stringify(value, { singleQuote: true, lineWidth: 0 });

const library = parse(readFileSync(new URL(`${LIBRARY}/Chart.yaml`, CHARTS), 'utf8')) as {
  readonly version: string;
  readonly kubeVersion: string;
};

const chartOf = (name: string, description: string, dependencies: readonly Dependency[]): string =>
  `${EMITTED}\n${yaml({
    apiVersion: 'v2',
    name,
    description,
    type: 'application',
    version: library.version,
    appVersion: library.version,
    kubeVersion: library.kubeVersion,
    dependencies,
  })}`;

/** Helm's digest of what is asked for and what is locked, so that a lock needs no Helm. */
const lockOf = (asked: readonly Dependency[]): string => {
  const locked = asked.map(({ name, version, repository }) => ({ name, version, repository }));
  const digest = createHash('sha256')
    .update(JSON.stringify([asked, locked]))
    .digest('hex');
  const dependencies = locked.map(({ name, repository, version }) => ({ name, repository, version }));
  return yaml({ dependencies, digest: `sha256:${digest}`, generated: LOCKED_AT });
};

const dependencyOn = (name: string): Dependency => ({
  name,
  version: library.version,
  repository: `file://../${name}`,
});

const ON_LIBRARY: readonly Dependency[] = [{ ...dependencyOn(LIBRARY), 'import-values': ['defaults'] }];
const NOTHING_DIFFERS = '# What differs from charts/service/values.yaml, where every value is documented.\n';

/** What proves a chart stays where it is proven: the library's list serves every chart. */
const NOT_PACKED = readFileSync(new URL(`${LIBRARY}/.helmignore`, CHARTS), 'utf8');

/** What differs is written by hand; where nothing does, a file says so. */
const valuesOf = (service: string): string => {
  const written = new URL(`${service}/values.yaml`, CHARTS);
  return existsSync(written) ? readFileSync(written, 'utf8') : NOTHING_DIFFERS;
};

const descriptionOf = (service: string): string =>
  SURFACES.find((surface) => surface.service === service)?.description ?? service;

/** The thin chart of a service: all of it but `values.yaml` and tests of its own is everywhere the same. */
const ofService = (facts: ServiceFacts): readonly File[] => {
  const { service } = facts;
  const chart: Readonly<Record<string, string>> = {
    '.helmignore': NOT_PACKED,
    'Chart.yaml': chartOf(service, descriptionOf(service), ON_LIBRARY),
    'Chart.lock': lockOf(ON_LIBRARY),
    'values.yaml': valuesOf(service),
    'templates/objects.yaml': '{{- include "service.objects" . }}\n',
    'templates/NOTES.txt': '{{- include "service.notes" . }}\n',
    ...ofEveryChart(facts),
  };
  return Object.entries(chart).map(([path, text]) => [`charts/${service}/${path}`, text] as const);
};

const liveDeployment = (service: string): unknown => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: `huji-${service}`, namespace: 'office' },
  spec: { replicas: 5 },
});

/** A suite of the library that needs every service by name: objects that live already are found by theirs. */
const liveReplicasSuite = (all: readonly ServiceFacts[]): string =>
  `${EMITTED}\n${yaml({
    suite: 'replicas that live',
    templates: ['objects.yaml'],
    tests: [
      {
        it: 'by CPU never drops a live replica when it is switched on',
        documentSelector: { path: 'kind', value: 'Deployment' },
        set: { autoscaling: { by: 'cpu', replicasMin: 2, replicasMax: 9 } },
        release: { name: 'huji', namespace: 'office' },
        kubernetesProvider: {
          scheme: {
            'apps/v1/Deployment': {
              gvr: { group: 'apps', version: 'v1', resource: 'deployments' },
              namespaced: true,
            },
          },
          objects: all.map(({ service }) => liveDeployment(service)),
        },
        asserts: [{ equal: { path: 'spec.replicas', value: 5 } }],
      },
    ],
  }).replaceAll('replicas: 5\n', 'replicas: 5.0\n')}`;

/** Every file of a chart that no service words in its own way. */
export const chartFiles = (all: readonly ServiceFacts[]): readonly File[] => {
  const installed = all.map(({ service }) => ({ ...dependencyOn(service), condition: `${service}.enabled` }));
  const description = "Huji, software for workers' mutual-aid associations, on one cluster";
  const umbrella: Readonly<Record<string, string>> = {
    '.helmignore': NOT_PACKED,
    'Chart.yaml': chartOf(UMBRELLA, description, installed),
    'Chart.lock': lockOf(installed),
    ...ofUmbrella(all),
  };
  return [
    ...all.flatMap(ofService),
    [`charts/${LIBRARY}/tests/live-replicas_test.yaml`, liveReplicasSuite(all)],
    ...Object.entries(umbrella).map(([path, text]) => [`charts/${UMBRELLA}/${path}`, text] as const),
  ];
};
