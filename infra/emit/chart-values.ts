import { stringify } from 'yaml';
import { presentIf } from '@huji/contracts/shared/present.ts';
import type { ServiceFacts } from './service-facts.ts';

/** Sets of values with which every chart is tried: the same for all, but for the parties outside that a service calls. */
const OIDC = { issuer: 'https://issuer.example.org' };
/** As `make images` prints it. */
const TAG = '0.1.0-e97aff2b03c1';
const ENGINES_ELSEWHERE = {
  oidc: OIDC,
  kafka: {
    brokers: ['kafka-1.example.org:9093', 'kafka-2.example.org:9093'],
    certificateAuthority: { secret: 'kafka-authority' },
  },
  objectStore: { endpoint: 'https://objects.example.org', bucket: 'office' },
  network: {
    ingressFrom: [{ namespace: 'gateway', podLabels: { app: 'gateway' } }],
    mongodb: [{ cidr: '10.20.0.0/24', port: 27017 }],
    kafka: [{ cidr: '10.20.1.0/24', port: 9093 }],
    oidc: [{ cidr: '10.20.2.1/32', port: 443 }],
    objectStore: [{ cidr: '10.20.3.1/32', port: 443 }],
  },
};
const MONITORED = {
  enabled: true,
  labels: { release: 'prometheus' },
  from: [{ namespace: 'monitoring', podLabels: { 'app.kubernetes.io/name': 'prometheus' } }],
};
/** A server of the same cluster that knows buckets by their path. */
const OBJECTS_IN_THE_CLUSTER = { endpoint: 'http://objects.storage:7070', bucket: 'office', pathStyle: true };
const STRIMZI_NETWORK = {
  mongodb: [{ namespace: 'mongodb', podLabels: { app: 'mongod' }, port: 27017 }],
  oidc: [{ cidr: '10.20.2.1/32', port: 443 }],
  objectStore: [{ namespace: 'storage', podLabels: { app: 'objects' }, port: 7070 }],
};

/** `PAYOUT_BANK_URL` of payout answers at `bank.example.org`. */
const hostOf = (service: string, setting: string): string => {
  const prefix = `${service.toUpperCase().replaceAll('-', '_')}_`;
  const stem = setting.replace(/_URL$/, '');
  const party = stem.startsWith(prefix) ? stem.slice(prefix.length) : stem;
  return `https://${party.toLowerCase().replaceAll('_', '-')}.example.org/`;
};

/** `CONSOLE_ORIGIN`: where people open the pages. */
const OFFICE = 'https://office.example.org';

/** What must be told, and where parties outside answer; empty for a service that needs neither. */
const outsideOf = ({ service, outside, required }: ServiceFacts): Readonly<Record<string, unknown>> => {
  const told = [
    ...outside.map((setting) => [setting, hostOf(service, setting)] as const),
    ...required.filter((setting) => !outside.includes(setting)).map((setting) => [setting, OFFICE] as const),
  ];
  return {
    ...presentIf(told.length > 0, { settings: Object.fromEntries(told) }),
    ...presentIf(outside.length > 0, { network: { otherParties: [{ cidr: '10.30.0.1/32', port: 443 }] } }),
  };
};

