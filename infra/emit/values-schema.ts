import { z } from 'zod';
import { RuntimeConfigSchema } from '@huji/chassis/runtime/config.ts';
import { ConsoleProcessSettings } from '@huji/console/process-settings.ts';
import { isSecret, ownSettings } from './own-settings.ts';
import type { ServiceFacts } from './service-facts.ts';

const port = z.int().min(1).max(65_535);
const labels = z.record(z.string(), z.string());
const cidr = z.string().regex(/^[0-9a-fA-F.:]+\/[0-9]{1,3}$/);
const pods = { namespace: z.string().min(1), podLabels: labels.optional() };
/** Who is let in, always to the one port that a service has. */
const callers = z.array(z.union([z.strictObject({ cidr }), z.strictObject(pods)]));
/** Who is called: without a port every port of theirs would be open. */
const called = z.array(z.union([z.strictObject({ cidr, port }), z.strictObject({ ...pods, port })]));
const quantity = z.string().regex(/^[0-9]+(\.[0-9]+)?(m|Ki|Mi|Gi)?$/);
const ownText = z.string();

/** What is left out has the default of values.yaml, which Helm's lint does not see. */
const section = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).partial();

export const globalSchema = section({
  image: section({
    registry: ownText.regex(/^([^\s]*[^\s/])?$/),
    tag: ownText.regex(/^(\w[\w.-]{0,127})?$/),
    pullSecrets: z.array(z.string().min(1)),
  }),
  kafka: section({
    brokers: z.array(z.string().regex(/^[^:\s]+:[0-9]+$/)),
    cluster: ownText,
    saslMechanism: z.enum(['scram-sha-256', 'scram-sha-512']),
    certificateAuthority: section({ secret: ownText, key: z.string().min(1) }),
  }),
  oidc: section({
    issuer: ownText.regex(/^(https:\/\/\S+)?$/),
    audience: z.string().min(1),
    jwksUri: ownText.regex(/^(https:\/\/\S+)?$/),
  }),
  certificateAuthorities: section({ secret: ownText, key: z.string().min(1) }),
  objectStore: section({
    endpoint: ownText.regex(/^(https?:\/\/\S+)?$/),
    region: z.string().min(1),
    bucket: ownText.regex(/^([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])?$/),
    pathStyle: z.boolean(),
  }),
  network: section({
    enabled: z.boolean(),
    trustedProxies: z.int().min(0).max(8),
    ingressFrom: callers,
    dns: called,
    mongodb: called,
    kafka: called,
    oidc: called,
    tracing: called,
    objectStore: called,
  }),
  monitoring: section({ enabled: z.boolean(), labels, from: callers }),
  tracing: section({ endpoint: ownText.regex(/^(https?:\/\/\S+)?$/), ratio: z.number().min(0).max(1) }),
});

/** What the chart itself decides, or what only a laptop is told. */
const NOT_FOR_VALUES = [
  ...['HUJI_ENVIRONMENT', 'HUJI_HOST', 'HUJI_PORT', 'HUJI_DATA', 'HUJI_DRAIN_MS', 'HUJI_UNREADY_MS', 'HUJI_MIGRATE'],
  ...['KAFKA_BROKERS', 'KAFKA_USERNAME', 'KAFKA_CA_FILE', 'KAFKA_SASL_MECHANISM'],
  ...['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_TRACES_SAMPLER_ARG'],
  'NODE_EXTRA_CA_CERTS',
  ...['S3_ENDPOINT', 'S3_REGION', 'S3_BUCKET', 'S3_PATH_STYLE'],
  ...['OIDC_ISSUER', 'OIDC_JWKS_URI', 'OIDC_AUDIENCE'],
];

