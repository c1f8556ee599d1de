import type { z } from 'zod';
import { ConfigurationFault, readSettings, RuntimeConfigSchema } from '@huji/chassis/runtime/config.ts';
import { ConsoleSettings } from './settings.ts';

/** What the console is told as every process is; it has neither documents nor a log, so it needs none of their settings. */
export const ConsoleProcessSettings = RuntimeConfigSchema.pick({
  HUJI_ENVIRONMENT: true,
  HUJI_HOST: true,
  HUJI_PORT: true,
  HUJI_LOG_LEVEL: true,
  HUJI_RATE_LIMIT_PER_MINUTE: true,
  HUJI_DRAIN_MS: true,
  HUJI_UNREADY_MS: true,
  HUJI_TRUSTED_PROXIES: true,
  OIDC_ISSUER: true,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: true,
  OTEL_TRACES_SAMPLER_ARG: true,
  OTEL_EXPORTER_OTLP_HEADERS: true,
});

type Environment = Readonly<Record<string, string | undefined>>;
type Process = z.output<typeof ConsoleProcessSettings>;
type Own = z.output<typeof ConsoleSettings>;

export interface ConsoleConfiguration {
  readonly process: Process & { readonly OIDC_ISSUER: string };
  readonly own: Own;
}

/** What is convenient on a laptop and wrong where people's data are. */
const developmentValues = (issuer: string, own: Own): readonly string[] => [
  ...(issuer.startsWith('https://') ? [] : ['OIDC_ISSUER must be an https address']),
  ...(own.CONSOLE_ORIGIN.startsWith('https://') ? [] : ['CONSOLE_ORIGIN must be an https address']),
  // A public client's refresh tokens are rotated: two replicas that renew one would look like theft to the provider.
  ...(own.CONSOLE_CLIENT_SECRET === undefined ? ['CONSOLE_CLIENT_SECRET is missing'] : []),
];

/** @throws ConfigurationFault naming what is missing or wrong, also when production is asked for with development values */
export const readConsoleConfiguration = (environment?: Environment): ConsoleConfiguration => {
  const config = readSettings(ConsoleProcessSettings, environment);
  const own = readSettings(ConsoleSettings, environment);
  const { OIDC_ISSUER: issuer } = config;
  if (issuer === undefined) throw new ConfigurationFault('OIDC_ISSUER is missing: nobody could sign in');
  const faults = config.HUJI_ENVIRONMENT === 'production' ? developmentValues(issuer, own) : [];
  if (faults.length > 0) throw new ConfigurationFault(`production refuses to start: ${faults.join('; ')}`);
  return { process: { ...config, OIDC_ISSUER: issuer }, own };
};