/** Who hears nobody has no lag to scale by. */
const scaledByLag = (
  { partitionsOfGroups }: ServiceFacts,
  form: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> =>
  Object.keys(partitionsOfGroups).length === 0 ? {} : { autoscaling: { by: 'lag', ...form } };

const text = (says: string, values: Readonly<Record<string, unknown>>): string =>
  `# Emitted by \`make contracts\`. ${says}\n${stringify(values, { singleQuote: true, lineWidth: 0 })}`;

/** The values of `ci/` of one service's chart. */
export const ofEveryChart = (facts: ServiceFacts): Readonly<Record<string, string>> => ({
  'ci/external-values.yaml': text('Engines elsewhere, nothing scales.', {
    ...outsideOf(facts),
    global: { image: { tag: TAG }, ...ENGINES_ELSEWHERE },
  }),
  'ci/scaled-by-cpu-values.yaml': text('Digests, a private registry, monitoring, a HorizontalPodAutoscaler.', {
    image: { digest: `sha256:${'0123456789abcdef'.repeat(4)}` },
    autoscaling: { by: 'cpu', replicasMin: 3, replicasMax: 5 },
    nodeSelector: { 'example.org/pool': 'office' },
    tolerations: [{ key: 'example.org/office', operator: 'Exists', effect: 'NoSchedule' }],
    priorityClassName: 'system-cluster-critical',
    podAnnotations: { 'sidecar.istio.io/inject': 'false' },
    ...outsideOf(facts),
    global: {
      image: { registry: 'registry.example.org/office', pullSecrets: ['registry'] },
      certificateAuthorities: { secret: 'office-authorities' },
      monitoring: MONITORED,
      ...ENGINES_ELSEWHERE,
    },
  }),
  'ci/strimzi-scaled-by-lag-values.yaml': text(
    'A Strimzi cluster in the same namespace, KEDA by consumer lag, pods that migrate at their start.',
    {
      ...scaledByLag(facts),
      ...outsideOf(facts),
      global: {
        image: { tag: TAG },
        oidc: { ...OIDC, jwksUri: 'https://issuer.example.org/keys' },
        kafka: { cluster: 'office' },
        objectStore: OBJECTS_IN_THE_CLUSTER,
        network: STRIMZI_NETWORK,
      },
    },
  ),
});

/** Forms of scaling by lag that one installation tries side by side, in turn. */
const SCALINGS = [{}, { paused: true }, { replicasMax: 3 }];

const eachOf = (
  all: readonly ServiceFacts[],
  of: (facts: ServiceFacts, index: number) => Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    all.flatMap((facts, index) => {
      const values = of(facts, index);
      return Object.keys(values).length === 0 ? [] : [[facts.service, values] as const];
    }),
  );

/** The values of `ci/` of the chart that installs every service. */
export const ofUmbrella = (all: readonly ServiceFacts[]): Readonly<Record<string, string>> => ({
  'ci/external-values.yaml': text('Engines elsewhere, images in a registry that needs no password.', {
    global: { image: { registry: 'registry.example.org', tag: TAG }, ...ENGINES_ELSEWHERE },
    ...eachOf(all, outsideOf),
  }),
  'ci/one-service-values.yaml': text(
    'A cluster on which only one service runs and is watched, with topics and rights of its own on a Kafka cluster that exists.',
    {
      global: {
        image: { tag: TAG },
        oidc: OIDC,
        kafka: { cluster: 'office' },
        network: { enabled: false },
        monitoring: MONITORED,
      },
      monitoring: { runbooks: 'https://runbooks.example.org' },
      ...eachOf(all, ({ service }) => (service === 'enrollment' ? {} : { enabled: false })),
    },
  ),
  'ci/strimzi-values.yaml': text(
    'The Kafka cluster, its topics, users and rights are declared; every service scales by lag, all is watched, and people are let in.',
    {
      global: {
        image: { registry: 'registry.example.org', tag: TAG, pullSecrets: ['registry'] },
        oidc: OIDC,
        kafka: { cluster: 'office' },
        objectStore: OBJECTS_IN_THE_CLUSTER,
        network: { ingressFrom: [{ namespace: 'gateway' }], ...STRIMZI_NETWORK },
        monitoring: MONITORED,
      },
      ingress: {
        enabled: true,
        host: 'office.example.org',
        class: 'gateway',
        tlsSecret: 'office-certificate',
        annotations: {
          'cert-manager.io/cluster-issuer': 'office',
          'nginx.ingress.kubernetes.io/proxy-body-size': '32m',
        },
      },
      monitoring: { runbooks: 'https://runbooks.example.org' },
      kafka: {
        declare: true,
        readLagFrom: [{ namespace: 'keda', podLabels: { app: 'keda-operator' } }],
        storage: { class: 'fast' },
      },
      ...eachOf(all, (facts, index) => ({
        ...scaledByLag(facts, SCALINGS[index % SCALINGS.length]),
        ...outsideOf(facts),
      })),
    },
  ),
});
