import { z } from 'zod';

/**
 * What every process may be told, from the environment, parsed once. A service that needs more reads its own schema with
 * `settings` of its context. Names of secrets carry `meta({ secret: true })` and are printed as `***`.
 */
export const RuntimeConfigSchema = z.object({
  HUJI_ENVIRONMENT: z.enum(['development', 'production']).default('development'),
  HUJI_HOST: z.string().min(1).default('127.0.0.1'),
  HUJI_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HUJI_DATA: z.string().min(1).default('.huji'),
  HUJI_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  HUJI_RATE_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(60_000),
  /** Requests to operations worked on at once; so many more wait, so long; the rest is answered 503 with Retry-After. */
  HUJI_REQUESTS_AT_ONCE: z.coerce.number().int().positive().default(32),
  HUJI_REQUESTS_WAITING: z.coerce.number().int().nonnegative().default(256),
  HUJI_REQUEST_WAIT_MS: z.coerce.number().int().nonnegative().default(1_000),
  HUJI_DRAIN_MS: z.coerce.number().int().nonnegative().default(10_000),
  /** Time between "not ready" and the end of listening, so that load balancers stop sending first. */
  HUJI_UNREADY_MS: z.coerce.number().int().nonnegative().default(0),
  HUJI_TRUSTED_PROXIES: z.coerce.number().int().nonnegative().default(0),
  MONGODB_URI: z.string().min(1).optional().meta({ secret: true }),
  KAFKA_BROKERS: z.string().min(1).optional(),
  KAFKA_USERNAME: z.string().min(1).optional(),
  KAFKA_PASSWORD: z.string().min(1).optional().meta({ secret: true }),
  /** The brokers' word for how passwords are proven; Strimzi knows only 512. */
  KAFKA_SASL_MECHANISM: z.enum(['scram-sha-256', 'scram-sha-512']).default('scram-sha-256'),
  /** PEM file of the authority that signed the brokers' certificates; given, connections are TLS. */
  KAFKA_CA_FILE: z.string().min(1).optional(),
  /** `no`: collections and topics were made beforehand; `only`: by this process, a job of the release, which then ends. */
  HUJI_MIGRATE: z.enum(['yes', 'no', 'only']).default('yes'),
  /** Where traces are sent by OTLP/HTTP, the whole address; without it there are none. */
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** Share of the traces that begin here which are sent; what a caller began follows the caller's own flag. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  /** What the collector wants to be told with them, `name=value` with commas between; the exporter reads it by itself. */
  OTEL_EXPORTER_OTLP_HEADERS: z.string().min(1).optional().meta({ secret: true }),
  OIDC_ISSUER: z.url().optional(),
  /** Where it is not what the issuer's discovery document says. */
  OIDC_JWKS_URI: z.url().optional(),
  OIDC_AUDIENCE: z.string().min(1).default('huji'),
  /** 32 bytes, base64: wraps the data keys of persons. */
  HUJI_MASTER_KEY: z.string().optional().meta({ secret: true }),
  /** Earlier master keys, comma between them: they unwrap what they wrapped until everything was wrapped anew. */
  HUJI_MASTER_KEYS_RETIRED: z.string().optional().meta({ secret: true }),
  /** 32 bytes, base64: keys the hashes by which persons, receipts and accounts are found. Only enrollment's is ever rotated (0141). */
  HUJI_LOOKUP_KEY: z.string().optional().meta({ secret: true }),
  /** Earlier look-up keys of enrollment, comma between them: people are found under them too while `huji rotate-lookup-key` is not done. */
  HUJI_LOOKUP_KEYS_RETIRED: z.string().optional().meta({ secret: true }),
  /** An Ed25519 private key, PKCS #8 (DER) in base64: signs the daily roots of the audit log; kept apart from the data. */
  HUJI_AUDIT_SIGNING_KEY: z.string().min(1).optional().meta({ secret: true }),
});
export type RuntimeConfig = z.output<typeof RuntimeConfigSchema>;

export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The process' environment with settings a command line gave; undefined leaves what the environment says. */
export const environmentWith = (settings: Environment): Environment => ({
  ...process.env,
  ...Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)),
});

/** Reads only what the schema names. @throws ConfigurationFault naming every setting that is wrong, never its value. */
export const readSettings = <Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment = process.env,
): z.output<Schema> => {
  const known = Object.keys(schema.shape).filter((name) => environment[name] !== undefined && environment[name] !== '');
  const parsed = schema.safeParse(Object.fromEntries(known.map((name) => [name, environment[name]])));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigurationFault(`settings: ${faults.join('; ')}`);
};

/** What is convenient on a laptop and wrong where people's data are. */
const developmentValues = (config: RuntimeConfig): string[] => [
  ...(config.HUJI_MASTER_KEY ? [] : ['HUJI_MASTER_KEY is missing']),
  ...(config.HUJI_LOOKUP_KEY ? [] : ['HUJI_LOOKUP_KEY is missing']),
  ...(config.HUJI_AUDIT_SIGNING_KEY ? [] : ['HUJI_AUDIT_SIGNING_KEY is missing']),
  ...(config.HUJI_MASTER_KEY !== undefined && config.HUJI_MASTER_KEY === config.HUJI_LOOKUP_KEY
    ? ['HUJI_MASTER_KEY and HUJI_LOOKUP_KEY are the same']
    : []),
  ...(config.OIDC_ISSUER?.startsWith('https://') ? [] : ['OIDC_ISSUER must be an https address']),
  ...(config.MONGODB_URI ? [] : ['MONGODB_URI is missing']),
  ...(config.KAFKA_BROKERS ? [] : ['KAFKA_BROKERS is missing']),
];

/** @throws ConfigurationFault also when production is asked for with development values. */
export const readRuntimeConfig = (environment: Environment = process.env): RuntimeConfig => {
  const config = readSettings(RuntimeConfigSchema, environment);
  const faults = config.HUJI_ENVIRONMENT === 'production' ? developmentValues(config) : [];
  if (faults.length > 0) throw new ConfigurationFault(`production refuses to start: ${faults.join('; ')}`);
  return config;
};

/** The settings as they may be printed. */
export const maskedSettings = <Schema extends z.ZodObject>(
  schema: Schema,
  settings: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => {
      const secret = (field as z.ZodType).meta()?.['secret'] === true;
      return [name, secret && settings[name] !== undefined ? '***' : settings[name]];
    }),
  );