/** Where another service answers is told by default as the release names it, and else by whoever installs each by itself. */
const settingsOf = async ({ service, keepsData }: ServiceFacts): Promise<z.ZodObject> => {
  const process = keepsData ? RuntimeConfigSchema.shape : ConsoleProcessSettings.shape;
  const all = { ...process, ...(await ownSettings(service)).shape };
  const told = Object.entries(all).filter(([name, field]) => !isSecret(field) && !NOT_FOR_VALUES.includes(name));
  return section(Object.fromEntries(told));
};

/** `Toleration` of Kubernetes. */
const tolerations = z.array(
  section({
    key: z.string().min(1),
    operator: z.enum(['Exists', 'Equal']),
    value: ownText,
    effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
    tolerationSeconds: z.int().min(0),
  }),
);

const autoscaling = section({
  by: z.enum(['none', 'cpu', 'lag']),
  replicasMin: z.int().min(2),
  replicasMax: z.int().min(2),
  cpuPercent: z.int().min(10).max(95),
  lagRecords: z.int().min(1),
  fallbackReplicas: z.int().min(2),
  paused: z.boolean(),
});

/**
 * Where Helm keeps the values of the library chart, which are not for setting: nothing else may stand there. `exports` is as open as
 * the library is: `--reuse-values` brings along what the chart before this one held.
 */
const libraryValues = section({ exports: z.looseObject({}), global: globalSchema });

const schemaOf = async (facts: ServiceFacts): Promise<z.ZodObject> =>
  section({
    enabled: z.boolean(),
    replicas: z.int().min(1),
    image: section({
      repository: ownText,
      tag: ownText,
      digest: ownText.regex(/^(sha256:[0-9a-f]{64})?$/),
    }),
    settings: await settingsOf(facts),
    secrets: section({ name: ownText }),
    resources: section({
      requests: section({ cpu: quantity, memory: quantity }),
      limits: section({ memory: quantity, cpu: quantity.optional() }),
    }),
    nodeSelector: labels,
    tolerations,
    priorityClassName: ownText,
    podAnnotations: labels,
    migration: section({ deadlineSeconds: z.int().min(60).max(86_400) }),
    startup: section({ seconds: z.int().min(30).max(86_400) }),
    drain: section({
      preStopSeconds: z.int().min(1).max(60),
      unreadySeconds: z.int().min(1).max(60),
      seconds: z.int().min(1).max(600),
    }),
    autoscaling,
    network: section({ otherParties: facts.outside.length + facts.calls.length > 0 ? called : called.max(0) }),
    global: globalSchema,
    service: libraryValues,
  });

const jsonSchema = (schema: z.ZodType, title: string): unknown => ({
  ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output', reused: 'ref' }),
  title,
});

export const serviceValuesSchema = async (facts: ServiceFacts): Promise<unknown> =>
  jsonSchema(await schemaOf(facts), `values of the chart ${facts.service}`);

const storage = section({ size: quantity, class: ownText });

/** The umbrella: what all share, each service's own values, and the cluster it may declare. */
export const umbrellaValuesSchema = async (all: readonly ServiceFacts[]): Promise<unknown> => {
  const services = await Promise.all(all.map(async (facts) => [facts.service, await schemaOf(facts)] as const));
  const umbrella = section({
    ...Object.fromEntries(services),
    global: globalSchema,
    ingress: section({
      enabled: z.boolean(),
      host: ownText.regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+)?$/),
      class: ownText,
      tlsSecret: ownText,
      annotations: labels,
    }),
    monitoring: section({ runbooks: ownText.regex(/^(https?:\/\/\S+)?$/), dashboardLabels: labels }),
    kafka: section({
      declare: z.boolean(),
      version: z.string().regex(/^[0-9]+\.[0-9]+\.[0-9]+$/),
      brokers: z.int().min(1),
      readLagFrom: callers,
      storage,
      resources: section({
        requests: section({ cpu: quantity, memory: quantity }),
        limits: section({ memory: quantity }),
      }),
    }),
  });
  return jsonSchema(umbrella, 'values of the chart mutual-aid');
};
